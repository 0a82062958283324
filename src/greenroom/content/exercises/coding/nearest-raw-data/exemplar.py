from collections import defaultdict, deque

LAST_NAME_WINS = False


def nearest_raw_data(raw: list[str], steps: list[list[str]]) -> dict[str, list[int | str]]:
    products = defaultdict(list)
    for source, product in steps:
        products[source].append(product)
    nearest = {name: [0, name] for name in sorted(raw, reverse=LAST_NAME_WINS)}
    waiting = deque(nearest)
    while waiting:
        source = waiting.popleft()
        distance, name = nearest[source]
        for product in products[source]:
            if product not in nearest:
                nearest[product] = [distance + 1, name]
                waiting.append(product)
    return nearest
