"""Submits what was written: the verdict at once; how the cost grows and what the tests notice follow, each as it arrives."""

import os
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from greenroom.errors import BrokenContent
from greenroom.judge import document
from greenroom.judge.growth.grading import growth
from greenroom.judge.mutation import mutation
from greenroom.judge.submission import submit as submit_to_judge
from greenroom.library.settings import Settings
from greenroom.problem import Problem
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.noting import under_way
from greenroom.rehearsal.coding.running import SOLUTION, source_of
from greenroom.rehearsal.coding.steps import Pending, pending_of
from greenroom.rehearsal.coding.work import TESTS, Submission, Work, numbered
from greenroom.rehearsal.flow import Sitting
from greenroom.sandbox import Sandbox

SUBMITTED, MEASURED = "submitted", "measured"
Progress = Callable[[Sequence[Any], str], Iterable[Any]]


def submit(sitting: Sitting, sandbox: Sandbox, settings: Settings, progress: Progress | None = None) -> Submission:
    """Judges the cases of the exercise under way and keeps the verdict. What was submitted already is not judged again.

    Raises `UnusableOption` and `UnusableInput`.
    """
    work = under_way(sitting)
    problem = exercise(work.chosen, settings.plugins)
    source_of(work, problem)
    return submitted(sitting, work, problem, sandbox, progress)


def submitted(sitting: Sitting, work: Work, problem: Problem, sandbox: Sandbox, progress: Progress | None = None) -> Submission:
    """The same of any exercise, finished or not."""
    if not work.is_submitted:
        sitting.note(SUBMITTED, **judged(work, problem, sandbox, new_seed(), progress))
    newest = numbered(sitting.state, work.number).newest
    if newest is None:
        raise BrokenContent("What was submitted is not in the log.")
    return newest


def judged(work: Work, problem: Problem, sandbox: Sandbox, seed: int, progress: Progress | None = None) -> dict[str, Any]:
    """The facts of the event `SUBMITTED`. Slow for a slow program; changes nothing."""
    source, tests = work.raw("implement"), work.text("test")
    told = document.submission(SOLUTION, submit_to_judge(problem, source, sandbox, seed, progress), None)
    number = len(work.submissions) + 1
    kept = {"source": source, "tests": tests, "seed": seed, "document": told}
    return {"attempt": work.opening.id, "number": number, **kept}


def measure(
    pending: Pending, work: Work, problem: Problem, sandbox: Sandbox, progress: Progress | None = None
) -> dict[str, Any]:
    """The facts of the event `MEASURED`: how the cost of a submission grows, or what its tests would notice. Takes seconds;
    changes nothing.
    """
    submission = work.submissions[pending.number - 1]
    seed = submission.seed
    if pending.what == TESTS:
        told: object = document.testing(mutation(problem, submission.tests, sandbox, seed, progress))
    else:
        grown = growth(problem, submission.source, sandbox, seed, progress)
        told = document.growing(grown) if grown else {}
    return {"attempt": pending.attempt, "number": pending.number, "what": pending.what, "document": told}


def measure_all(sitting: Sitting, number: int, sandbox: Sandbox, settings: Settings, progress: Progress | None = None) -> None:
    """Measures all that is still to be measured of an exercise, one thing after the other, and keeps each as it arrives."""
    while True:
        work = numbered(sitting.state, number)
        pending = next(pending_of(work), None)
        if pending is None:
            return
        problem = exercise(work.chosen, settings.plugins)
        sitting.note(MEASURED, **measure(pending, work, problem, sandbox, progress))


def new_seed() -> int:
    """A seed that nobody knows beforehand, so that no answer can be learned by heart."""
    return int.from_bytes(os.urandom(4)) % 2**31
