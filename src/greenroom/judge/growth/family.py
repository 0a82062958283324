"""One family of inputs: sizes are found, both costs measured side by side, and the slope of their ratio judged."""

from typing import NamedTuple

from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Curve, Point
from greenroom.judge.growth.slope import CLEARLY, FEWEST, slope_of, verdict_of
from greenroom.judge.growth.timing import LIMITS, MEASURABLE, Stopped, Timer
from greenroom.problem import Complexity

SIZES, SPAN = 7, 16
"""How many sizes are measured, and how many times the least the largest is."""
FIRST = 4
"""The smallest size is measured for what does not grow; points begin at so many times it."""
STEEP = 1.3
"""A slope between two sizes that no noise explains: it decides where the candidate is stopped before five sizes are measured."""


class Effort(NamedTuple):
    """How far to go: until one of both takes ``seconds`` (never beyond the largest size), so many ``rounds``, with the margin."""

    seconds: float
    rounds: int
    margin: float


EFFORTS = (Effort(0.08, 2, CLEARLY), Effort(0.08, 5, 0.0), Effort(0.5, 3, 0.0))


def curve_of(family: str, timer: Timer, asked: Complexity) -> Curve:
    """The verdict on a family; more rounds, then larger sizes, before it is inconclusive. Raises `Stopped` for a wrong answer."""
    found = Curve(family, (), None, INCONCLUSIVE, "")
    for effort in EFFORTS:
        found = _measured(family, timer, asked, effort)
        if found.verdict != INCONCLUSIVE or found.points[-1].is_least:
            return found
    return found


def _measured(family: str, timer: Timer, asked: Complexity, effort: Effort) -> Curve:
    probes = _probed(timer, asked, effort.seconds)
    if probes[-1].is_least:
        return _stopped(family, probes)
    sizes = _sizes(probes[-1].size, FIRST * asked.smallest)
    for _ in range(effort.rounds):
        for size in sizes:
            timer.measure(size)
    points = tuple(timer.point(size) for size in sizes)
    slope = slope_of([point for point in points if timer.is_clear(point.size)])
    verdict = verdict_of(slope, effort.margin)
    shown = tuple(point for point in points if min(point.candidate, point.reference) > 0)
    if slope is None and _is_cheap(points[-1]):
        return Curve(family, shown, None, WITHIN, "it costs next to nothing beside the reference")
    why = WHY[verdict] if slope is not None else "it costs too little to be measured, even at the largest size"
    return Curve(family, shown, slope, verdict, why)


def _probed(timer: Timer, asked: Complexity, seconds: float) -> list[Point]:
    """Sizes that double, until one of both takes so long; where the candidate was stopped, the last point is its least cost."""
    probes: list[Point] = []
    size = min(FIRST * asked.smallest, asked.largest)
    while True:
        try:
            probes.append(timer.measure(size))
        except Stopped as stopped:
            if stopped.verdict != "TLE" or not probes:
                raise
            return [*probes, Point(size, LIMITS.cpu, timer.point(size).reference, is_least=True)]
        if size == asked.largest or _is_enough(probes[-1], seconds):
            return probes
        size = min(2 * size, asked.largest)


def _is_enough(point: Point, seconds: float) -> bool:
    if point.reference >= 10 * seconds or point.candidate >= seconds:
        return True
    return point.reference >= seconds and point.candidate >= SPAN * MEASURABLE


def _sizes(largest: int, smallest: int) -> list[int]:
    sizes = {round(largest / SPAN ** (step / (SIZES - 1))) for step in range(SIZES)}
    return sorted(size for size in sizes if size >= smallest)


def _is_cheap(point: Point) -> bool:
    return point.candidate < point.reference / 50


def _stopped(family: str, probes: list[Point]) -> Curve:
    """Judged by the last step before the candidate was stopped, where its cost is at least what it was stopped at."""
    before, last = (point._replace(candidate=max(point.candidate, MEASURABLE)) for point in probes[-2:])
    before = before._replace(reference=max(before.reference, 1e-6))
    slope = slope_between(before, last)
    verdict = ABOVE if slope > STEEP else INCONCLUSIVE
    why = f"it was stopped at n = {last.size} after {LIMITS.cpu:g} s"
    return Curve(family, tuple(point for point in (*probes[:-1], last) if min(point[1:3]) > 0), slope, verdict, why)


WHY = {
    WITHIN: "it grows as the reference does",
    ABOVE: "it grows faster than the reference, by about a factor of n to the power of the slope",
    INCONCLUSIVE: "its growth lies between the required class and the next",
}
