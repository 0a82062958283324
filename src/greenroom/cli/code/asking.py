"""Ask the interviewer a question about the exercise, in quotes. What is asked is kept, and counts as clarifying.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse

from greenroom.cli.code.at_work import at_work
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.rehearsal.coding.asking import ask


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom code ask``."""
    parser.add_argument("question", nargs="+", metavar="QUESTION", help='what you want to know, as in "May the list be empty?"')


def run(options: argparse.Namespace) -> ExitStatus:
    """Asks."""
    page = Page.for_output()
    with at_work(options.workspace, page) as at:
        reply = ask(at.sitting, " ".join(options.question), at.place.settings)
    print("\n".join(page.paint.dress(line, "cyan") for line in page.wrapped(printable(reply.words), 2)))
    return ExitStatus.CLEAN
