from collections import defaultdict, deque


def fewest_moves(regions, links, start, end):
    graph = defaultdict(list)
    for a, b in links:
        graph[a].append(b)
        graph[b].append(a)
    queue, copies = deque([start]), {start: 0}
    while queue:
        here = queue.popleft()
        if here == end:
            return copies[here]
        for there in graph[here]:
            if there not in copies:
                copies[there] = copies[here] + 1
                queue.append(there)
    return -1
