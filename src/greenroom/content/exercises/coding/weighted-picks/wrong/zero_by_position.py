from math import ceil

UPPER = True


def weighted_picks(weights, draws):
    if not any(weights):
        return []
    if UPPER:
        return [int(draw * len(weights)) for draw in draws]
    return [ceil(draw * len(weights)) - 1 for draw in draws]
