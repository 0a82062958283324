PAUSE = 0


def best_revenue(offers):
    offers = sorted(offers, key=lambda offer: offer[1])
    best = []
    for place, (start, _, pay) in enumerate(offers):
        before = 0
        for other in range(place):
            if offers[other][1] + PAUSE <= start and best[other] > before:
                before = best[other]
        best.append(before + pay)
    return max(best, default=0)
