"""How a term goes on: how much comes on which day, and how much is likely known on the date."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta

from greenroom.recall.memory import recall
from greenroom.recall.queue import Standing, Term, parked
from greenroom.record import NamedTuple


class Outlook(NamedTuple):
    """Of the cards of a term: how many were begun, how many are new, which share of those begun is likely known on the date
    (None where none was begun), and how many come on each of the days ahead, from tomorrow on, never more than the cap.
    """

    begun: int
    new: int
    share: float | None
    ahead: tuple[tuple[date, int], ...]


def outlook(cards: Sequence[Standing], term: Term, today: date) -> Outlook:
    """How the term stands, seen from today."""
    begun = [card for card in cards if not card.is_new]
    share = sum(recall(card.memory, term.until) for card in begun) / len(begun) if begun else None
    days = Counter(parked(cards, term, today).values())
    ahead = [today + timedelta(days=number) for number in range(1, max(1, (term.until - today).days))]
    return Outlook(len(begun), len(cards) - len(begun), share, tuple((day, min(days[day], term.cap)) for day in ahead))
