from collections import Counter

AFTER = 0


def fullest(reservations):
    change = Counter()
    for start, end, gpus in reservations:
        change[start] += gpus
        change[end + AFTER] -= gpus
    minutes, use, best = sorted(change), 0, [0, 0, 0]
    for minute, following in zip(minutes, minutes[1:]):
        use += change[minute]
        if use > best[0]:
            best = [use, minute, following]
    return best
