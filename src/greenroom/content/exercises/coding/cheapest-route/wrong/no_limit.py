import heapq
from collections import defaultdict

FEE = 1


def cheapest_route(links, start, end, most_hops):
    graph = defaultdict(list)
    for a, b, ms in links:
        graph[a].append((b, ms + FEE))
    cheapest, heap = {start: 0}, [(0, start)]
    while heap:
        cost, service = heapq.heappop(heap)
        if service == end:
            return cost
        for b, price in graph[service]:
            if cost + price < cheapest.get(b, float("inf")):
                cheapest[b] = cost + price
                heapq.heappush(heap, (cost + price, b))
    return None
