from collections import defaultdict, deque

LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    graph = defaultdict(list)
    made = set()
    for source, product in steps:
        graph[source].append(product)
        made.add(product)
    starts = sorted((name for name in set(raw) if name not in made), reverse=LAST_NAME_WINS)
    nearest = {name: [0, name] for name in starts}
    queue = deque(starts)
    while queue:
        source = queue.popleft()
        for product in graph[source]:
            if product not in nearest:
                nearest[product] = [nearest[source][0] + 1, nearest[source][1]]
                queue.append(product)
    return nearest
