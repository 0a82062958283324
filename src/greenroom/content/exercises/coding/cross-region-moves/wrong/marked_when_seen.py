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
            if there in moves:
                continue
            if regions[here] == regions[there] or (HOME_IS_FREE and regions[there] == regions[start]):
                moves[there] = moves[here]
                queue.appendleft(there)
            else:
                moves[there] = moves[here] + 1
                queue.append(there)
    return moves.get(end, -1)
