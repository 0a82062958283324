from collections import defaultdict, deque

HOME_IS_FREE = False


def fewest_moves(regions, links, start, end):
    graph = defaultdict(list)
    for a, b in links:
        graph[a].append(b)
    done, queue = set(), deque([(0, start)])
    while queue:
        moves, here = queue.popleft()
        if here == end:
            return moves
        if here in done:
            continue
        done.add(here)
        for there in graph[here]:
            if regions[here] == regions[there] or (HOME_IS_FREE and regions[there] == regions[start]):
                queue.appendleft((moves, there))
            else:
                queue.append((moves + 1, there))
    return -1
