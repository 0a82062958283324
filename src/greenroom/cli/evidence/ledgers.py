"""What the commands over the ledger share: the ledger of a workspace, what it has to say, its JSON."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import Any

from greenroom.evidence.entry import Entry, to_row
from greenroom.evidence.ledger import Ledger
from greenroom.evidence.reading import Contents
from greenroom.workspace.place import Workspace, find_workspace


def opened(folder: str) -> tuple[Workspace, Ledger]:
    """The workspace that a folder is in, and its ledger. Raises `UnusableWorkspace`."""
    workspace = find_workspace(folder)
    return workspace, Ledger(workspace.evidence)


def read(ledger: Ledger) -> Contents:
    """What the ledger holds; lines that cannot be read are told of."""
    contents = ledger.read()
    tell(contents.complaints)
    return contents


def tell(sentences: Sequence[str]) -> None:
    """Says them beside what is printed."""
    for sentence in sentences:
        print(f"greenroom: {sentence}", file=sys.stderr)


def as_json(entries: Iterable[Entry]) -> str:
    """A list of entries; each says its status, also where that is "measured"."""
    return json.dumps([document(entry) for entry in entries], ensure_ascii=False, indent=1)


def document(entry: Entry) -> dict[str, Any]:
    """An entry for a program."""
    return {**to_row(entry), "status": entry.status}
