from collections import Counter

AFTER = 0


def fullest(reservations):
    change = Counter()
    for start, end, _ in reservations:
        change[start] += 1
        change[end + AFTER] -= 1
    peak = since = until = use = 0
    at_peak = False
    for minute in sorted(change):
        use += change[minute]
        if use > peak:
            peak, since, at_peak = use, minute, True
        elif at_peak and use < peak:
            until, at_peak = minute, False
    return [peak, since, until]
