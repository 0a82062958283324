"""Tries what was written: the samples of the statement and the person's own tests, within a moment."""

from typing import Any

from greenroom.errors import UnusableOption
from greenroom.event import Facts
from greenroom.judge.showing import shown
from greenroom.judge.trying import OwnTests, try_samples, try_tests
from greenroom.library.settings import Settings
from greenroom.library.solutions import needs_entry
from greenroom.problem import LARGEST_SOURCE, Problem
from greenroom.rehearsal.coding.chosen import exercise
from greenroom.rehearsal.coding.noting import under_way
from greenroom.rehearsal.coding.work import Work
from greenroom.rehearsal.flow import Sitting
from greenroom.sandbox import Sandbox

SOLUTION = "solution.py"
RUN = "ran"
LONGEST_WHY = 300


def run(sitting: Sitting, sandbox: Sandbox, settings: Settings) -> Facts:
    """Tries the exercise under way, keeps what came of it, and gives that. Raises `UnusableOption` and `UnusableInput`."""
    work = under_way(sitting)
    facts = tried(work, exercise(work.chosen, settings.plugins), sandbox, setup_seed(sitting))
    sitting.note(RUN, **facts)
    return facts


def tried(work: Work, problem: Problem, sandbox: Sandbox, seed: int) -> dict[str, Any]:
    """The facts of the event `RUN`: its document has ``samples`` (cases as the judge's document has them), ``tests`` (name,
    outcome, and why it failed), ``unusable`` (why not all tests ran) and ``passed``.
    """
    source, tests = source_of(work, problem), work.text("test")
    samples = [dict(case._asdict()) for case in try_samples(problem, source, sandbox, seed)]
    own = try_tests(problem, source, tests, sandbox, seed) if tests.strip() else OwnTests({})
    rows = [
        {"name": shown(name), "outcome": outcome, "why": shown(own.reasons.get(name, ""))[:LONGEST_WHY]}
        for name, outcome in own.outcomes.items()
    ]
    passed = all(case["verdict"] == "AC" for case in samples) and all(row["outcome"] == "passed" for row in rows)
    document = {"samples": samples, "tests": rows, "unusable": shown(own.unusable), "passed": passed and not own.unusable}
    return {"attempt": work.opening.id, "source": source, "tests": tests, "document": document}


def source_of(work: Work, problem: Problem) -> str:
    """The program as it stands. Raises `UnusableInput` where it does not hold what is asked for, or is too long."""
    source = work.raw("implement")
    for name, text in ((SOLUTION, source), ("tests.py", work.raw("test"))):
        if len(text.encode(errors="replace")) > LARGEST_SOURCE:
            raise UnusableOption(f"{name} is longer than {LARGEST_SOURCE // 1024} KiB, the most that is judged: shorten it.")
    needs_entry(problem, source, SOLUTION)
    return source


def setup_seed(sitting: Sitting) -> int:
    """The seed of the round."""
    return int(sitting.state.setup.get("seed", 0)) % 2**31
