"""The workspace that a file is in, and its ledger as the numbers of its answers are held against it."""

import os
import sys
from functools import cache

from greenroom.measured import Ledger

EXAMPLES = "example-"
"""How the ids of the shipped examples begin; with nothing else in it, a ledger speaks only of what is theirs."""


def ledger_for(folder: str) -> Ledger | None:
    """The ledger of the workspace above a folder; None where there is none, or nothing in it."""
    place = workspace_above(os.path.abspath(folder or "."))
    evidence = os.path.join(place, "evidence")
    return _read(evidence) if place and os.path.isdir(evidence) else None


@cache
def workspace_above(folder: str) -> str:
    """The folder of the workspace that a folder is in; empty where it is in none."""
    from greenroom.workspace.place import KEPT

    while not os.path.isdir(os.path.join(folder, KEPT)):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


@cache
def _read(place: str) -> Ledger | None:
    from greenroom.evidence import ledger

    contents = ledger.Ledger(place).read()
    for complaint in contents.complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    entries = tuple(entry.as_measured() for entry in contents.entries)
    return Ledger(entries, own=any(not entry.id.startswith(EXAMPLES) for entry in entries)) if entries else None
