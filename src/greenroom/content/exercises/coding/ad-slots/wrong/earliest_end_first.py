PAUSE = 0


def best_revenue(offers):
    free_from, total = -PAUSE, 0
    for start, end, pay in sorted(offers, key=lambda offer: (offer[1], -offer[2])):
        if start >= free_from + PAUSE:
            total += pay
            free_from = end
    return total
