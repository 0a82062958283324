"""One family of inputs: sizes are found, both costs measured side by side, and the slope of their ratio judged."""

from collections.abc import Iterator
from typing import NamedTuple

from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Curve, Point
from greenroom.judge.growth.slope import CLEARLY, slope_between, slope_of, verdict_of
from greenroom.judge.growth.timing import MEASURABLE, Stopped, Timer
from greenroom.problem import Complexity

CHEAP = 50
"""A submission that costs so many times less than the reference at the largest size is within its class."""
SIZES, SPAN = 7, 16
"""How many sizes are measured, and how many times the least the largest is."""
FIRST = 4
"""The smallest size warms up; points begin at so many times it."""
STEEP = 1.3
"""A slope between two sizes that no noise explains: it decides where the candidate is stopped."""


class Effort(NamedTuple):
    """How far to go: sizes until one of both takes ``seconds``, so many ``rounds``, and the margin to both thresholds."""

    seconds: float
    rounds: int
    margin: float


EFFORTS = (Effort(0.08, 2, CLEARLY), Effort(0.08, 5, 0.0), Effort(0.5, 3, 0.0))


def curve_of(family: str, timer: Timer, asked: Complexity) -> Curve:
    """The verdict on a family; more rounds, then larger sizes, before it is inconclusive. Raises `Stopped`."""
    found = Curve(family, (), None, INCONCLUSIVE, "")
    for effort in EFFORTS:
        found = _measured(family, timer, asked, effort)
        if found.verdict != INCONCLUSIVE or (found.points and found.points[-1].is_least):
            return found
    return found


def _measured(family: str, timer: Timer, asked: Complexity, effort: Effort) -> Curve:
    probes = _probed(timer, asked, effort.seconds)
    if probes[-1].is_least:
        return _stopped(family, probes)
    sizes = _sizes(probes[-1].size, FIRST * asked.smallest)
    for _ in range(effort.rounds):
        last = list(timer.round(sizes))[-1]
    points = timer.points(sizes)
    slope = slope_of(points)
    if slope is None:
        is_cheap = last.candidate < last.reference / CHEAP
        return Curve(family, points, None, WITHIN if is_cheap else INCONCLUSIVE, NEXT_TO_NOTHING if is_cheap else TOO_LITTLE)
    verdict = verdict_of(slope, effort.margin)
    return Curve(family, points, slope, verdict, WHY[verdict])


def _probed(timer: Timer, asked: Complexity, seconds: float) -> list[Point]:
    """Sizes that double, until one of both takes so long; where the candidate was stopped, the last point is its least cost."""
    sizes = list(_doubling(min(FIRST * asked.smallest, asked.largest), asked.largest))
    probes: list[Point] = []
    try:
        for point in timer.round(sizes):
            probes.append(point)
            if _is_enough(point, seconds):
                break
    except Stopped as stopped:
        if stopped.verdict != "TLE" or not probes:
            raise
        size = sizes[len(probes)]
        grown = probes[-1].reference * size / probes[-1].size
        probes.append(Point(size, stopped.cost, grown, is_least=True))
    return probes


def _doubling(size: int, largest: int) -> Iterator[int]:
    while size < largest:
        yield size
        size *= 2
    yield largest


def _is_enough(point: Point, seconds: float) -> bool:
    if point.reference >= 10 * seconds or point.candidate >= seconds:
        return True
    return point.reference >= seconds and point.candidate >= SPAN * MEASURABLE


def _sizes(largest: int, smallest: int) -> list[int]:
    sizes = {round(largest / SPAN ** (step / (SIZES - 1))) for step in range(SIZES)}
    return sorted(size for size in sizes if size >= smallest)


def _stopped(family: str, probes: list[Point]) -> Curve:
    """Judged by the last step before the candidate was stopped, where its cost is at least what it was stopped at."""
    before, last = (point._replace(candidate=max(point.candidate, MEASURABLE)) for point in probes[-2:])
    before = before._replace(reference=max(before.reference, 1e-6))
    slope = slope_between(before, last)
    verdict = ABOVE if slope > STEEP else INCONCLUSIVE
    why = f"it was stopped at n = {last.size} after {last.candidate:.1f} s of CPU time"
    return Curve(family, tuple(point for point in (*probes[:-1], last) if min(point[1:3]) > 0), slope, verdict, why)


NEXT_TO_NOTHING = "it costs next to nothing beside the reference"
TOO_LITTLE = "it costs too little to be measured, even at the largest size"
WHY = {
    WITHIN: "it grows as the reference does",
    ABOVE: "it grows faster than the reference, by about a factor of n to the power of the slope",
    INCONCLUSIVE: "its growth lies between the required class and the next",
}
