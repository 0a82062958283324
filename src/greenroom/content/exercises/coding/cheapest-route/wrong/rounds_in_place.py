FEE = 1


def cheapest_route(links, start, end, most_hops):
    best = {start: 0}
    for _ in range(most_hops):
        for source, target, ms in links:
            if source in best:
                best[target] = min(best.get(target, 10**12), best[source] + ms + FEE)
    return best.get(end)
