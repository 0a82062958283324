"""The numbers of an answer as the ledger sees them, and how an entry is quoted."""

from collections.abc import Sequence

from greenroom.measured import UNSUPPORTED, Measured
from greenroom.reading.answer import Answer, once

TYPE_CHECKING = False
if TYPE_CHECKING:
    from greenroom.reading.support.holding import Held


@once
def holdings(answer: Answer) -> "tuple[Held, ...]":
    """Every number with its verdict; none where no ledger is in use. One with examples alone leaves no number unsupported."""
    if answer.ledger is None:
        return ()
    from greenroom.reading.support.holding import held

    found = held(answer, answer.ledger)
    return found if answer.ledger.own else tuple(one for one in found if one.verdict != UNSUPPORTED)


def words(answer: Answer, held: "Held") -> str:
    """The number as it was said."""
    return answer.said(held.claim.quantity.span)


def ids(entries: Sequence[Measured]) -> tuple[str, ...]:
    """What the entries are called."""
    return tuple(entry.id for entry in entries)


def quoted(entries: Sequence[Measured]) -> str:
    """The entries as a sentence can name them: "recall 0.42 (xgb, churn; k3f9x2mq)"."""
    return " and ".join(map(_quoted, entries))


def _quoted(entry: Measured) -> str:
    unit = entry.unit if entry.unit in ("", "%") else " " + entry.unit
    about = ", ".join(filter(None, (entry.variant, entry.project)))
    return f"{entry.metric} {entry.value:,g}{unit} ({about + '; ' if about else ''}{entry.id})"
