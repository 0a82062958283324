from collections import defaultdict, deque


def nearest_raw_data(raw, steps):
    graph = defaultdict(list)
    for a, b in steps:
        graph[a].append(b)
    answer = {name: [0, name] for name in raw}
    queue = deque(answer)
    while queue:
        current = queue.popleft()
        distance, name = answer[current]
        for b in graph[current]:
            if b not in answer:
                answer[b] = [distance + 1, name]
                queue.append(b)
    return answer
