PAUSE = 0


def best_revenue(offers):
    taken, total = [], 0
    for start, end, pay in sorted(offers, key=lambda offer: offer[2] / (offer[1] - offer[0]), reverse=True):
        if all(end + PAUSE <= s or e + PAUSE <= start for s, e in taken):
            taken.append((start, end))
            total += pay
    return total
