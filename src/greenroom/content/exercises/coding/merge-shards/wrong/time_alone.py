import heapq


def merge_shards(shards):
    seen, result = set(), []
    for time, name in heapq.merge(*shards, key=lambda event: event[0]):
        if name not in seen:
            seen.add(name)
            result.append([time, name])
    return result
