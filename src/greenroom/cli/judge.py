"""Judge a solution: verdicts on its cases, how its cost grows, and how much its tests would notice.

PATH is a file of Python that solves an exercise; a comment at its top names the exercise (`# problem: lru-cache`), or
--problem does. With --tests, FILE holds tests of your own: plain functions `test_…` with asserts that call the entry; they are
tried on solutions with small faults. PATH may also be an exercise's folder, which then proves itself: each of its solutions
must get the verdict that the folder names. Nothing of a file or folder runs outside of a box.

Exit status: 0 accepted and not above the required class, 1 anything else, 2 unusable input or options.
"""

import json
import os
import secrets
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from greenroom.cli.agreeing import agrees
from greenroom.cli.bar import progress
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms import judging
from greenroom.cli.forms.page import Page
from greenroom.errors import BrokenContent, UnusableInput, UnusableOption
from greenroom.judge import document
from greenroom.judge.growth.grading import growth
from greenroom.judge.growth.grown import ABOVE
from greenroom.judge.growth.plot_svg import svg_of
from greenroom.judge.mutation import mutation
from greenroom.judge.proving import Proved, prove
from greenroom.judge.submission import submit
from greenroom.library.problems import find_problem, is_problem, problem_folders, read_problem
from greenroom.library.settings import settings_for
from greenroom.library.solutions import needs_entry
from greenroom.library.sources import named_problem, read_source
from greenroom.problem import Problem
from greenroom.sandbox import Sandbox, choose

if TYPE_CHECKING:
    from greenroom.cli.parser import Parser

FORMS = ("human", "json")


class Options(NamedTuple):
    """What was asked for, and what holds where nothing was."""

    path: str
    problem: str | None = None
    tests: str | None = None
    tier: str | None = None
    format: str = "human"
    seed: int | None = None
    no_growth: bool = False
    plot: str | None = None

    @classmethod
    def of(cls, words: Sequence[str]) -> "Options | None":
        """One path, and nothing else."""
        return cls(words[0]) if len(words) == 1 else None


def add_arguments(parser: "Parser") -> None:
    """The options of ``greenroom judge``."""
    parser.add_argument("path", metavar="PATH", help="a solution, or an exercise's folder")
    parser.add_argument("--problem", metavar="NAME", help="the exercise, or its folder (default: as the file says)")
    parser.add_argument("--tests", metavar="FILE", help="tests of your own, to be graded beside the solution")
    parser.add_argument("--tier", metavar="NAME", help="how the code is shut in (default: the best that this machine can)")
    parser.add_argument("--format", choices=FORMS, help="form of the report (default: human)")
    parser.add_argument("--seed", type=int, metavar="N", help="makes the same cases again (default: others each time)")
    parser.add_argument("--no-growth", action="store_const", const=True, help="only the cases; do not time how its cost grows")
    parser.add_argument("--plot", metavar="FILE", help="write the picture of both curves into FILE, as SVG")


def run(options: Options) -> ExitStatus:
    """Judges, prints the report, and says by the exit status whether all is well."""
    seed = secrets.randbelow(2**31) if options.seed is None else options.seed
    try:
        return _exercise(options, seed) if os.path.isdir(options.path) else _submission(options, seed)
    except BrokenContent as error:
        if os.path.isdir(options.path) or is_problem(options.problem or ""):
            raise UnusableInput(str(error)) from error
        raise


def _submission(options: Options, seed: int) -> ExitStatus:
    problem, source = _asked(options)
    tests = read_source(options.tests) if options.tests else None
    sandbox = choose(options.tier, ask=agrees)
    judged = submit(problem, source, sandbox, seed, progress)
    grown = None if options.no_growth or not judged.is_accepted else growth(problem, source, sandbox, seed, progress)
    suite = None if tests is None else mutation(problem, tests, sandbox, seed, progress)
    if options.plot and grown and grown.decisive:
        _write(options.plot, svg_of(grown.decisive))
    if options.format == "json":
        _print_json(document.submission(options.path, judged, grown, suite))
    else:
        print("\n".join(judging.submission(problem, judged, grown, suite, Page.for_output())))
    is_well = judged.is_accepted and not (grown and (grown.fault or grown.verdict == ABOVE)) and not (suite and suite.unusable)
    return ExitStatus.CLEAN if is_well else ExitStatus.FINDINGS


def _exercise(options: Options, seed: int) -> ExitStatus:
    if not is_problem(options.path):
        raise UnusableInput(
            f"{options.path} is a folder without a problem.toml: name a file of Python, or an exercise's folder."
        )
    problem = read_problem(options.path)
    return _proved(options, problem, choose(options.tier, ask=agrees), seed)


def _proved(options: Options, problem: Problem, sandbox: Sandbox, seed: int) -> ExitStatus:
    rows: list[Proved] = []
    proved = prove(problem, sandbox, seed, with_growth=not options.no_growth, progress=progress)
    if options.format == "json":
        rows.extend(proved)
        _print_json(document.exercise(options.path, problem.key, rows))
    else:
        for line in judging.exercise(problem, _kept(proved, rows), Page.for_output()):
            print(line, flush=True)
    return ExitStatus.CLEAN if all(row.holds for row in rows) else ExitStatus.FINDINGS


def _kept(proved: Iterable[Proved], rows: list[Proved]) -> Iterator[Proved]:
    for row in proved:
        rows.append(row)
        yield row


def _asked(options: Options) -> tuple[Problem, str]:
    source = read_source(options.path)
    key = options.problem or named_problem(source)
    if not key:
        raise UnusableOption(
            f"{options.path} does not say which exercise it solves: begin it with `# problem: NAME`, or say --problem NAME."
            f" There are {', '.join(problem_folders(_plugins()))}."
        )
    problem = read_problem(key) if is_problem(key) else find_problem(key, _plugins())
    needs_entry(problem, source, options.path)
    return problem, source


def _plugins() -> tuple[str, ...]:
    return settings_for("").plugins


def _write(path: str, text: str) -> None:
    try:
        with open(path, "w", encoding="utf-8") as file:
            file.write(text + "\n")
    except OSError as error:
        raise UnusableOption(f"{path} cannot be written ({error.strerror or error}): name another file.") from error


def _print_json(told: document.Json) -> None:
    json.dump(told, sys.stdout, ensure_ascii=False, indent=1)
    print()
