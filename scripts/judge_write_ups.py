"""Runs the code and tests of write-ups of coding rounds through the judge; what it measured goes into their front matter.

    python scripts/judge_write_ups.py corpus/coding/own             those that have no results yet
    python scripts/judge_write_ups.py corpus/coding/own --again     all of them

A write-up names its exercise (``problem: lru-cache``). Nothing of it runs outside of a box.
"""

import argparse
from pathlib import Path

import yaml

from greenroom.coding import Results, WriteUp, read_write_up
from greenroom.judge.growth.grading import growth
from greenroom.judge.mutation import mutation
from greenroom.judge.submission import submit
from greenroom.judge.suite import SOUND
from greenroom.library.problems import find_problem
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox, choose

SEED = 7
FENCE = "---\n"


def main() -> None:
    """Judges every write-up of the folders that are named."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="+", type=Path)
    parser.add_argument("--again", action="store_true")
    options = parser.parse_args()
    sandbox = choose(None)
    for path in sorted(file for folder in options.folders for file in folder.glob("*.md")):
        head, body = parted(path.read_text(encoding="utf-8"))
        if options.again or "results" not in head:
            problem = find_problem(str(head["problem"]), variant=str(head.get("variant", "")))
            head["results"] = shown(measured(problem, read_write_up(body), sandbox))
            path.write_text(FENCE + yaml.safe_dump(head, sort_keys=False, width=1000) + FENCE + body, encoding="utf-8")
            print(path.name, head["results"], flush=True)


def parted(text: str) -> tuple[dict[str, object], str]:
    """The front matter and what stands below it."""
    _, head, body = text.split(FENCE, 2)
    return yaml.safe_load(head), body


def measured(problem: Problem, write_up: WriteUp, sandbox: Sandbox) -> Results:
    """What the judge says of the code and the tests of a write-up."""
    source, tests = write_up.code("implement").strip("\n "), write_up.code("test").strip("\n ")
    if not source:
        return Results()
    judged = submit(problem, source, sandbox, SEED)
    failed = next((case for case in judged.cases if case.verdict != "AC"), None)
    grown = growth(problem, source, sandbox, SEED) if judged.is_accepted else None
    curve = grown.decisive if grown else None
    suite = mutation(problem, tests, sandbox, SEED) if tests else None
    return Results(
        verdict=judged.verdict,
        passed=sum(case.verdict == "AC" for case in judged.cases),
        cases=len(judged.cases) + judged.left_out,
        failing=failed.group if failed else "",
        growth=grown.verdict if grown else "",
        slope=round(curve.slope, 2) if curve and curve.slope is not None else None,
        tests=len(suite.tests) if suite else 0,
        sound=len(suite.named(SOUND)) if suite else 0,
        killed=len(suite.killed) if suite and not suite.unusable else None,
        killable=suite.killable if suite and not suite.unusable else None,
    )


def shown(results: Results) -> dict[str, object]:
    """The results in plain values, without those that are as if nothing had been measured."""
    nothing = Results()._asdict()
    return {key: value for key, value in results._asdict().items() if value != nothing[key]}


if __name__ == "__main__":
    main()
