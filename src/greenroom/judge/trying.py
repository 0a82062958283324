"""A quick look at a program before it is submitted: the samples of the statement, and the candidate's own tests."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from greenroom.judge.canonical import canonical
from greenroom.judge.desk import Desk, known
from greenroom.judge.judged import Tried
from greenroom.judge.playing import Table
from greenroom.judge.submission import limits_of, tried_in_turn
from greenroom.problem import Case, Problem
from greenroom.sandbox import Limits, Sandbox


class OwnTests(NamedTuple):
    """The candidate's own tests against the candidate's own program.

    ``outcomes`` is by name: ``passed`` or ``failed``, with ``without a call`` behind it where the program was never called;
    ``unusable`` says in a sentence why not all ran, empty where they did; ``reasons`` tells by name where a test failed.
    """

    outcomes: dict[str, str]
    unusable: str = ""
    reasons: Mapping[str, str] = MappingProxyType({})


def try_samples(problem: Problem, source: str, sandbox: Sandbox, seed: int) -> tuple[Tried, ...]:
    """How each sample of the statement ends, in order; what is right is what the statement says."""
    cases = [Case(f"sample {number}", "sample", sample.arguments) for number, sample in enumerate(problem.samples, 1)]
    answers = known(problem).answers
    for sample in problem.samples:
        answers.setdefault(canonical(sample.arguments), sample.result)
    with Desk(problem, sandbox) as desk, sandbox.box() as box:
        return tuple(tried_in_turn(cases, source, box, desk, seed))


def try_tests(problem: Problem, source: str, tests: str, sandbox: Sandbox, seed: int) -> OwnTests:
    """How the tests end, plain functions ``test_…``; none where there are none."""
    with Table(problem, tests, sandbox) as table:
        limits = limits_of(problem)
        first = table.play(source, None, limits, seed)
        if first.unusable or not first.names:
            return OwnTests({}, first.unusable)
        played = table.play(source, first.names, _for_all(limits, len(first.names)), seed)
        return OwnTests(played.outcomes, _why_not_all(played.unusable, exhausted=played.exhausted), played.reasons)


def _for_all(limits: Limits, tests: int) -> Limits:
    """One process serves all tests, so that its CPU time is that of all of them, up to a few times that of one case."""
    return limits._replace(cpu=limits.cpu * min(tests, 3))


def _why_not_all(unusable: str, *, exhausted: bool) -> str:
    return unusable or ("the program passed a limit while the tests called it" if exhausted else "")
