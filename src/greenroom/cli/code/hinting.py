"""Take the next hint. There are three; each is worth more than the one before, costs more, and stands in the scorecard.

Exit status: 0, or 2 for unusable options or an unusable workspace.
"""

import argparse

from greenroom.cli.code.at_work import at_work
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.rehearsal.coding.hinting import hint


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """There are no options of ``greenroom code hint`` but the workspace."""


def run(options: argparse.Namespace) -> ExitStatus:
    """Gives it."""
    page = Page.for_output()
    with at_work(options.workspace, page) as at:
        found = hint(at.sitting, at.place.settings)
    if found.level:
        print("\n".join(page.headed(f"Hint {found.level} of 3", found.cost)))
    print("\n".join(page.wrapped(printable(found.words), 2)))
    return ExitStatus.CLEAN
