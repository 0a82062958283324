import heapq


def merge_shards(shards):
    first = {}
    for time, name in heapq.merge(*shards):
        first.setdefault(name, time)
    return [[time, name] for name, time in first.items()]
