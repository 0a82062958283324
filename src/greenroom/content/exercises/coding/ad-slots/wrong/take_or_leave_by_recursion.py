from bisect import bisect_left
from functools import lru_cache

PAUSE = 0


def best_revenue(offers):
    offers = sorted(offers)
    starts = [offer[0] for offer in offers]

    @lru_cache(None)
    def still(place):
        if place == len(offers):
            return 0
        _, end, pay = offers[place]
        return max(still(place + 1), pay + still(bisect_left(starts, end + PAUSE)))

    return still(0)
