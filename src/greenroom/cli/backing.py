"""The workspace that a file is in, and its ledger, read once in the life of a command; what is wrong in it is said once."""

import os
import sys
from functools import cache

from greenroom.measured import Ledger
from greenroom.workspace import place


def ledger_for(folder: str) -> Ledger | None:
    """The ledger of the workspace above a folder; None where there is none, or nothing in it."""
    above = workspace_above(os.path.abspath(folder or "."))
    evidence = os.path.join(above, place.EVIDENCE)
    return _read(evidence) if above and os.path.isdir(evidence) else None


@cache
def workspace_above(folder: str) -> str:
    """The folder of the workspace that a folder is in; empty where it is in none."""
    return place.workspace_above(folder)


@cache
def _read(evidence: str) -> Ledger | None:
    from greenroom.rehearsal.memory import ledger_in

    ledger, complaints = ledger_in(evidence)
    for complaint in complaints:
        print(f"greenroom: {complaint}", file=sys.stderr)
    return ledger
