from collections import Counter
from heapq import heapify, heappop, heapreplace

COPIES = 1


def merge_shards(shards):
    heads = [(*shard[0], number, 0) for number, shard in enumerate(shards) if shard]
    heapify(heads)
    merged, given_out = [], Counter()
    while heads:
        time, name, number, place = heads[0]
        if given_out[name] < COPIES:
            given_out[name] += 1
            merged.append([time, name])
        if place + 1 < len(shards[number]):
            heapreplace(heads, (*shards[number][place + 1], number, place + 1))
        else:
            heappop(heads)
    return merged
