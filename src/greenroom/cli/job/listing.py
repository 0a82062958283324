"""A posting's skills as one page of Markdown, to print and tick off: must and can-learn by family, rubrics, the loop.

Without a PATH, the kept postings of the workspace are listed, a page each.
"""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.job.taking import opened_shelf, taken, tell
from greenroom.errors import UnusableOption
from greenroom.jobs.checklist import checklist


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job checklist``."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="a posting, or - for standard input (default: all that are kept)"
    )


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints the pages."""
    if options.paths:
        found = taken(options.paths)
        postings, errors = found.postings, found.errors
    else:
        _, kept = opened_shelf(options.workspace)
        postings, errors = tuple(each.posting for each in kept.kept), ()
        if not postings:
            raise UnusableOption("No posting is kept yet: `greenroom job add FILE` keeps one, or name a file.")
    print("\n---\n\n".join(map(checklist, postings)), end="")
    tell(message for _, message in errors)
    return ExitStatus.UNUSABLE if errors else ExitStatus.CLEAN
