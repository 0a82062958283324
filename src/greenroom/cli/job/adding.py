"""Keep a posting in the `jobs/` folder of the workspace: its text as it was read, in a file of its own.

--weight says how much it counts in the gap map beside others; a usual posting has 1.
"""

import argparse
import os
import sys

from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.job.taking import PIPED, tell
from greenroom.cli.keeping import now
from greenroom.jobs.checklist import warning_told
from greenroom.jobs.kept import FOLDER, keep
from greenroom.jobs.notes import append, weight_of
from greenroom.jobs.reading import read_text
from greenroom.jobs.sources import read_piped, read_source
from greenroom.workspace.place import find_workspace


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom job add``."""
    add = parser.add_argument
    add("path", metavar="PATH", help="the posting, or - for standard input")
    add("--name", metavar="NAME", help="the name to keep it under (default: the file's, or the title's)")
    add("--weight", metavar="N", help="how much it counts in the gap map (default: 1)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Keeps it, and says under which name."""
    workspace = find_workspace(options.workspace)
    weight = weight_of(options.weight) if options.weight is not None else None
    text = read_piped(sys.stdin.buffer.read()) if options.path == PIPED else read_source(options.path)
    found = read_text(text, options.path)
    own = found[0].title or "posting" if options.path == PIPED else options.path
    name = keep(workspace.folder, options.name or own, text)
    if weight is not None:
        append(os.path.join(workspace.folder, FOLDER), now(), posting=name, weight=weight)
    tell(warning_told(posting, number) for posting in found for number in range(len(posting.warnings)))
    many = "1 posting" if len(found) == 1 else f"{len(found)} postings"
    print(f"Kept {FOLDER}/{name}: {many}. `greenroom job gaps` shows what it asks for beside what you can show.")
    return ExitStatus.CLEAN
