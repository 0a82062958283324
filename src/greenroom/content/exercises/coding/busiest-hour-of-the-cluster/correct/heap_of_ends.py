from heapq import heappop, heappush

AFTER = 0


def fullest(reservations):
    held, ends, best = 0, [], (0, 0)
    ordered = sorted(reservations)
    for place, (start, end, gpus) in enumerate(ordered):
        while ends and ends[0][0] <= start:
            held -= heappop(ends)[1]
        heappush(ends, (end + AFTER, gpus))
        held += gpus
        is_last_of_minute = place + 1 == len(ordered) or ordered[place + 1][0] > start
        if is_last_of_minute and held > best[0]:
            best = (held, start)
    return [*best, first_loss_after(ordered, best[1])]


def first_loss_after(reservations, since):
    changes = {}
    for start, end, gpus in reservations:
        for minute, change in ((start, gpus), (end + AFTER, -gpus)):
            if minute > since:
                changes[minute] = changes.get(minute, 0) + change
    return min((minute for minute, change in changes.items() if change < 0), default=since)
