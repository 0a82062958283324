AFTER = 0


def fullest(reservations):
    changes = []
    for start, end, gpus in reservations:
        changes += [(start, 0, gpus), (end + AFTER, 1, -gpus)]
    peak = since = until = use = 0
    at_peak = False
    for minute, _, change in sorted(changes):
        use += change
        if use > peak:
            peak, since, at_peak = use, minute, True
        elif at_peak and use < peak:
            until, at_peak = minute, False
    return [peak, since, until]
