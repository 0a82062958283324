"""What a workspace knows beside an attempt: the ledger of its numbers, and earlier answers to the same question."""

import os
from typing import NamedTuple

from greenroom.errors import UnusableWorkspace
from greenroom.history import Said
from greenroom.measured import Ledger
from greenroom.store.keeping import History
from greenroom.workspace.place import EVIDENCE, KEPT

EXAMPLES = "example-"
"""How the ids of the shipped examples begin; with nothing else in it, a ledger speaks only of what is theirs."""


class Backing(NamedTuple):
    """The ledger, None where there is nothing in it; and a sentence for each of its lines that cannot be read."""

    ledger: Ledger | None
    complaints: tuple[str, ...] = ()


def evidence_above(folder: str) -> str:
    """The folder of the ledger of the workspace that a folder is in; empty where there is none."""
    folder = os.path.abspath(folder or ".")
    while True:
        if os.path.isdir(os.path.join(folder, KEPT)):
            place = os.path.join(folder, EVIDENCE)
            return place if os.path.isdir(place) else ""
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def ledger_in(place: str) -> Backing:
    """The ledger in a folder, as the numbers of answers are held against it."""
    from greenroom.evidence import ledger

    contents = ledger.Ledger(place).read()
    entries = tuple(entry.as_measured() for entry in contents.entries)
    own = any(not entry.id.startswith(EXAMPLES) for entry in entries)
    return Backing(Ledger(entries, own=own) if entries else None, tuple(map(str, contents.complaints)))


def earlier_answers(said: Said, history: History) -> list[Said]:
    """The attempts at the same question in rehearsals before this one; none where the history cannot be read just now."""
    try:
        with history.as_read() as reader:
            return reader.earlier(said)
    except UnusableWorkspace:
        return []
