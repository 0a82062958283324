from collections import defaultdict

AFTER = 0


def fullest(reservations: list[list[int]]) -> list[int]:
    change = defaultdict(int)
    for start, end, gpus in reservations:
        change[start] += gpus
        change[end + AFTER] -= gpus
    peak, since, until = 0, 0, 0
    use, is_at_peak = 0, False
    for minute in sorted(change):
        before = use
        use += change[minute]
        if use > peak:
            peak, since, is_at_peak = use, minute, True
        elif is_at_peak and use < before:
            until, is_at_peak = minute, False
    return [peak, since, until]
