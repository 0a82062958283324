from collections import defaultdict, deque

LAST_NAME_WINS = False


def nearest_raw_data(raw, steps):
    products, known = defaultdict(list), set()
    for source, product in steps:
        products[source].append(product)
        known.update((source, product))
    nearest = {name: [0, name] for name in sorted(raw, reverse=LAST_NAME_WINS) if name in known}
    queue = deque(nearest)
    while queue:
        source = queue.popleft()
        for product in products[source]:
            if product not in nearest:
                nearest[product] = [nearest[source][0] + 1, nearest[source][1]]
                queue.append(product)
    return nearest
