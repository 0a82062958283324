"""One family of inputs: sizes are found, both costs measured side by side, and the slope of their ratio judged."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Curve, Point
from greenroom.judge.growth.slope import CLEARLY, slope_between, slope_of, verdict_of
from greenroom.judge.growth.timing import MEASURABLE, Stopped, Timer
from greenroom.problem import Complexity

CHEAP = 50
"""A submission that costs so many times less than the reference at the largest size is within its class."""
SPAN = 16
"""How many times the least size the largest is: below, what grows slower still weighs."""
FEWEST, FINER = 5, 6
"""Where fewer sizes than the first were measured by doubling, so many are spread between the ends."""
WIDE = 4
"""Where the largest size is not so many times the least, noise makes a slope of its own: one goes on to larger ones."""
STEEP = 1.3
"""A slope between two sizes that no noise explains: it decides where the candidate is stopped."""


class Effort(NamedTuple):
    """How far to go: sizes double until the submission costs ``seconds``; the largest are measured in so many more ``rounds``.

    ``margin`` keeps the slope away from both thresholds.
    """

    seconds: float
    rounds: int
    margin: float


EFFORTS = (Effort(0.06, 1, CLEARLY), Effort(0.06, 3, 0.0), Effort(0.5, 2, 0.0), Effort(0.5, 3, 0.0))
"""The least cost of each size is kept from one to the next, so that a hiccup of the machine is measured away."""


def curve_of(family: str, timer: Timer, asked: Complexity) -> Curve:
    """The verdict on a family; more rounds, then larger sizes, before it is inconclusive. Raises `Stopped`."""
    found = Curve(family, (), None, INCONCLUSIVE, "")
    for effort in EFFORTS:
        found = _measured(family, timer, asked, effort)
        if (found.verdict != INCONCLUSIVE and _is_wide(found)) or (found.points and found.points[-1].is_least):
            return found
    return found


def _measured(family: str, timer: Timer, asked: Complexity, effort: Effort) -> Curve:
    probes = _probed(timer, asked, effort)
    if probes[-1].is_least:
        return _stopped(family, probes)
    least = probes[-1].size / SPAN
    sizes = _sizes([point.size for point in probes if point.size >= least and timer.is_clear(point)])
    for _ in range(effort.rounds):
        list(timer.round(sizes))
    points = timer.points(sizes)
    slope = slope_of(points)
    if slope is None:
        is_cheap = probes[-1].candidate < probes[-1].reference / CHEAP
        return Curve(family, points, None, WITHIN if is_cheap else INCONCLUSIVE, NEXT_TO_NOTHING if is_cheap else TOO_LITTLE)
    verdict = verdict_of(slope, effort.margin)
    if verdict == ABOVE and not timer.stands_out(points[-1]):
        return Curve(family, points, slope, INCONCLUSIVE, DROWNED)
    return Curve(family, points, slope, verdict, WHY[verdict])


def _is_wide(curve: Curve) -> bool:
    return not curve.points or curve.points[-1].size >= WIDE * curve.points[0].size


def _probed(timer: Timer, asked: Complexity, effort: Effort) -> list[Point]:
    """Sizes that double, as far as the effort goes; where the candidate was stopped, the last point is its least cost."""
    sizes = list(_doubling(asked.smallest, asked.largest))
    probes: list[Point] = []
    try:
        for point in timer.round(sizes):
            probes.append(point)
            if max(point.candidate, point.reference / 8) >= effort.seconds:
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


def _sizes(clear: Sequence[int]) -> list[int]:
    """The sizes that were clear; finer ones between their ends where these are few."""
    if len(clear) >= FEWEST or len(clear) < 2:
        return list(clear)
    step = (clear[-1] / clear[0]) ** (1 / (FINER - 1))
    return sorted({round(clear[0] * step**number) for number in range(FINER)})


def _stopped(family: str, probes: list[Point]) -> Curve:
    """Judged by the last step before the candidate was stopped, where its cost is at least what it was stopped at."""
    before, last = (point._replace(candidate=max(point.candidate, MEASURABLE)) for point in probes[-2:])
    before = before._replace(reference=max(before.reference, 1e-6))
    slope = slope_between(before, last)
    verdict = ABOVE if slope > STEEP else INCONCLUSIVE
    why = f"it was stopped at n = {last.size} after {last.candidate:.1f} s of CPU time"
    return Curve(family, tuple(point for point in (*probes[:-1], last) if min(point[1:3]) > 0), slope, verdict, why)


NEXT_TO_NOTHING = "it costs next to nothing beside the reference"
DROWNED = "it costs less than handing over its input, so its growth cannot be told"
TOO_LITTLE = "it costs too little to be measured, even at the largest size"
WHY = {
    WITHIN: "it grows as the reference does",
    ABOVE: "it grows faster than the reference, by about a factor of n to the power of the slope",
    INCONCLUSIVE: "its growth lies between the required class and the next",
}
