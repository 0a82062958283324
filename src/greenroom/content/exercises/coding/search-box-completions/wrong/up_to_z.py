from bisect import bisect_left, bisect_right
from collections import Counter

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = Counter()
    for query, count in log:
        total[query] += count
    queries, answers = sorted(total), []
    for prefix in prefixes:
        found = queries[bisect_left(queries, prefix) : bisect_right(queries, prefix + "z")]
        found = [query for query in found if WITH_ITSELF or query != prefix]
        answers.append(sorted(found, key=lambda query: (-total[query], query))[:k])
    return answers
