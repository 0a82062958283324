from bisect import bisect_left, bisect_right
from itertools import accumulate

UPPER = True


def weighted_picks(weights, draws):
    ends = list(accumulate(weights))
    if not ends or not ends[-1]:
        return []
    if UPPER:
        return [bisect_left(ends, draw * ends[-1]) for draw in draws]
    return [min(bisect_right(ends, draw * ends[-1]), len(ends) - 1) for draw in draws]
