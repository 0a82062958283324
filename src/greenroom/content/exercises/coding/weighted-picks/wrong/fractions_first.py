from bisect import bisect_left, bisect_right
from itertools import accumulate

UPPER = True


def weighted_picks(weights, draws):
    total = sum(weights)
    if total == 0:
        return []
    ends = list(accumulate(weight / total for weight in weights))
    search = bisect_right if UPPER else bisect_left
    return [min(search(ends, draw), len(weights) - 1) for draw in draws]
