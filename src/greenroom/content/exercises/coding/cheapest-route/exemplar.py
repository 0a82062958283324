import heapq
from collections import defaultdict

FEE = 1


def cheapest_route(links: list[list], start: str, end: str, most_hops: int) -> int | None:
    outgoing = defaultdict(list)
    for source, target, milliseconds in links:
        outgoing[source].append((target, milliseconds))
    fewest_hops = {}
    heap = [(0, 0, start)]
    while heap:
        cost, hops, service = heapq.heappop(heap)
        if service == end:
            return cost
        if hops >= fewest_hops.get(service, most_hops):
            continue
        fewest_hops[service] = hops
        for target, milliseconds in outgoing[service]:
            heapq.heappush(heap, (cost + milliseconds + FEE, hops + 1, target))
    return None
