from collections import defaultdict, deque

FEE = 1


def cheapest_route(links, start, end, most_hops):
    graph = defaultdict(list)
    for a, b, ms in links:
        graph[a].append((b, ms))
    queue, seen = deque([(start, 0, 0)]), {start}
    while queue:
        service, hops, cost = queue.popleft()
        if service == end:
            return cost
        if hops == most_hops:
            continue
        for b, ms in sorted(graph[service], key=lambda link: link[1]):
            if b not in seen:
                seen.add(b)
                queue.append((b, hops + 1, cost + ms + FEE))
    return None
