import heapq
from collections import defaultdict

FEE = 1


def cheapest_route(links, start, end, most_hops):
    graph = defaultdict(list)
    for a, b, ms in links:
        graph[a].append((b, ms + FEE))
        graph[b].append((a, ms + FEE))
    heap, least = [(0, 0, start)], {}
    while heap:
        cost, hops, service = heapq.heappop(heap)
        if service == end:
            return cost
        if hops >= least.get(service, most_hops):
            continue
        least[service] = hops
        for b, price in graph[service]:
            heapq.heappush(heap, (cost + price, hops + 1, b))
    return None
