from collections import deque

HOME_IS_FREE = False


def fewest_moves(regions: dict[str, str], links: list[list[str]], start: str, end: str) -> int:
    neighbours = {store: [] for store in regions}
    for one, other in links:
        neighbours[one].append(other)
        neighbours[other].append(one)
    settled = set()
    waiting = deque([(0, start)])
    while waiting:
        moves, store = waiting.popleft()
        if store == end:
            return moves
        if store in settled:
            continue
        settled.add(store)
        for other in neighbours[store]:
            if is_charged(regions[store], regions[other], regions[start]):
                waiting.append((moves + 1, other))
            else:
                waiting.appendleft((moves, other))
    return -1


def is_charged(region, other, home):
    return region != other and not (HOME_IS_FREE and other == home)
