import heapq

COPIES = 1


def merge_shards(shards):
    seen, result = {}, []
    for time, name in heapq.merge(*shards, key=lambda event: event[0]):
        if seen.get(name, 0) < COPIES:
            seen[name] = seen.get(name, 0) + 1
            result.append([time, name])
    return result
