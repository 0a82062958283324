import heapq

COPIES = 1


def merge_shards(shards):
    heap = [(shard[0], i, 0) for i, shard in enumerate(shards)]
    heapq.heapify(heap)
    out, seen = [], {}
    while heap:
        event, i, j = heapq.heappop(heap)
        if seen.get(event[1], 0) < COPIES:
            seen[event[1]] = seen.get(event[1], 0) + 1
            out.append(event)
        if j + 1 < len(shards[i]):
            heapq.heappush(heap, (shards[i][j + 1], i, j + 1))
    return out
