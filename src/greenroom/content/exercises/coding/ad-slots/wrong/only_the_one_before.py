PAUSE = 0


def best_revenue(offers):
    offers = sorted(offers, key=lambda offer: offer[1])
    best, before_last, last_end = 0, 0, -PAUSE
    for start, end, pay in offers:
        fits = start >= last_end + PAUSE
        best, before_last = max(best, (best if fits else before_last) + pay), best
        last_end = end
    return best
