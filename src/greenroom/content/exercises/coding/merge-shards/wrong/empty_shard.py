import heapq


def merge_shards(shards):
    heap = [(shard[0], i, 0) for i, shard in enumerate(shards)]
    heapq.heapify(heap)
    out, seen = [], set()
    while heap:
        event, i, j = heapq.heappop(heap)
        if event[1] not in seen:
            seen.add(event[1])
            out.append(event)
        if j + 1 < len(shards[i]):
            heapq.heappush(heap, (shards[i][j + 1], i, j + 1))
    return out
