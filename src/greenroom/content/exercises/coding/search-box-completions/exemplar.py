from bisect import bisect_left
from collections import Counter
from heapq import nsmallest

WITH_ITSELF = True


def completions(log: list[list[str | int]], prefixes: list[str], k: int) -> list[list[str]]:
    frequency = Counter()
    for query, count in log:
        frequency[query] += count
    queries = sorted(frequency)
    return [nsmallest(k, block(queries, prefix), key=lambda query: (-frequency[query], query)) for prefix in prefixes]


def block(queries: list[str], prefix: str) -> list[str]:
    begin = end = bisect_left(queries, prefix)
    while end < len(queries) and queries[end].startswith(prefix):
        end += 1
    if not WITH_ITSELF and begin < end and queries[begin] == prefix:
        begin += 1
    return queries[begin:end]
