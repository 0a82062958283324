from collections import Counter

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = Counter()
    for query, count in log:
        total[query] += count
    answers = []
    for prefix in prefixes:
        found = [query for query in total if query.startswith(prefix) and (WITH_ITSELF or query != prefix)]
        answers.append(sorted(found, key=lambda query: (-total[query], query))[:k])
    return answers
