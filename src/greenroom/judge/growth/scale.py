"""Where a point stands in a plot whose both scales are logarithmic."""

from collections.abc import Sequence
from math import log
from typing import NamedTuple

from greenroom.judge.growth.grown import Point


class Scale(NamedTuple):
    """The ends of both axes: sizes, and seconds."""

    smallest: int
    largest: int
    cheapest: float
    dearest: float

    def place(self, size: int, cost: float) -> tuple[float, float]:
        """How far across and how far up, each from 0 to 1."""
        across = log(size / self.smallest) / log(self.largest / self.smallest)
        return across, log(cost / self.cheapest) / log(self.dearest / self.cheapest)


def scale_of(points: Sequence[Point]) -> Scale | None:
    """The scale that holds all points; None where there are not two sizes and two costs."""
    costs = [cost for point in points for cost in (point.candidate, point.reference)]
    sizes = [point.size for point in points]
    if len(set(sizes)) < 2 or len(set(costs)) < 2 or min(costs) <= 0:
        return None
    return Scale(min(sizes), max(sizes), min(costs), max(costs))


def seconds_text(seconds: float) -> str:
    """A time with its unit: 83 ms, 1.2 s, 40 µs."""
    for unit, name in ((1.0, "s"), (1e-3, "ms"), (1e-6, "µs")):
        if seconds >= unit:
            return f"{seconds / unit:.2g} {name}" if seconds / unit < 10 else f"{seconds / unit:.0f} {name}"
    return f"{seconds * 1e9:.0f} ns"
