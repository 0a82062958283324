"""Candidate, reference and an identity run at one size, side by side in boxes of their own."""

from typing import Any, NamedTuple

from greenroom.judge.desk import ROOM, Desk, call_of
from greenroom.judge.growth.grown import Point
from greenroom.judge.showing import shown
from greenroom.judge.verdicts import verdict_of
from greenroom.problem import Case, Problem
from greenroom.sandbox import Box, Call, Limits, Ran
from greenroom.sandbox.plain import decode

LIMITS = Limits(cpu=4, wall=120, memory=2**30, answer=ROOM)
ENOUGH = 0.002
"""Seconds that a run of the reference should cost: below, it is called on several copies of the input."""
MOST_COPIES, MOST_BYTES = 64, 4 * 2**20
NOISE = 0.00003
MEASURABLE = 0.0002
"""Seconds below which a cost is noise."""
DOES_NOTHING = """

class {name}:
    def __new__(cls, *arguments):
        return object.__new__(cls) if {is_class} else None

    def __getattr__(self, name):
        return lambda *arguments: None
"""
SEVERAL = """

def _several_of(copies):
    return [_one_of(arguments) for arguments in copies]


def _one_of(arguments):
    if not {is_class}:
        return {name}(*arguments)
    made, results = {name}(*arguments[0][1:]), [None]
    for method, *values in arguments[1:]:
        results.append(getattr(made, method)(*values))
    return results
"""


class Stopped(Exception):
    """The candidate gave no right answer at a place (a family and a size): its verdict and a sentence."""

    def __init__(self, verdict: str, why: str, place: str) -> None:
        super().__init__(why)
        self.verdict, self.why, self.place = verdict, why, place


class Costs(NamedTuple):
    """The least that each run took so far, in seconds of CPU time; ``copies`` for the reference and its identity run."""

    candidate: float
    nothing: float
    reference: float
    nothing_of_several: float


class Timer:
    """Times one family of inputs of one submission; every round keeps the least."""

    def __init__(self, desk: Desk, source: str, family: str, seed: int, boxes: tuple[Box, Box]) -> None:
        problem = desk.problem
        assert problem.complexity
        self._desk, self._source, self._family, self._seed = desk, source, family, seed
        self._box, self._trusted = boxes
        facts = {"name": problem.name, "is_class": problem.is_class}
        self._nothing = DOES_NOTHING.format(**facts)
        self._several_nothing = self._nothing + SEVERAL.format(**facts)
        self._several = problem.complexity.reference.source + SEVERAL.format(**facts)
        self._inputs: dict[int, Any] = {}
        self._copies: dict[int, int] = {}
        self._costs: dict[int, Costs] = {}
        self._smallest = problem.complexity.smallest
        self._round(self._smallest, 1)
        self._round(self._smallest, 1)

    def measure(self, size: int, rounds: int = 1) -> Point:
        """Both costs at this size after more rounds. Raises `Stopped` where the candidate has no right answer there."""
        for _ in range(rounds):
            if size not in self._copies:
                self._copies[size] = 1
                self._round(size, 1)
                self._copies[size] = self._copies_for(size)
                if self._copies[size] > 1:
                    self._costs[size] = self._costs[size]._replace(reference=9e9, nothing_of_several=9e9)
                    self._round(size, self._copies[size])
            else:
                self._round(size, self._copies[size])
        return self.point(size)

    def point(self, size: int) -> Point:
        """Both costs at a size that was measured: less the identity run, and less what the smallest size cost."""
        costs, least = self._costs[size], self._costs[self._smallest]
        candidate = (costs.candidate - costs.nothing) - (least.candidate - least.nothing)
        reference = (costs.reference - costs.nothing_of_several) - (least.reference - least.nothing_of_several)
        return Point(size, candidate, reference / self._copies.get(size, 1))

    def is_clear(self, size: int) -> bool:
        """Whether both costs at a size stand out of what a run costs anyway."""
        point = self.point(size)
        return min(point.candidate, point.reference * self._copies[size]) >= MEASURABLE

    def _round(self, size: int, copies: int) -> None:
        arguments = self._arguments(size)
        several = Call("_several_of", ([arguments] * copies,))
        call = call_of(self._desk.problem, arguments)
        nothing = self._trusted.run(self._nothing, call, LIMITS)
        candidate = self._box.run(self._source, call, LIMITS)
        nothing_of_several = self._trusted.run(self._several_nothing, several, LIMITS)
        reference = self._trusted.run(self._several, several, LIMITS)
        before = self._costs.get(size)
        found = Costs(candidate.cpu, nothing.cpu, reference.cpu, nothing_of_several.cpu)
        self._costs[size] = found if before is None else Costs(*map(min, before, found))
        if before is None:
            self._refuse(size, candidate, reference)

    def _arguments(self, size: int) -> Any:
        if size not in self._inputs:
            self._inputs[size] = self._desk.sized(self._family, size, self._seed)
        return self._inputs[size]

    def _copies_for(self, size: int) -> int:
        cost = max(self.point(size).reference, NOISE)
        room = MOST_BYTES // max(len(repr(self._inputs[size])), 1)
        return max(1, min(MOST_COPIES, room, int(ENOUGH / cost)))

    def _refuse(self, size: int, candidate: Ran, reference: Ran) -> None:
        verdict, why = verdict_of(candidate, LIMITS)
        if not verdict:
            verdict, why = self._wrong(size, candidate, reference)
        if verdict:
            raise Stopped(verdict, why, f"n = {size} ({self._family})")

    def _wrong(self, size: int, candidate: Ran, reference: Ran) -> tuple[str, str]:
        case = Case(f"n = {size}", "large", self._inputs[size])
        try:
            expected, answer = decode(reference.answer or b"", ROOM)[0], decode(candidate.answer or b"", ROOM)
            fault = self._desk.fault(case, answer, expected)
        except ValueError:
            fault = "what came back is no plain data"
        return ("WA", shown(fault)) if fault else ("", "")
