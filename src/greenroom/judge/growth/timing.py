"""Candidate, reference and a call that does nothing at the same sizes, side by side in boxes of their own.

A round is a fresh process on each side, and each size is called once in it: what a submission remembers between calls cannot
make a size cheaper that was measured before. Costs are CPU time by the kernel, read outside of the process.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from typing import Any, NamedTuple

from greenroom.judge.desk import ROOM, Desk, call_of
from greenroom.judge.growth.beside import NOISE, RETURNED, TRUSTED, Beside, source_of, source_of_nothing
from greenroom.judge.growth.grown import Point
from greenroom.judge.showing import shown
from greenroom.judge.verdicts import verdict_of
from greenroom.problem import Case
from greenroom.sandbox import Box, Limits, Ran, Served
from greenroom.sandbox.plain import decode

LIMITS = Limits(cpu=6, wall=120, memory=2**30, answer=ROOM)
"""For all calls of one round together; the wall clock for each."""
MEASURABLE, MEASURABLE_SHARE = 0.00006, 0.05
"""A cost below so many seconds, or below this share of what coming and going costs, is noise."""
CLEAR = 0.00015
"""Seconds from which on the reference is measured as the candidate is."""


class Stopped(Exception):
    """The candidate gave no right answer at a place (a family and a size): its verdict, a sentence, what it cost by then."""

    def __init__(self, verdict: str, why: str, place: str, cost: float) -> None:
        super().__init__(why)
        self.verdict, self.why, self.place, self.cost = verdict, why, place, cost


class Costs(NamedTuple):
    """The least that each call took so far, in seconds of CPU time, coming and going included."""

    candidate: float
    nothing: float
    reference: float


class Timer:
    """Times one family of inputs of one submission; what is kept of several rounds is the least."""

    def __init__(self, desk: Desk, source: str, family: str, seed: int, boxes: tuple[Box, ...]) -> None:
        self._desk, self._source, self._family, self._seed = desk, source, family, seed
        self._boxes = boxes
        self._costs: dict[int, Costs] = {}
        self._alone: dict[int, float] = {}
        self._rounds = 0

    def round(self, sizes: Iterable[int]) -> Iterator[Point]:
        """Both costs at each size, the least so far. Raises `Stopped` where the candidate has no right answer."""
        problem = self._desk.problem
        assert problem.complexity
        self._rounds += 1
        with ExitStack() as closing:
            ours, *beside = (closing.enter_context(served) for served in self._served(problem.complexity.smallest))
            if ours.loaded.answer is None:
                raise Stopped(*verdict_of(ours.loaded, LIMITS), "loading", ours.loaded.cpu)
            reference, nothing = (Beside(problem, served) for served in beside)
            self._called(ours, reference, nothing, problem.complexity.smallest)
            for size in sizes:
                found = self._called(ours, reference, nothing, size)
                self._costs[size] = Costs(*map(min, found, self._costs.get(size, found)))
                yield self._point(size)

    def points(self, sizes: Sequence[int]) -> tuple[Point, ...]:
        """Both costs at each size that was measured, from the first on from which the candidate's is more than noise.

        The reference is measured alone at all of them where at one it is too quick to be measured as the candidate is.
        """
        points = list(map(self._point, sizes))
        clear = points[next((at for at in range(len(points)) if all(map(self.is_clear, points[at:]))), len(points)) :]
        if all(point.reference >= CLEAR for point in clear):
            return tuple(clear)
        self._measure_alone([point.size for point in clear])
        return tuple(point._replace(reference=self._alone[point.size]) for point in clear)

    def is_clear(self, point: Point) -> bool:
        """Whether the candidate's cost at a size that was measured is more than noise."""
        return point.candidate >= max(MEASURABLE, MEASURABLE_SHARE * self._costs[point.size].nothing)

    def stands_out(self, point: Point) -> bool:
        """Whether the candidate costs more than coming and going does: below, a busy machine can make up any slope."""
        return point.candidate >= self._costs[point.size].nothing

    def _measure_alone(self, sizes: Sequence[int]) -> None:
        with self._boxes[1].serve(source_of(self._desk.problem), TRUSTED) as served:
            reference = Beside(self._desk.problem, served)
            for size in sizes:
                found = min(reference.alone(self._arguments(size)) for _ in range(3))
                self._alone[size] = min(found, self._alone.get(size, found))

    def _point(self, size: int) -> Point:
        costs = self._costs[size]
        return Point(size, max(costs.candidate - costs.nothing, NOISE), max(costs.reference - costs.nothing, NOISE))

    def _served(self, size: int) -> Iterator[Served]:
        problem = self._desk.problem
        yield self._boxes[0].serve(self._source, LIMITS)
        yield self._boxes[1].serve(source_of(problem), TRUSTED)
        yield self._boxes[2].serve(source_of_nothing(problem, self._arguments(size)), TRUSTED)

    def _called(self, ours: Served, reference: Beside, nothing: Beside, size: int) -> Costs:
        arguments = self._arguments(size)
        least, _ = nothing.once(arguments)
        candidate = ours.call(call_of(self._desk.problem, arguments))
        cost, expected = reference.once(arguments)
        self._refuse(size, arguments, candidate, expected)
        return Costs(candidate.cpu, least, cost)

    def _arguments(self, size: int) -> Any:
        return self._desk.sized(self._family, size, self._seed + self._rounds)

    def _refuse(self, size: int, arguments: Any, candidate: Ran, expected: Any) -> None:
        verdict, why = verdict_of(candidate, LIMITS)
        verdict, why = (verdict, why) if verdict else self._compared(size, arguments, candidate.answer or b"", expected)
        if verdict:
            raise Stopped(verdict, why, f"n = {size:,} ({self._family})", candidate.cpu)

    def _compared(self, size: int, arguments: Any, data: bytes, expected: Any) -> tuple[str, str]:
        if not data.startswith(RETURNED):
            return "RE", shown(data[1:], 300)
        try:
            answer = decode(data[1:], ROOM)
        except ValueError:
            return "WA", "what came back is no plain data"
        fault = self._desk.fault(Case(f"n = {size}", "large", arguments), answer, expected)
        return ("WA" if fault else ""), shown(fault)
