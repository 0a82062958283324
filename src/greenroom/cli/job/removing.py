"""Delete a kept posting: its file in `jobs/`, with all postings in it. What you said of it holds no more.

The gap map then rests on the others. Nothing else is touched: your words on skills, your stories and your answers stay.
"""

import argparse

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.job.taking import opened_shelf
from greenroom.cli.keeping import now
from greenroom.jobs.kept import FOLDER, file_of, find_kept, remove


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job remove``."""
    parser.add_argument("posting", metavar="POSTING", help="the name of a kept posting")


def run(options: argparse.Namespace) -> ExitStatus:
    """Deletes it, and says what is gone."""
    _, shelf = opened_shelf(options.workspace)
    name = find_kept(shelf, options.posting)[0].name
    gone = remove(shelf, name, now())
    others = "" if len(gone) == 1 else f", which held {len(gone)} postings"
    print(f"Deleted {FOLDER}/{file_of(name)}{others}.")
    return ExitStatus.CLEAN
