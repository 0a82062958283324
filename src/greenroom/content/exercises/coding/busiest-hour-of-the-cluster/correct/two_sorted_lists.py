from bisect import bisect_right
from itertools import accumulate

AFTER = 0


def fullest(reservations):
    if not reservations:
        return [0, 0, 0]
    begun, began_at = summed((start, gpus) for start, _, gpus in reservations)
    ended, ended_at = summed((end + AFTER, gpus) for _, end, gpus in reservations)

    def use(minute):
        return begun[bisect_right(began_at, minute)] - ended[bisect_right(ended_at, minute)]

    minutes = sorted({*began_at, *ended_at})
    uses = [use(minute) for minute in minutes]
    first = uses.index(max(uses))
    later = first
    while uses[later] == uses[first]:
        later += 1
    return [uses[first], minutes[first], minutes[later]]


def summed(pairs):
    ordered = sorted(pairs)
    return list(accumulate((gpus for _, gpus in ordered), initial=0)), [minute for minute, _ in ordered]
