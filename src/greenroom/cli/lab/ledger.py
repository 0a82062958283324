"""The ledger that a command over labs writes into."""

import os

from greenroom.evidence.ledger import Ledger
from greenroom.workspace.place import Workspace, workspace_above


def ledger_of(folder: str) -> Ledger | None:
    """The ledger of the workspace that a folder is in; None where it is in none."""
    found = workspace_above(os.path.abspath(folder))
    return Ledger(Workspace(found).evidence) if found else None
