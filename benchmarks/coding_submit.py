"""How long it takes from submit to the verdict and to a first scorecard, beside bare runs of the same program.

    python benchmarks/coding_submit.py
    python benchmarks/coding_submit.py --problem merge-shards --rounds 9

Three ways, interleaved, so that a busy machine slows all of them alike: the verb as the studio calls it (its process is there
already), `greenroom code submit --no-growth` as a person types it (a process of its own, from its start to its end), and a
bare run, one `python -I` for each case that loads the program and calls it once, with nothing kept in. Growth and mutants
follow in the background; what they take once is printed below. The exit status says whether the median from submit to
scorecard stays within two seconds; the exercise must have 20 cases or more.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from greenroom.judge.desk import Desk
from greenroom.library.problems import find_problem
from greenroom.library.settings import Settings
from greenroom.problem import Case, Problem
from greenroom.rehearsal.coding.choosing import Wanted
from greenroom.rehearsal.coding.finishing import look
from greenroom.rehearsal.coding.noting import note
from greenroom.rehearsal.coding.starting import alone, begin
from greenroom.rehearsal.coding.submitting import measure_all, submit
from greenroom.rehearsal.coding.work import current
from greenroom.rehearsal.flow import Sitting
from greenroom.sandbox import Sandbox, choose
from greenroom.sandbox.identity import is_root
from greenroom.sandbox.interpreter import interpreter
from greenroom.store.log import Log

MOST_SECONDS = 2.0
CASES = 20
GREENROOM = str(Path(sys.executable).with_name("greenroom"))
NOTES = "I assume that everything fits into memory. May it be empty? One pass over it, O(n) time and O(n) memory."


def main() -> int:
    """Prints the medians."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--problem", default="duplicate-prompts", help="the exercise (default: duplicate-prompts)")
    parser.add_argument("--rounds", type=int, default=7, help="how often each way is gone (default: 7)")
    options = parser.parse_args()
    problem, sandbox = find_problem(options.problem), choose(None, ask=lambda _: True)
    with Desk(problem, sandbox) as desk:
        cases = desk.cases(1)
    with TemporaryDirectory() as folder:
        found = measured(problem, sandbox, cases, folder, options.rounds)
    return told(problem, len(cases), found)


def measured(problem: Problem, sandbox: Sandbox, cases: list[Case], folder: str, rounds: int) -> dict[str, list[float]]:
    """Seconds of every round, by what was timed."""
    ways: dict[str, Callable[[], dict[str, float]]] = {
        "verb": lambda: verb(problem, sandbox),
        "command": lambda: command(problem, folder),
        "bare": lambda: bare(problem, cases, folder),
    }
    found: dict[str, list[float]] = {}
    for number in range(rounds + 1):
        for way in ways.values():
            for name, seconds in way().items():
                if number:  # the first round warms caches of the disk
                    found.setdefault(name, []).append(seconds)
    found |= {"growth and mutants": [background(problem, sandbox)]}
    return found


def verb(problem: Problem, sandbox: Sandbox) -> dict[str, float]:
    """From submit to the verdict, and on to the first scorecard, in a process that is there already."""
    with TemporaryDirectory() as folder:
        sitting = begun(problem, folder)
        began = time.perf_counter()
        assert submit(sitting, sandbox, Settings()).is_accepted
        verdict = time.perf_counter() - began
        work = current(sitting.state)
        assert work is not None
        look(work, Settings())
        return {"submit to verdict": verdict, "submit to scorecard": time.perf_counter() - began}


def command(problem: Problem, folder: str) -> dict[str, float]:
    """The whole process of `greenroom code submit --no-growth`, which ends with the first scorecard."""
    place = os.path.join(folder, f"mine-{time.monotonic_ns()}")
    subprocess.run([GREENROOM, "new", place], check=True, stdout=subprocess.DEVNULL)
    start = [GREENROOM, "code", "start", problem.key, "--no-editor", "--workspace", place]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL)
    Path(place, "code", problem.key, "solution.py").write_text(problem.exemplar, encoding="utf-8")
    began = time.perf_counter()
    submitted = [GREENROOM, "code", "submit", "--no-growth", "--workspace", place]
    subprocess.run(submitted, check=True, stdout=subprocess.DEVNULL)
    return {"the command, start to end": time.perf_counter() - began}


def bare(problem: Problem, cases: list[Case], folder: str) -> dict[str, float]:
    """A process for each case that loads the program and calls it, without a box."""
    python = interpreter(is_root()).program
    began = time.perf_counter()
    for case in cases:
        call = f"\n{problem.name}(*{case.arguments!r})\n"
        path = Path(folder, "bare.py")
        path.write_text(problem.exemplar + call, encoding="utf-8")
        subprocess.run([python, "-I", str(path)], check=True, stdout=subprocess.DEVNULL)
    return {"bare runs, one for each case": time.perf_counter() - began}


def background(problem: Problem, sandbox: Sandbox) -> float:
    """What growth and mutants take after that."""
    with TemporaryDirectory() as folder:
        sitting = begun(problem, folder)
        submit(sitting, sandbox, Settings())
        began = time.perf_counter()
        measure_all(sitting, 1, sandbox, Settings())
        return time.perf_counter() - began


def begun(problem: Problem, folder: str) -> Sitting:
    """An exercise with everything written."""
    held = alone(real=False, seed=1)
    sitting = begin("r", [Wanted(problem.key)], held, [], Settings(), Log(folder), lambda: datetime.now(UTC))
    for stage in ("clarify", "plan", "close"):
        note(sitting, stage, NOTES)
    note(sitting, "implement", problem.exemplar)
    note(sitting, "test", problem.strong_tests)
    return sitting


def told(problem: Problem, cases: int, found: dict[str, list[float]]) -> int:
    """Prints the table; 0 where the scorecard of enough cases comes in time."""
    load = ", ".join(f"{part:.1f}" for part in os.getloadavg())
    print(f"{problem.key}: {cases} cases; load {load}; medians of {len(found['submit to verdict'])} rounds\n")
    bare_seconds = median(found["bare runs, one for each case"])
    for name, seconds in found.items():
        print(
            f"  {name:30} {median(seconds):6.2f} s  {median(seconds) / bare_seconds:5.2f} x bare   worst {max(seconds):.2f} s"
        )
    scorecard = median(found["submit to scorecard"])
    print(f"\n  submit to scorecard, {cases} cases: {scorecard:.2f} s (at most {MOST_SECONDS:g} s for {CASES} or more)")
    return 0 if scorecard <= MOST_SECONDS and cases >= CASES else 1


if __name__ == "__main__":
    sys.exit(main())
