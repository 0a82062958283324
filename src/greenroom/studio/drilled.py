"""A sitting over a day's cards that the studio holds: what was done in it, and when each of its answers was noted."""

from collections.abc import Container, Sequence
from datetime import date, datetime

from greenroom.recall.sitting import Answer, Sitting
from greenroom.record import NamedTuple


class Place(NamedTuple):
    """Where a sitting stands: the card to show (None when it is over), the turn, how many cards it began with and how many
    still come; whether the card was shown before, how many were looked at, how many of those were known at once, and whether
    there is an answer to take back.
    """

    key: str | None
    turn: int
    cards: int
    left: int
    is_again: bool
    looked_at: int
    known_at_once: int
    can_go_back: bool


class Drilled:
    """``turn`` counts what was done, so that a window that shows an earlier card is told from one that shows this."""

    def __init__(self, day: date, keys: Sequence[str]) -> None:
        self.day, self.turn = day, 0
        self._sitting = Sitting(keys)
        self._noted: list[datetime | None] = []

    @property
    def key(self) -> str | None:
        """The card to show; None when all are known or left out."""
        return self._sitting.key

    @property
    def answers(self) -> list[Answer]:
        """What was said so far."""
        return self._sitting.answers

    @property
    def is_first(self) -> bool:
        """Whether nothing was said yet of the card that is shown."""
        return all(answer.key != self.key for answer in self.answers)

    @property
    def last(self) -> tuple[str, datetime | None]:
        """The card of the last answer, and when that was noted, if it was."""
        return self.answers[-1].key, self._noted[-1]

    def answer(self, noted: datetime | None, *, is_known: bool) -> None:
        """Goes on from the card that is shown."""
        self._sitting.answer(is_known=is_known)
        self._noted.append(noted)
        self.turn += 1

    def back(self) -> None:
        """Goes back to the card of the last answer."""
        self._sitting.back()
        self._noted.pop()
        self.turn += 1

    def leave_out(self) -> None:
        """Goes on from the card that is shown, which never comes again."""
        self._sitting.leave_out()
        self.turn += 1

    def pass_over_all_but(self, coming: Container[str]) -> None:
        """Goes on to the next card that is still to come."""
        while self.key is not None and self.key not in coming:
            self._sitting.leave_out()

    def place(self) -> Place:
        """How it stands now."""
        first = [answer for answer in self.answers if answer.is_first]
        return Place(
            self.key,
            self.turn,
            self._sitting.cards,
            self._sitting.left,
            not self.is_first,
            len(first),
            sum(answer.is_known for answer in first),
            bool(self.answers),
        )
