import heapq
from collections import defaultdict

COPIES = 1


def merge_shards(shards):
    given, kept = defaultdict(int), []
    for event in heapq.merge(*shards):
        if given[event[1]] < COPIES:
            given[event[1]] += 1
            kept.append(list(event))
    return kept
