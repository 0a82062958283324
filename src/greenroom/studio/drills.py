"""What the desk does with cards: which come today, a sitting over them, and what is said of them.

An answer is on the disk before its page goes on; taking it back is a line of its own. A sitting only remembers in which order
cards come, and what of it was noted when: whatever becomes of the window, no answer is lost.
"""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from threading import Lock

from greenroom.errors import UnusableOption
from greenroom.recall.card import Card
from greenroom.recall.memory import day_of
from greenroom.recall.reviews import Known
from greenroom.record import NamedTuple
from greenroom.rehearsal.drilling import USUAL_CAP, Drill, all_cards, drill_of, reviews_of, term_until
from greenroom.rehearsal.flow import Clock
from greenroom.rehearsal.holding import today
from greenroom.studio.drilled import Drilled, Place
from greenroom.workspace.place import Workspace

NO_CARD = "There is no card {!r}: the page Drill shows which come today."
ALREADY = "This card was looked at today, and the first answer of a day counts: take that one back first."
NO_ANSWER = "There is no such answer to take back: it may be taken back already."
Decks = tuple[str, ...]


class Deck(NamedTuple):
    """A deck: how many cards it has, how many of them were looked at before, and how many are left out."""

    name: str
    cards: int
    begun: int
    left_out: int


class Shown(NamedTuple):
    """A drill as a page shows it: the day, what comes on it, where the sitting stands, how many cards were looked at on
    that day, and the cards that are left out.
    """

    day: date
    drill: Drill
    place: Place
    looked_at: int
    left_out: Sequence[Card]


