AFTER = 0


def fullest(reservations):
    if not reservations:
        return [0, 0, 0]
    change = [0] * (max(end for _, end, _ in reservations) + 2)
    for start, end, gpus in reservations:
        change[start] += gpus
        change[end + AFTER] -= gpus
    peak = since = until = use = 0
    for minute, difference in enumerate(change):
        use += difference
        if use > peak:
            peak, since, until = use, minute, 0
        elif use < peak and not until:
            until = minute
    return [peak, since, until]
