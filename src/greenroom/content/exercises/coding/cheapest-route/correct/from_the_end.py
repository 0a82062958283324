from collections import defaultdict

FEE = 1


def cheapest_route(links, start, end, most_hops):
    """What it still costs from each service to the end, for one more hop at a time."""
    incoming = defaultdict(list)
    for source, target, milliseconds in links:
        incoming[target].append((source, milliseconds))
    still = [{end: 0}]
    while len(still) <= most_hops:
        now = {end: 0}
        for service, cost in still[-1].items():
            for source, milliseconds in incoming[service]:
                total = cost + milliseconds + FEE
                if source not in now or total < now[source]:
                    now[source] = total
        still.append(now)
    return still[-1].get(start)
