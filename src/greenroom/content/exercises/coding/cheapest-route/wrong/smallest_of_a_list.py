from collections import defaultdict

FEE = 1


def cheapest_route(links, start, end, most_hops):
    graph = defaultdict(list)
    for a, b, ms in links:
        graph[a].append((b, ms + FEE))
    open_states, least = [(0, 0, start)], {}
    while open_states:
        state = min(open_states)
        open_states.remove(state)
        cost, hops, service = state
        if service == end:
            return cost
        if hops >= least.get(service, most_hops):
            continue
        least[service] = hops
        open_states.extend((cost + price, hops + 1, b) for b, price in graph[service])
    return None
