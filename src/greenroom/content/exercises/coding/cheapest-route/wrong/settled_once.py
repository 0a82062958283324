import heapq
from collections import defaultdict

FEE = 1


def cheapest_route(links, start, end, most_hops):
    graph = defaultdict(list)
    for a, b, ms in links:
        graph[a].append((b, ms + FEE))
    heap, done = [(0, 0, start)], set()
    while heap:
        cost, hops, service = heapq.heappop(heap)
        if service == end:
            return cost
        if service in done:
            continue
        done.add(service)
        if hops < most_hops:
            for b, price in graph[service]:
                heapq.heappush(heap, (cost + price, hops + 1, b))
    return None
