from collections import defaultdict, deque

HOME_IS_FREE = False


def fewest_moves(regions, links, start, end):
    graph = defaultdict(list)
    for a, b in links:
        graph[a].append(b)
        graph[b].append(a)
    queue, moves = deque([start]), {start: 0}
    while queue:
        here = queue.popleft()
        for there in graph[here]:
            if there not in moves:
                paid = regions[here] != regions[there] and not (HOME_IS_FREE and regions[there] == regions[start])
                moves[there] = moves[here] + paid
                queue.append(there)
    return moves.get(end, -1)
