from bisect import bisect_left
from itertools import accumulate

SPARE = 0


def smallest_peak(layers, devices):
    devices = max(devices - SPARE, 1)
    ends = [0, *accumulate(layers)]

    def is_enough(room):
        place, used = 0, 0
        while place < len(layers) and used < devices:
            limit = ends[place] + room
            while place < len(layers) and ends[place + 1] <= limit:
                place += 1
            used += 1
        return place == len(layers)

    low = max(layers) if layers else 0
    return low + bisect_left(range(ends[-1] - low + 1), True, key=lambda more: is_enough(low + more))
