import heapq


def merge_shards(shards):
    result = []
    for event in heapq.merge(*shards):
        if not result or result[-1][1] != event[1]:
            result.append(list(event))
    return result
