"""From points to a verdict: the Theil-Sen slope (the median over all pairs) of the ratio of costs, in logarithms."""

from collections.abc import Sequence
from itertools import combinations
from math import log
from statistics import median

from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Point

AT_MOST, AT_LEAST = 0.40, 0.65
"""Up to the first slope the class is the required one, from the second on it is above it."""
CLEARLY = 0.15
"""How far from both a slope must be that was measured only twice."""
FEWEST = 5


def slope_between(before: Point, after: Point) -> float:
    """The slope of log(candidate / reference) over log(size) between two points."""
    steeper = (after.candidate / after.reference) / (before.candidate / before.reference)
    return log(steeper) / log(after.size / before.size)


def slope_of(points: Sequence[Point]) -> float | None:
    """The slope; None where there are fewer than five points to tell it by."""
    if len(points) < FEWEST:
        return None
    ratios = [(log(point.size), log(point.candidate / point.reference)) for point in points]
    return median((ratio - before) / (size - start) for (start, before), (size, ratio) in combinations(ratios, 2))


def verdict_of(slope: float | None, margin: float = 0.0) -> str:
    """Within, above or inconclusive; ``margin`` keeps away from both thresholds."""
    if slope is None or AT_MOST - margin < slope < AT_LEAST + margin:
        return INCONCLUSIVE
    return WITHIN if slope < AT_LEAST else ABOVE