class Drills:
    """The cards of a workspace, and a sitting for each choice of decks; safe to call from several threads."""

    def __init__(self, workspace: Workspace, clock: Clock) -> None:
        self._workspace, self._clock = workspace, clock
        self._reviews = reviews_of(workspace)
        self._held: dict[Decks, Drilled] = {}
        self._lock = Lock()

    def drill(self, decks: Decks = ()) -> tuple[Drill, date]:
        """What comes today, and which day that is. Raises `UnusableOption` for a deck that there is not."""
        day = today(self._clock)
        return drill_of(self._workspace, self._reviews.known(), day, decks), day

    def due(self) -> int:
        """How many cards are due today."""
        return len(self.drill()[0].today)

    def decks(self) -> list[Deck]:
        """All decks, those of one's own included."""
        cards, known = all_cards(self._workspace)[0], self._reviews.known()
        names = dict.fromkeys(card.deck for card in cards.values())
        return [_deck(name, [key for key, card in cards.items() if card.deck == name], known) for name in names]

    def left_out(self) -> list[Card]:
        """The cards that are left out."""
        cards = all_cards(self._workspace)[0]
        return [cards[key] for key in sorted(self._reviews.known().left_out) if key in cards]

    def look(self, decks: Decks = ()) -> Shown:
        """How the sitting over some decks stands, over all where none is named; it begins where there is none."""
        with self._lock:
            drill, day = self.drill(decks)
            sitting = self._sitting(decks, drill, day)
            looked_at = sum(not card.is_new and day_of(card.memory) == day for card in drill.standings)
            return Shown(day, drill, sitting.place(), looked_at, self.left_out())

    def go_on(self, decks: Decks) -> None:
        """Begins another sitting, with what is due by now."""
        with self._lock:
            self._held.pop(decks, None)

    def answer(self, decks: Decks, turn: int, card: str, *, is_known: bool) -> bool:
        """Notes an answer to the card that is shown, and goes on; False where another one is shown by now."""
        with self._lock:
            sitting = self._shown(decks, turn, card)
            if sitting is None:
                return False
            sitting.answer(self._note(card, is_known) if sitting.is_first else None, is_known=is_known)
            return True

    def back(self, decks: Decks, turn: int) -> bool:
        """Takes the last answer of a sitting back; False where there is none, or the sitting has gone on since."""
        with self._lock:
            sitting = self._held.get(decks)
            if sitting is None or sitting.turn != turn or not sitting.answers:
                return False
            key, noted = sitting.last
            if noted is not None:
                self._reviews.take_back(self._clock(), key, noted)
            sitting.back()
            return True

    def leave_out(self, decks: Decks, turn: int, card: str) -> bool:
        """Leaves the card that is shown out for good; False where another one is shown by now."""
        with self._lock:
            sitting = self._shown(decks, turn, card)
            if sitting is None:
                return False
            self._reviews.note(self._clock(), card=card, left_out=True)
            sitting.leave_out()
            return True

    def note_answer(self, card: str, *, is_known: bool) -> datetime:
        """Notes an answer outside of any sitting, and gives the moment that it is called by.

        Raises `UnusableOption` where the card was looked at today.
        """
        with self._lock:
            memory, day = self._reviews.known().memory(self.find(card).key), today(self._clock)
            if memory.last_review is not None and day_of(memory) >= day:
                raise UnusableOption(ALREADY)
            return self._note(card, is_known)

    def take_back(self, noted: datetime) -> str:
        """Takes an answer back that was noted at a moment, and gives its card. Raises `UnusableOption` where there is none."""
        with self._lock:
            card = self._reviews.card_of(noted)
            if card is None:
                raise UnusableOption(NO_ANSWER)
            self._reviews.take_back(self._clock(), card, noted)
            return card

    def say_left_out(self, card: str, *, is_out: bool) -> Card:
        """Leaves a card out, or takes it in again."""
        found = self.find(card)
        self._reviews.note(self._clock(), card=found.key, left_out=is_out)
        return found

    def set_term(self, until: date, cap: int | None = None) -> None:
        """Learns for a day from today on, with so many cards a day as said before unless told. Raises `UnusableOption`."""
        known = self._reviews.known().term
        term = term_until(until, cap if cap is not None else known.cap if known else USUAL_CAP, today(self._clock))
        self._note_term(term.begins, term.until, term.cap)

    def find(self, card: str) -> Card:
        """A card by its key. Raises `UnusableOption`."""
        found = all_cards(self._workspace)[0].get(card)
        if found is None:
            raise UnusableOption(NO_CARD.format(card[:80]))
        return found

    def _shown(self, decks: Decks, turn: int, card: str) -> Drilled | None:
        """The sitting, if this is what it shows."""
        sitting = self._sitting(decks, *self.drill(decks))
        return sitting if (sitting.turn, sitting.key) == (turn, card) else None

    def _sitting(self, decks: Decks, drill: Drill, day: date) -> Drilled:
        self._held = {each: sitting for each, sitting in self._held.items() if sitting.day == day}
        held = self._held.get(decks)
        if held is None or (held.key is None and not held.answers):
            held = self._held[decks] = Drilled(day, drill.today)
        answered = {answer.key for answer in held.answers}
        coming = (each.key for each in drill.standings if each.is_new or day_of(each.memory) < day or each.key in answered)
        held.pass_over_all_but(set(coming))
        return held

    def _note(self, card: str, is_known: bool) -> datetime:
        """Writes an answer down; with the first one of all, the usual term begins."""
        at = self._clock()
        day = at.astimezone().date()
        if self._reviews.known().term is None:
            term = drill_of(self._workspace, self._reviews.known(), day).term
            self._note_term(term.begins, term.until, term.cap)
        self._reviews.note(at, day=day.isoformat(), card=card, known=is_known)
        return at

    def _note_term(self, begins: date, until: date, cap: int) -> None:
        self._reviews.note(self._clock(), begins=begins.isoformat(), until=until.isoformat(), cap=cap)


def _deck(name: str, keys: Sequence[str], known: Known) -> Deck:
    memories: Mapping[str, object] = known.memories
    return Deck(name, len(keys), sum(key in memories for key in keys), sum(key in known.left_out for key in keys))
