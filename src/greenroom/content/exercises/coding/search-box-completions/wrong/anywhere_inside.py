from collections import Counter

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = Counter()
    for query, count in log:
        total[query] += count
    best = sorted(total, key=lambda query: (-total[query], query))
    return [[query for query in best if prefix in query and (WITH_ITSELF or query != prefix)][:k] for prefix in prefixes]
