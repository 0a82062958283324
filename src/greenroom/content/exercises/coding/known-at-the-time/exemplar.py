from bisect import bisect_right
from collections import defaultdict

DELAY = 5


def as_of(labels: list[list[str | int]], features: list[list[str | int]], oldest: int) -> list[int | None]:
    minutes, degrees = defaultdict(list), defaultdict(list)
    for machine, measured, value in sorted(features, key=lambda feature: feature[1]):
        minutes[machine].append(measured)
        degrees[machine].append(value)
    known = []
    for machine, minute in labels:
        arrived = bisect_right(minutes[machine], minute - DELAY)
        if arrived > 0 and minute - minutes[machine][arrived - 1] <= oldest:
            known.append(degrees[machine][arrived - 1])
        else:
            known.append(None)
    return known
