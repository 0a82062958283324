"""The ledger of the workspace that a file is in, as the numbers of its answers are held against it."""

import os
import sys
from functools import cache

from greenroom.measured import Ledger

EXAMPLES = "example-"
"""How the ids of the shipped examples begin; with nothing else in it, a ledger speaks only of what is theirs."""


def ledger_for(folder: str) -> Ledger | None:
    """The ledger of the workspace above a folder; None where there is none, or nothing in it."""
    place = _evidence_above(os.path.abspath(folder or "."))
    return _read(place) if place else None


@cache
def _evidence_above(folder: str) -> str:
    from greenroom.workspace.place import KEPT

    while True:
        if os.path.isdir(os.path.join(folder, KEPT)):
            place = os.path.join(folder, "evidence")
            return place if os.path.isdir(place) else ""
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


@cache
def _read(place: str) -> Ledger | None:
    from greenroom.evidence import ledger

    contents = ledger.Ledger(place).read()
    for complaint in contents.complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    entries = tuple(entry.as_measured() for entry in contents.entries)
    return Ledger(entries, own=any(not entry.id.startswith(EXAMPLES) for entry in entries)) if entries else None
