from collections import defaultdict

LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    graph = defaultdict(list)
    for a, b in steps:
        graph[a].append(b)
    answer = {name: [0, name] for name in sorted(raw, reverse=LAST_NAME_WINS)}
    stack = list(answer)
    while stack:
        current = stack.pop()
        distance, name = answer[current]
        for b in graph[current]:
            if b not in answer:
                answer[b] = [distance + 1, name]
                stack.append(b)
    return answer
