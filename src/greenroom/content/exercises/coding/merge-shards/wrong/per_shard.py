import heapq


def without_repeats(shard):
    seen = set()
    for time, name in shard:
        if name not in seen:
            seen.add(name)
            yield [time, name]


def merge_shards(shards):
    return list(heapq.merge(*map(without_repeats, shards)))
