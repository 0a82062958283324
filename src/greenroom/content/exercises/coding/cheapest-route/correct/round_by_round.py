FEE = 1


def cheapest_route(links, start, end, most_hops):
    outgoing = {}
    for source, target, milliseconds in links:
        outgoing.setdefault(source, []).append((target, milliseconds + FEE))
    best, layer = {start: 0}, {start: 0}
    for _ in range(most_hops):
        following = {}
        for service, cost in layer.items():
            for target, price in outgoing.get(service, ()):
                if cost + price < best.get(target, float("inf")):
                    best[target] = following[target] = cost + price
        layer = following
    return best.get(end)
