"""What a workspace knows beside an attempt: the ledger of its numbers, and earlier answers to the same question."""

from greenroom.errors import UnusableWorkspace
from greenroom.history import Said
from greenroom.measured import Ledger
from greenroom.record import NamedTuple
from greenroom.store.keeping import History

EXAMPLES = "example-"
"""How the ids of the shipped examples begin; with nothing else in it, a ledger speaks only of what is theirs."""


class Backing(NamedTuple):
    """The ledger, None where there is nothing in it; and a sentence for each of its lines that cannot be read."""

    ledger: Ledger | None
    complaints: tuple[str, ...] = ()


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
