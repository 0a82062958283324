"""A source against every case of its problem."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from greenroom.judge.desk import Desk, call_of
from greenroom.judge.judged import Judged, Tried
from greenroom.judge.showing import shown, shown_call, shown_value
from greenroom.judge.verdicts import verdict_of
from greenroom.problem import Case, Problem
from greenroom.sandbox import Box, Call, Limits, Ran, Sandbox
from greenroom.sandbox.plain import decode

Progress = Callable[[Sequence[Case], str], Iterable[Case]]
DEARLY = ("TLE", "MLE", "OLE", "CE", "IE")
"""Verdicts after which no further case is run: each more would cost seconds, or end the same."""
NOTHING_RUNS = "no code runs here at the moment: `greenroom doctor` says more"
CANARY = "def answer():\n    return 42\n"


def submit(problem: Problem, source: str, sandbox: Sandbox, seed: int, progress: Progress | None = None) -> Judged:
    """Runs the source on every case, each in a process of its own, and compares outside.

    ``seed`` makes the cases; ``progress`` is handed them and gives them back one by one. Raises `BrokenContent` where the
    exercise itself has a fault.
    """
    with Desk(problem, sandbox) as desk:
        cases = desk.cases(seed)
        with sandbox.box() as box:
            tried = tuple(tried_in_turn(progress(cases, "cases") if progress else cases, source, box, desk, seed))
        if tried and tried[-1].verdict == "IE":
            tried = (*tried[:-1], _whose_fault(tried[-1], sandbox))
    verdict = next((case.verdict for case in tried if case.verdict != "AC"), "AC")
    return Judged(problem.key, verdict, tried, len(cases) - len(tried), sandbox.tier, tuple(sandbox.gaps), seed)


def limits_of(problem: Problem) -> Limits:
    """The usual limits, with what the exercise wants otherwise."""
    changed: dict[str, Any] = {name: amount if name in ("cpu", "wall") else int(amount) for name, amount in problem.limits}
    return Limits()._replace(**changed)


def tried_in_turn(cases: Iterable[Case], source: str, box: Box, desk: Desk, seed: int) -> Iterable[Tried]:
    """Each case as it ended; none behind one after which every further one costs dearly."""
    for case in cases:
        tried = _tried(case, source, box, desk, seed)
        yield tried
        if tried.verdict in DEARLY:
            return


def _tried(case: Case, source: str, box: Box, desk: Desk, seed: int) -> Tried:
    problem, limits = desk.problem, limits_of(desk.problem)
    ran = box.run(source, call_of(problem, case.arguments), limits, seed)
    verdict, why = verdict_of(ran, limits)
    answer = ""
    if not verdict:
        verdict, why, answer = _compared(case, ran, desk)
    elif ran.over == "lost":
        verdict = "IE"
    return Tried(
        name=shown(case.name),
        group=case.group,
        verdict=verdict,
        why=shown(why),
        call=shown_call(problem.name, case.arguments, is_class=problem.is_class),
        expected=shown_value(desk.expected(case)),
        answer=answer,
        cpu=ran.cpu,
        wall=ran.wall,
        memory=ran.memory,
        printed=shown(ran.out) + shown(ran.err),
    )


def _compared(case: Case, ran: Ran, desk: Desk) -> tuple[str, str, str]:
    """The verdict on what came back, a sentence, and the answer as it is shown."""
    try:
        answer = decode(ran.answer or b"")
    except ValueError:
        return "WA", "what came back is no plain data", ""
    fault = desk.fault(case, answer, desk.expected(case))
    return ("WA" if fault else "AC"), fault, shown_value(answer)


def _whose_fault(lost: Tried, sandbox: Sandbox) -> Tried:
    """Where a source beyond doubt is answered, a box that was lost was the candidate's doing, else ours."""
    with sandbox.box() as box:
        holds = box.run(CANARY, Call("answer"), Limits()).answer == b"42"
    return lost._replace(verdict="RE") if holds else lost._replace(why=NOTHING_RUNS)
