"""Check the ledger as a whole, and say what was checked.

Exit status: 0 all is sound, 1 something is not, 2 the ledger cannot be read.
"""

import argparse
import json

from greenroom.cli.evidence.ledgers import opened
from greenroom.cli.exit_status import ExitStatus
from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable
from greenroom.evidence.entry import STATUSES
from greenroom.evidence.reading import Contents
from greenroom.evidence.soundness import CHECKS, Fault, report, verify


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of ``greenroom evidence verify``."""
    parser.add_argument("--format", choices=("human", "json"), default="human", help="form of the report (default: human)")


def run(options: argparse.Namespace) -> ExitStatus:
    """Prints every fault, and what was checked."""
    _, ledger = opened(options.workspace)
    contents = ledger.read()
    faults = verify(contents)
    print(_as_json(contents, faults) if options.format == "json" else _as_text(contents, faults))
    return ExitStatus.FINDINGS if faults else ExitStatus.CLEAN


def _as_json(contents: Contents, faults: list[Fault]) -> str:
    return json.dumps(report(contents, faults), ensure_ascii=False, indent=1)


def _as_text(contents: Contents, faults: list[Fault]) -> str:
    page = Page.for_output()
    lines = [line for fault in faults for line in page.wrapped(printable(str(fault)), 2, "- ")]
    statuses = [entry.status for entry in contents.entries]
    counts = ", ".join(f"{statuses.count(status)} {status}" for status in STATUSES)
    files = len({place.file for place in contents.places})
    entries = "1 entry" if len(statuses) == 1 else f"{len(statuses)} entries"
    lines += page.wrapped(f"Read {entries} ({counts}) in {files} {'file' if files == 1 else 'files'}.", 0)
    lines += page.wrapped("Checked that " + "; ".join(CHECKS) + ".", 0)
    found = f"{len(faults)} {'thing is' if len(faults) == 1 else 'things are'} not sound." if faults else "All is sound."
    return "\n".join([*lines, page.paint.bold(found)])
