"""Write everything that is kept as JSON lines: rehearsals, attempts with the words that were said, judgements.

The export is readable, whole, and private: `greenroom import` reads it back into the same or another workspace, equal.
Recordings of your voice are not in it: they lie in .greenroom/voice, a folder for each attempt.
"""

import argparse
import os
import sys

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.keeping import opened, tell_what_happened
from greenroom.errors import UnusableOption
from greenroom.store.archive import write
from greenroom.store.faults import unusable_disk


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom export``."""
    parser.add_argument("file", nargs="?", default="-", metavar="FILE", help="a new file (default: standard output)")
    parser.add_argument(
        "--workspace", default=".", metavar="DIR", help="the workspace (default: the one that this folder is in)"
    )


def run(options: argparse.Namespace) -> ExitStatus:
    """Writes the export; a file that is there is not overwritten."""
    _, history = opened(options.workspace)
    with history.reading() as reader:
        tell_what_happened(history)
        if options.file == "-":
            write(reader, sys.stdout)
            return ExitStatus.CLEAN
        if os.path.exists(options.file):
            raise UnusableOption(f"{options.file} is there already: choose a new name, nothing is overwritten.")
        with unusable_disk(options.file), open(options.file, "x", encoding="utf-8") as file:
            records = write(reader, file)
        print(f"Wrote {records} records to {options.file}. It holds your words: keep it where only you can read it.")
    return ExitStatus.CLEAN
