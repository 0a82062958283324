import heapq

COPIES = 1


def without_repeats(shard):
    seen = {}
    for time, name in shard:
        if seen.get(name, 0) < COPIES:
            seen[name] = seen.get(name, 0) + 1
            yield [time, name]


def merge_shards(shards):
    return list(heapq.merge(*map(without_repeats, shards)))
