from collections import defaultdict

WITH_ITSELF = True


def completions(log, prefixes, k):
    total = defaultdict(int)
    for query, count in log:
        total[query] += count
    best = sorted(((count, query) for query, count in total.items()), reverse=True)
    return [
        [query for _, query in best if query.startswith(prefix) and (WITH_ITSELF or query != prefix)][:k] for prefix in prefixes
    ]
