"""A block is done: keep it with a practice note of three lines, which the next plan reads.

The three lines: were the objective and the check met; what changed, and why; what to try next. On a terminal you are asked for
what you did not say in options. A check that was not met brings the work back in the next plan, with what you want to try.
`--undo` takes back what was noted by mistake.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse
import sys
from datetime import date

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.forms.plan import block_lines
from greenroom.cli.keeping import now
from greenroom.cli.plan.at_hand import course_at
from greenroom.errors import UnusableOption
from greenroom.plan.agenda import agenda
from greenroom.plan.block import Block
from greenroom.plan.wanted import Done

SAY = "Say --check-met or --not-met: was the check of the block met? (On a terminal you are asked.)"
LONGEST_LINE = 1000


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom plan done``."""
    add = parser.add_argument
    add("block", metavar="BLOCK", help="the block, as `greenroom plan today` calls it")
    met = parser.add_mutually_exclusive_group()
    met.add_argument("--check-met", dest="met", action="store_true", default=None, help="objective and check are met")
    met.add_argument(
        "--not-met", dest="met", action="store_false", default=None, help="they are not: the next plan brings it back"
    )
    add("--changed", metavar="TEXT", help="what changed, and why")
    add("--next", metavar="TEXT", help="what to try next")
    add("--undo", action="store_true", help="it is not done after all: take the note back")


def run(options: argparse.Namespace) -> ExitStatus:
    """Asks for what is missing, and keeps it; or takes back what was kept."""
    from greenroom.rehearsal.planning import block_called, finish, take_back

    page, today = Page.for_output(), date.today()
    place, course = course_at(options.workspace)
    if options.undo:
        take_back(place, course, options.block, now(), today)
        print(f"{options.block} is to do again.")
        return ExitStatus.CLEAN
    block = block_called(course, options.block).block
    asks = sys.stdin.isatty() and sys.stdout.isatty()
    if asks and None in (options.met, options.changed, options.next):
        print("\n".join(block_lines(block, page)) + "\n")
    is_met = options.met if options.met is not None else _asked_met(asks)
    changed = _line(options.changed, asks, "What changed, and why?")
    then = _line(options.next, asks, "What to try next?")
    course = finish(place, _note(block, today, is_met, changed, then), now())
    here = [day for day in agenda(course, today) if day.date == today]
    left = sum(item.state == "open" for day in here for item in day.items)
    done = sum(day.done for day in here)
    rest = (
        "nothing else is planned for today" if not left else "1 block is left today" if left == 1 else f"{left} are left today"
    )
    words = f"Kept: {block.id} is done, {done} minutes today; {rest}."
    if not is_met:
        words += " The check was not met, so `greenroom plan again` brings it back."
    print("\n".join(page.wrapped(words, 0)))
    return ExitStatus.CLEAN


def _note(block: Block, today: date, is_met: bool, changed: str, then: str) -> Done:
    return Done(block.id, block.kind, block.skill, block.units, today, is_met, changed, then)


def _asked_met(asks: bool) -> bool:
    if not asks:
        raise UnusableOption(SAY)
    while True:
        said = _input("Objective and check met? [y/n] ").lower()
        if said in ("y", "yes", "n", "no"):
            return said.startswith("y")
        print("y or n, please; Ctrl-C keeps nothing.")


def _line(word: str | None, asks: bool, question: str) -> str:
    told = word if word is not None else _input(f"{question} ") if asks else ""
    return " ".join(told.split())[:LONGEST_LINE]


def _input(question: str) -> str:
    try:
        return input(question).strip()
    except EOFError:
        raise KeyboardInterrupt from None
