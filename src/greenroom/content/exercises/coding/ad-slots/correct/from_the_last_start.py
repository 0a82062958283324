from bisect import bisect_left

PAUSE = 0


def best_revenue(offers):
    """What can still be earned by the offers from a place on, in the order of their starts."""
    offers = sorted(offers)
    starts = [offer[0] for offer in offers]
    still = [0] * (len(offers) + 1)
    for place in reversed(range(len(offers))):
        _, end, pay = offers[place]
        following = bisect_left(starts, end + PAUSE)
        still[place] = max(still[place + 1], pay + still[following])
    return still[0]
