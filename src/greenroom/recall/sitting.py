"""A sitting over today's cards: one after the other, and what was not known comes again until it is."""

from collections.abc import Sequence

from greenroom.record import NamedTuple

LATER = 4
"""A card that was not known comes again after so many others, or at the end where there are fewer."""


class Answer(NamedTuple):
    """What was said of a card; ``is_first`` where it is what counts for the day."""

    key: str
    is_known: bool
    is_first: bool


class Sitting:
    """The cards of a sitting, in their order."""

    def __init__(self, keys: Sequence[str]) -> None:
        self._waiting = list(keys)
        self._answers: list[tuple[Answer, list[str]]] = []
        self.cards = len(keys)

    @property
    def key(self) -> str | None:
        """The card to show; None when all are known or left out."""
        return self._waiting[0] if self._waiting else None

    @property
    def left(self) -> int:
        """How many cards still come."""
        return len(self._waiting)

    @property
    def answers(self) -> list[Answer]:
        """What was said so far."""
        return [answer for answer, _ in self._answers]

    def answer(self, *, is_known: bool) -> Answer:
        """Notes whether the card that is shown was known."""
        key = self._waiting[0]
        told = Answer(key, is_known, all(answer.key != key for answer, _ in self._answers))
        self._answers.append((told, list(self._waiting)))
        del self._waiting[0]
        if not is_known:
            self._waiting.insert(min(LATER, len(self._waiting)), key)
        return told

    def back(self) -> Answer | None:
        """Takes the last answer back, so that its card is shown again unless it was left out; None where there is none."""
        if not self._answers:
            return None
        told, self._waiting = self._answers.pop()
        return told

    def leave_out(self) -> str:
        """Passes over the card that is shown for good, also where answers are taken back, and says which it was."""
        key = self._waiting[0]
        for waiting in (self._waiting, *(waiting for _, waiting in self._answers)):
            waiting[:] = [other for other in waiting if other != key]
        return key
