from collections import defaultdict

HOME_IS_FREE = False


def fewest_moves(regions, links, start, end):
    free, charged = defaultdict(list), defaultdict(list)
    for link in links:
        for source, target in (link, link[::-1]):
            same = regions[source] == regions[target]
            back = HOME_IS_FREE and regions[target] == regions[start]
            (free if same or back else charged)[source].append(target)
    reached, wave, moves = {start}, [start], 0
    while wave:
        for store in wave:
            fresh = [other for other in free[store] if other not in reached]
            reached.update(fresh)
            wave.extend(fresh)
        if end in reached:
            return moves
        wave = [other for other in {there for here in wave for there in charged[here]} if other not in reached]
        reached.update(wave)
        moves += 1
    return -1
