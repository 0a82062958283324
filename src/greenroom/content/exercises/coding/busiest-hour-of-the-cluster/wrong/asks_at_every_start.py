AFTER = 0


def fullest(reservations):
    def use(minute):
        return sum(gpus for start, end, gpus in reservations if start <= minute < end + AFTER)

    peak, since = 0, 0
    for start in sorted({start for start, _, _ in reservations}):
        here = use(start)
        if here > peak:
            peak, since = here, start
    changes = {}
    for start, end, gpus in reservations:
        for minute, change in ((start, gpus), (end + AFTER, -gpus)):
            changes[minute] = changes.get(minute, 0) + change
    until = min((minute for minute, change in changes.items() if change < 0 and minute > since), default=0)
    return [peak, since, until]
