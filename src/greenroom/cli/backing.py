"""The ledger of the workspace that a file is in, read once in the life of a command; what is wrong in it is said once."""

import os
import sys
from functools import cache

from greenroom.measured import Ledger


def ledger_for(folder: str) -> Ledger | None:
    """The ledger of the workspace above a folder; None where there is none, or nothing in it."""
    place = _evidence_above(os.path.abspath(folder or "."))
    return _read(place) if place else None


@cache
def _evidence_above(folder: str) -> str:
    from greenroom.rehearsal.memory import evidence_above

    return evidence_above(folder)


@cache
def _read(place: str) -> Ledger | None:
    from greenroom.rehearsal.memory import ledger_in

    ledger, complaints = ledger_in(place)
    for complaint in complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    return ledger
