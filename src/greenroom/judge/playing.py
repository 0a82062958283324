"""One run of a candidate's tests against one solution: two boxes, and the server between them.

The box of the tests holds no solution, and the other one no tests. Of what a solution raises, only the error's name is passed
on.
"""

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from functools import cache
from importlib.resources import files
from types import MappingProxyType, TracebackType
from typing import Any, NamedTuple

from greenroom.problem import Problem
from greenroom.sandbox import Box, Call, Limits, Ran, Sandbox, Served
from greenroom.sandbox.plain import decode

MOST_CALLS, LONGEST_NAME = 20_000, 120
OF_TESTS = Limits(cpu=3.0, wall=15.0)
NO_CALL = Call("")
"""There is no such entry; what comes back carries the clock."""

METHOD = re.compile(r"\d+\.[A-Za-z]\w*")


class Played(NamedTuple):
    """What a run said: every test that came to its end with its outcome, why not all ran, and what the solution cost.

    ``exhausted`` where the solution passed a limit; ``cpu`` are seconds of the solution. ``reasons`` are what the box of the
    tests says of each failure: for their writer alone, since whoever writes tests can make it say anything.
    """

    outcomes: dict[str, str]
    names: tuple[str, ...] = ()
    unusable: str = ""
    exhausted: bool = False
    cpu: float = 0.0
    reasons: Mapping[str, str] = MappingProxyType({})


class Table:
    """Two boxes, for as many runs as wanted: a context manager."""

    def __init__(self, problem: Problem, tests: str, sandbox: Sandbox) -> None:
        self.problem, self.tests, self._sandbox = problem, tests, sandbox
        self._closing = ExitStack()
        self._boxes: dict[str, Box] = {}

    def play(self, solution: str, order: Sequence[str] | None, limits: Limits, seed: int, only_first: bool = False) -> Played:
        """Runs the tests in this order against a solution; ``only_first`` stops at the first failure, no order at the names."""
        with (
            self._serve("tests", program(), OF_TESTS, seed) as suite,
            self._serve("solution", solution, limits, seed) as subject,
        ):
            run = _Run(self.problem, suite, subject, only_first)
            played = run.played(self.tests, order)
        for role, lost in (("tests", run.suite_lost), ("solution", run.exhausted)):
            if lost:
                self._boxes.pop(role)
        return played

    def __enter__(self) -> "Table":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._closing.close()

    def _serve(self, role: str, source: str, limits: Limits, seed: int) -> Served:
        if role not in self._boxes:
            self._boxes[role] = self._closing.enter_context(self._sandbox.box())
        return self._boxes[role].serve(source, limits, seed)


@cache
def program() -> str:
    """The text that runs in the box of the tests."""
    return files("greenroom.judge.inside").joinpath("suite.py").read_text(encoding="utf-8")


class _Run:
    def __init__(self, problem: Problem, suite: Served, subject: Served, only_first: bool) -> None:
        self.problem, self.suite, self.subject, self.only_first = problem, suite, subject, only_first
        self.calls, self.exhausted, self.suite_lost = 0, subject.loaded.answer is None, False
        self.outcomes: dict[str, str] = {}
        self.reasons: dict[str, str] = {}

    def played(self, tests: str, order: Sequence[str] | None) -> Played:
        parameters = [parameter.name for parameter in self.problem.parameters]
        kind, *said = self._stepped("begin", tests, self.problem.entry, parameters)
        if kind != "tests":
            why = str(said[0])[:200] if said else "the tests passed a limit while they were read"
            return Played({}, unusable=why)
        names = tuple(dict.fromkeys(name for name in said[0] if _is_name(name)))
        if order is not None:
            self._run_all([name for name in order if name in names])
        cpu = self.subject.call(NO_CALL).cpu if order is not None and not self.exhausted else 0.0
        return Played(self.outcomes, names, self._why_cut_short(), self.exhausted, cpu, self.reasons)

    def _why_cut_short(self) -> str:
        if self.calls >= MOST_CALLS:
            return f"the tests call the solution more than {MOST_CALLS} times"
        return "the tests left before they had ended, or passed a limit" if self.suite_lost else ""

    def _run_all(self, order: list[str]) -> None:
        reply: object = order
        left = list(order)
        while True:
            kind, *said = self._stepped("step", reply)
            if kind == "ask" and self.calls < MOST_CALLS:
                reply = self._reply(str(said[0]), said[1])
            elif kind == "end" and left and said[0] == left[0]:
                self.outcomes[left[0]], self.reasons[left.pop(0)] = str(said[1]), str(said[2])
                if self.only_first and said[1] == "failed":
                    return
                reply = None
            else:
                return

    def _reply(self, entry: str, arguments: Any) -> list[object]:
        self.calls += 1
        if not self._is_open(entry):
            return ["raised", "AttributeError"]
        ran = self.subject.call(Call(entry, tuple(arguments)), timed=False)
        if ran.answer is None:
            self.exhausted = True
            return ["raised", "RuntimeError"]
        return _told(ran)

    def _is_open(self, entry: str) -> bool:
        problem = self.problem
        return bool(entry == f"new {problem.name}" or METHOD.fullmatch(entry)) if problem.is_class else entry == problem.name

    def _stepped(self, entry: str, *arguments: object) -> list[Any]:
        ran = self.suite.call(Call(entry, arguments), timed=False)
        try:
            said = decode(ran.answer[1:]) if ran.answer and ran.answer[:1] == b"r" else None
        except ValueError:
            said = None
        self.suite_lost = self.suite_lost or ran.answer is None
        return said if isinstance(said, list) and _is_event(said) else ["lost"]


def _is_name(name: object) -> bool:
    return isinstance(name, str) and name.isidentifier() and len(name) <= LONGEST_NAME


SHAPES = {"tests": (list,), "ask": (str, list), "end": (str, str, str), "done": (), "unusable": (str,)}


def _is_event(said: list[Any]) -> bool:
    """Whether what the box of the tests said has a shape that is known; whoever writes tests can write this too."""
    if not said or not isinstance(said[0], str) or said[0] not in SHAPES:
        return False
    shape = SHAPES[said[0]]
    return len(said) == 1 + len(shape) and all(isinstance(part, kind) for part, kind in zip(said[1:], shape, strict=True))


def _told(ran: Ran) -> list[object]:
    """What the solution said, as the tests may know it."""
    answer = ran.answer or b""
    try:
        if answer[:1] == b"r":
            return ["answer", decode(answer[1:])]
        return ["raised", str(json.loads(answer[1:])[0])]
    except (ValueError, LookupError, TypeError):
        return ["raised", "RuntimeError"]
