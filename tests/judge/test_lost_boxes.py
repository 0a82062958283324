"""A box that goes away is the candidate's doing, unless nothing else runs either."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from greenroom.judge.submission import CANARY, NOTHING_RUNS, submit
from greenroom.problem import Problem
from greenroom.sandbox import Box, Call, Limits, Ran, Sandbox

LOST = Ran(None, -9, True, 0.0, 0.1, 0, b"", b"", "lost")


class Losing:
    """A sandbox whose boxes go away when they get one of these sources."""

    def __init__(self, sandbox: Sandbox, *sources: str) -> None:
        self._sandbox, self._sources = sandbox, sources
        self.tier, self.gaps = sandbox.tier, sandbox.gaps

    @contextmanager
    def box(self) -> Iterator[Any]:
        with self._sandbox.box() as box:
            yield LosingBox(box, self._sources)


class LosingBox:
    def __init__(self, box: Box, sources: tuple[str, ...]) -> None:
        self._box, self._sources = box, sources

    def run(self, source: str, call: Call, limits: Limits, seed: int = 0) -> Ran:
        return LOST if source in self._sources else self._box.run(source, call, limits, seed)


def verdict(problem: Problem, sandbox: Any) -> tuple[str, int]:
    found = submit(problem, "candidate", sandbox, 1)
    return found.verdict, len(found.cases)


def test_whoever_takes_the_box_down_has_an_error(sums: Problem, sandbox: Sandbox) -> None:
    assert verdict(sums, Losing(sandbox, "candidate")) == ("RE", 1)


def test_where_a_source_beyond_doubt_is_lost_as_well_the_fault_is_ours(sums: Problem, sandbox: Sandbox) -> None:
    assert verdict(sums, Losing(sandbox, "candidate", CANARY)) == ("IE", 1)
    assert submit(sums, "candidate", Losing(sandbox, "candidate", CANARY), 1).failed[0].why == NOTHING_RUNS  # type: ignore[arg-type]
