from heapq import heapify, heappop, heapreplace


def merge_shards(shards):
    heads = [(*shard[0], number, 0) for number, shard in enumerate(shards) if shard]
    heapify(heads)
    merged, given_out = [], set()
    while heads:
        time, name, number, place = heads[0]
        if name not in given_out:
            given_out.add(name)
            merged.append([time, name])
        if place + 1 < len(shards[number]):
            heapreplace(heads, (*shards[number][place + 1], number, place + 1))
        else:
            heappop(heads)
    return merged
