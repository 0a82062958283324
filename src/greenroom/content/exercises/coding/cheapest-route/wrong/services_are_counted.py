import heapq
from collections import defaultdict

FEE = 1


def cheapest_route(links, start, end, most_hops):
    graph = defaultdict(list)
    for a, b, ms in links:
        graph[a].append((b, ms))
    heap, least = [(0, 1, start)], {}
    while heap:
        cost, passed, service = heapq.heappop(heap)
        if passed > max(most_hops, 1) or passed >= least.get(service, 99):
            continue
        if service == end:
            return cost
        least[service] = passed
        for b, ms in graph[service]:
            heapq.heappush(heap, (cost + ms + FEE, passed + 1, b))
    return None
