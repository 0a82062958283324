from bisect import bisect_left, bisect_right
from itertools import accumulate

UPPER = True


def weighted_picks(weights, draws):
    if not weights:
        return []
    ends = list(accumulate(weights))
    search = bisect_right if UPPER else bisect_left
    return [min(search(ends, draw * ends[-1]), len(ends) - 1) for draw in draws]
