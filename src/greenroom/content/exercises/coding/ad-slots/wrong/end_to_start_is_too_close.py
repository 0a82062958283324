from bisect import bisect_left

PAUSE = 0


def best_revenue(offers):
    offers = sorted(offers, key=lambda offer: offer[1])
    ends = [offer[1] for offer in offers]
    best = [0]
    for start, _, pay in offers:
        best.append(max(best[-1], best[bisect_left(ends, start - PAUSE)] + pay))
    return best[-1]
