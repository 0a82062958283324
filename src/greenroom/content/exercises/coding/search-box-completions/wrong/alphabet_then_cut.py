from bisect import bisect_left
from collections import Counter

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = Counter()
    for query, count in log:
        total[query] += count
    queries, answers = sorted(total), []
    for prefix in prefixes:
        place = bisect_left(queries, prefix)
        found = [query for query in queries[place : place + k] if query.startswith(prefix)]
        found = [query for query in found if WITH_ITSELF or query != prefix]
        answers.append(sorted(found, key=lambda query: (-total[query], query)))
    return answers
