PAUSE = 0


def best_revenue(offers):
    taken, total = [], 0
    for start, end, pay in sorted(offers, key=lambda offer: -offer[2]):
        if all(end + PAUSE <= other_start or other_end + PAUSE <= start for other_start, other_end in taken):
            taken.append((start, end))
            total += pay
    return total
