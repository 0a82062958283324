REACHED_IS_ENOUGH = True


def lowest_threshold(scores, labels, wanted):
    best, hits = None, 0
    order = sorted(range(len(scores)), key=lambda i: (-scores[i], -labels[i]))
    for removed, i in enumerate(order, 1):
        hits += labels[i]
        surplus = 100 * hits - wanted * removed
        if surplus > 0 or (surplus == 0 and REACHED_IS_ENOUGH):
            best = scores[i]
    return best
