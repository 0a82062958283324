"""The examiner's side of a problem: its cases, the expected answers, and whether an answer is right.

The exercise's own code runs in a box as well, never in the one of a candidate: what somebody downloaded as an exercise harms
nobody, and no expected answer is ever near a candidate's code.
"""

from collections.abc import Mapping
from contextlib import ExitStack
from functools import cached_property, lru_cache
from types import TracebackType
from typing import Any

from greenroom.errors import BrokenContent
from greenroom.judge.canonical import canonical
from greenroom.judge.checkers import exact, floats, unordered
from greenroom.judge.verdicts import said_last, verdict_of
from greenroom.problem import GROUPS, Case, Problem
from greenroom.sandbox import Box, Call, Limits, Sandbox, Served
from greenroom.sandbox.plain import decode

ROOM = 64 * 2**20
"""Bytes that the cases of an exercise may take together."""
TRUSTED = Limits(cpu=30, wall=120, memory=2**31, output=2**20, answer=ROOM)
ALL_CASES = """

def _all_cases_of(seed):
    return [list(case) for case in cases(seed)]
"""


class Desk:
    """A context: opens a box when one is needed, and closes it at the end."""

    def __init__(self, problem: Problem, sandbox: Sandbox) -> None:
        self.problem = problem
        self._sandbox = sandbox
        self._closing = ExitStack()

    def cases(self, seed: int) -> list[Case]:
        """The samples of the statement, then what the generators make of ``seed``. Raises `BrokenContent`."""
        problem, kept = self.problem, known(self.problem).made
        samples = [Case(f"sample {number}", "sample", sample.arguments) for number, sample in enumerate(problem.samples, 1)]
        if seed not in kept:
            kept[seed] = self._told("generators.py", problem.generators + ALL_CASES, Call("_all_cases_of", (seed,)))
        made = kept[seed]
        if not isinstance(made, list) or not all(_is_case(row) for row in made):
            raise BrokenContent(f"{problem.key}: generators.py must yield (name, group, arguments), the group one of {GROUPS}.")
        return [*samples, *(Case(*row) for row in made)]

    def sized(self, family: str, size: int, seed: int) -> Any:
        """Arguments of this size, of a family of inputs. Raises `BrokenContent`."""
        return self._told("generators.py", self.problem.generators, Call("sized", (family, size, seed)))

    def expected(self, case: Case) -> object:
        """What the exemplar answers; kept by the arguments. Raises `BrokenContent` where it has no answer."""
        kept, key = known(self.problem).answers, canonical(case.arguments)
        if key not in kept:
            kept[key] = self._told("exemplar.py", self.problem.exemplar, call_of(self.problem, case.arguments))
        return kept[key]

    def fault(self, case: Case, answer: object, expected: object) -> str:
        """What is wrong with an answer, in a sentence; empty where it is right. Raises `BrokenContent`."""
        problem = self.problem
        if problem.checker == "floats":
            return floats.fault(expected, answer, problem.tolerance)
        if problem.checker in PLAIN:
            return str(PLAIN[problem.checker].fault(expected, answer))
        if problem.checker == "any-of":
            accepted = self._checked(Call("accepted", (case.arguments, expected)))
            if not isinstance(accepted, list):
                raise BrokenContent(f"{problem.key}: accepted of checker.py must return a list.")
            return "" if any(not exact.fault(one, answer) for one in accepted) else "the answer is none of those accepted"
        return str(self._checked(Call("fault", (case.arguments, expected, answer))))

    def __enter__(self) -> "Desk":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._closing.close()

    @cached_property
    def _box(self) -> Box:
        return self._closing.enter_context(self._sandbox.box())

    @cached_property
    def _checker(self) -> Served:
        box = self._closing.enter_context(self._sandbox.box())
        return self._closing.enter_context(box.serve(self.problem.checker_source, TRUSTED))

    def _checked(self, call: Call) -> object:
        """What checker.py says; where it raises, the answer is not of the kind that is asked for."""
        ran = self._checker.call(call, timed=False)
        if ran.answer is None:
            raise BrokenContent(f"{self.problem.key}: checker.py does not run ({said_last(ran.err) or ran.over}).")
        if not ran.answer.startswith(b"r"):
            return "the answer is not of the kind that is asked for"
        return decode(ran.answer[1:], ROOM)

    def _told(self, file: str, source: str, call: Call) -> object:
        ran = self._box.run(source, call, TRUSTED)
        verdict, why = verdict_of(ran, TRUSTED)
        if verdict or ran.answer is None:
            raise BrokenContent(f"{self.problem.key}: {file} has no answer to {call.entry}: {why}.")
        try:
            return decode(ran.answer, ROOM)
        except ValueError as error:
            raise BrokenContent(f"{self.problem.key}: {file} answered {call.entry} with no plain data ({error}).") from error


def call_of(problem: Problem, arguments: object) -> Call:
    """The call of a case: of a function with its arguments, of a class with its operations."""
    return Call(problem.entry, tuple(arguments) if isinstance(arguments, list | tuple) else (arguments,))


class Known:
    """What is worked out once for a problem: what the generators yielded by seed, the exemplar's answers by arguments."""

    def __init__(self) -> None:
        self.made: dict[int, object] = {}
        self.answers: dict[str, object] = {}


@lru_cache(maxsize=8)
def known(problem: Problem) -> Known:  # noqa: ARG001
    """What this process knows of a problem, for as long as it judges few others."""
    return Known()


def _is_case(row: object) -> bool:
    if not isinstance(row, list) or len(row) != len(Case._fields):
        return False
    name, group, arguments = row
    return isinstance(name, str) and group in GROUPS and isinstance(arguments, list | tuple)


PLAIN: Mapping[str, Any] = {"exact": exact, "unordered": unordered}
