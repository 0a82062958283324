from heapq import heappop, heappush

HOME_IS_FREE = False


def fewest_moves(regions, links, start, end):
    near = {store: set() for store in regions}
    for one, other in links:
        near[one].add(other)
        near[other].add(one)
    home = regions[start]
    least, heap = {start: 0}, [(0, start)]
    while heap:
        moves, store = heappop(heap)
        if moves > least[store]:
            continue
        for other in near[store]:
            goes_home = HOME_IS_FREE and regions[other] == home
            total = moves + (regions[other] != regions[store] and not goes_home)
            if other not in least or total < least[other]:
                least[other] = total
                heappush(heap, (total, other))
    return least.get(end, -1)
