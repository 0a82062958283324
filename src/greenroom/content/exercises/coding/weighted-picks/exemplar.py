from bisect import bisect_left, bisect_right
from itertools import accumulate

UPPER = True


def weighted_picks(weights, draws):
    ends = list(accumulate(weights))
    if not ends or ends[-1] == 0:
        return []
    search = bisect_right if UPPER else bisect_left
    return [search(ends, draw * ends[-1]) for draw in draws]
