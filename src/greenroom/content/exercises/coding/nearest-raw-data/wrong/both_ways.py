from collections import defaultdict, deque

LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    neighbours = defaultdict(list)
    for source, product in steps:
        neighbours[source].append(product)
        neighbours[product].append(source)
    nearest = {name: [0, name] for name in sorted(raw, reverse=LAST_NAME_WINS)}
    queue = deque(nearest)
    while queue:
        here = queue.popleft()
        for there in neighbours[here]:
            if there not in nearest:
                nearest[there] = [nearest[here][0] + 1, nearest[here][1]]
                queue.append(there)
    return nearest
