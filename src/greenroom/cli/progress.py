"""Show where you stand: of each competency and kind of round, how often your answers are at the bar, as a range.

An answer is at the bar where the median of its scored rows is 3 or more and none is 1; a question and its follow-ups count
once. Below four answers to three different questions no number is shown. What was told once is never told otherwise later.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import json

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.standing import lines_of
from greenroom.cli.keeping import now, opened, tell_what_happened
from greenroom.errors import UnusableOption


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom progress``."""
    add = parser.add_argument
    add("--format", choices=("human", "json"), default="human", help="form of what is shown (default: human)")
    add("--svg", metavar="FILE", help="write the ranges as a drawing to this file, which must not exist yet")
    add("--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Shows every skill that was answered for."""
    from greenroom.progress.drawing import drawing
    from greenroom.rehearsal.standing import progress

    _, history = opened(options.workspace)
    found = progress(history, now)
    tell_what_happened(history)
    if options.svg:
        _draw(options.svg, drawing(found.standings))
    if options.format == "json":
        print(json.dumps(found.facts(), ensure_ascii=False, indent=1))
    else:
        print("\n".join(lines_of(found, Page.for_output())))
    return ExitStatus.CLEAN


def _draw(path: str, svg: str) -> None:
    if not svg:
        raise UnusableOption("There is no range to draw yet: four answers to three questions make one.")
    try:
        with open(path, "x", encoding="utf-8") as file:
            file.write(svg)
    except OSError as fault:
        raise UnusableOption(f"{path} cannot be written ({fault.strerror}): choose another name.") from fault
