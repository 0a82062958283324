from collections import Counter

AFTER = 0


def fullest(reservations):
    change = Counter()
    for start, end, gpus in reservations:
        change[start] += gpus
        change[end + AFTER] -= gpus
    peak = since = until = use = 0
    at_peak = False
    for minute in sorted(change):
        use += change[minute]
        if use >= peak and not (at_peak and use == peak) and use > 0:
            peak, since, at_peak = use, minute, True
        elif at_peak and use < peak:
            until, at_peak = minute, False
    return [peak, since, until]
