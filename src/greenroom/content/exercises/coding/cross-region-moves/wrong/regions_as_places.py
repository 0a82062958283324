from collections import defaultdict, deque

HOME_IS_FREE = False


def fewest_moves(regions, links, start, end):
    graph = defaultdict(set)
    for a, b in links:
        graph[regions[a]].add(regions[b])
        graph[regions[b]].add(regions[a])
    home = regions[start]
    queue, moves = deque([home]), {home: 0}
    while queue:
        here = queue.popleft()
        for there in graph[here]:
            if there not in moves:
                moves[there] = moves[here] + (not HOME_IS_FREE or there != home)
                queue.append(there)
    return moves.get(regions[end], -1)
