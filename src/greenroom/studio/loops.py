"""What the desk does with mock loops: begins one, begins or finds its next round, ends it in one debrief."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import date
from threading import Lock

from greenroom.errors import LockedHistory, UnusableOption
from greenroom.event import Facts
from greenroom.history import Rehearsal
from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.rehearsal.beginning import new_identifier
from greenroom.rehearsal.flow import Clock, Sitting
from greenroom.rehearsal.holding import begin_loop, end_early, end_loop, is_rated, round_of_loop, today
from greenroom.rehearsal.loops import (
    LEFT_OUT,
    MODE,
    UNDER_WAY,
    Place,
    asked_again,
    debrief_of,
    held_places,
    next_place,
    waits_for,
)
from greenroom.rehearsal.telling import loop_of
from greenroom.store.keeping import History
from greenroom.store.verbs import Reader
from greenroom.studio.holding import Holding

RATINGS = (1, 2, 3, 4)
RATE_IT = "Rate it from 1 to 4, or leave it open."
NO_LOOP = "There is no such loop: the page Mock shows those that you began."
ALL_HELD = "All rounds of this loop were held: say how it was, and its debrief is shown."
NOTHING_HELD = "This loop was ended before a round of it was held: there is nothing to rate."
NOT_OVER = "This loop is not over yet: hold its rounds first, or end it here."


class Standing(NamedTuple):
    """A loop with its rounds, what it ``waits_for`` (as `rehearsal.loops.waits_for`), and the day on which that was asked."""

    loop: Rehearsal
    places: list[Place]
    waits_for: str
    today: date

    @property
    def next(self) -> Place | None:
        """The round to go on with."""
        return next_place(self.places)

    @property
    def left_out(self) -> bool:
        """Whether the loop ended before all of its rounds were held."""
        return any(place.state == LEFT_OUT for place in self.places)

    @property
    def debrief(self) -> Facts | None:
        """What is told of the whole loop; None while something of it is still to be held or rated."""
        return debrief_of(self.loop)


class Loops:
    """The loops of a workspace; ``open_round`` makes the desk hold a rehearsal under an id, once it is begun."""

    def __init__(
        self,
        history: History,
        settings: Settings,
        clock: Clock,
        holding: Holding,
        open_round: Callable[[str, Callable[[], Sitting]], str],
    ) -> None:
        self._history, self._settings, self._clock = history, settings, clock
        self._holding, self._open_round = holding, open_round
        self._lock = Lock()

    def begin_loop(self, name: str, start: date | None = None, manner: str = "") -> str:
        """A new loop from a day on, today unless told. Gives its id."""
        with self._lock:
            with self._history.reading() as reader:
                kept = list(reader.rehearsals())
            begun = begin_loop(name, start, manner, kept, self._settings, self._history, self._clock)
            self._catch_up()
        return begun.loop.id

    def standing(self, loop: str) -> Standing:
        """A loop as it stands. Raises `UnusableOption` where there is none with this id."""
        with self._history.reading() as reader:
            return self._standing(loop, reader)

    def begun(self) -> list[Standing]:
        """Every loop that was begun, the newest first."""
        with self._history.reading() as reader:
            return [self._standing(loop, reader) for loop in reader.of_mode(MODE)]

    def going_on(self) -> Standing | None:
        """The newest loop that waits for something; None where none does."""
        with self._history.reading() as reader:
            found = (self._standing(loop, reader) for loop in reader.of_mode(MODE))
            return next((each for each in found if each.waits_for != "nothing"), None)

    def hold_next(self, loop: str, *, now: bool = False, again: int | None = None) -> str:
        """The id of the rehearsal to go on with: of the round that is under way, else of the next one, which begins.

        Raises `UnusableOption` where that is due later, unless it is to be held ``now``; ``again`` holds one once more.
        """
        with self._going_on(loop) as found:
            place = asked_again(found.places, again) if again is not None else found.next
            if place is None:
                raise UnusableOption(ALL_HELD)
            if place.state == UNDER_WAY:
                return place.held[-1].id
            if not (place.is_due(found.today) or now or again is not None):
                raise UnusableOption(f"The next round is due on {place.due:%A, %d %B}: hold it now, or come back then.")
            identifier = new_identifier(self._clock())
            arguments = (identifier, found.loop, place, self._settings, self._history, self._clock)
            opened = self._open_round(identifier, lambda: round_of_loop(*arguments))
            self._catch_up()
        return opened

    def end_early(self, loop: str) -> Standing:
        """Ends a loop before all of its rounds were held; what is left is to rate what was. Gives how it stands then.

        Raises `UsersFault` where its round is going on in another window.
        """
        with self._going_on(loop) as found, ExitStack() as held:
            under_way = [place.held[-1].id for place in found.places if place.state == UNDER_WAY]
            rounds = [held.enter_context(self._holding.using(identifier)).sitting for identifier in under_way]
            end_early(Sitting(found.loop, self._history.log, self._clock), rounds)
            self._catch_up()
        return self.standing(loop)

    def rate_loop(self, loop: str, score: int | None) -> Facts:
        """Takes how the person thinks that the whole was, 1 to 4 or None, and gives its debrief.

        Raises `UnusableOption` while rounds are left. A loop that was rated keeps its rating.
        """
        if score is not None and score not in RATINGS:
            raise UnusableOption(RATE_IT)
        with self._going_on(loop) as found:
            if found.waits_for == "round":
                raise UnusableOption(NOT_OVER)
            if found.waits_for == "nothing":
                if found.debrief is None:
                    raise UnusableOption(NOTHING_HELD)
                return found.debrief
            sitting = Sitting(found.loop, self._history.log, self._clock)
            if not is_rated(found.loop):
                sitting.note("rated", score=score)
            document = end_loop(sitting, found.places)
            self._catch_up()
        return document

    def tell_anew(self, round_: Rehearsal) -> None:
        """Debriefs the loop of a round again where the round was one of it that was held once more."""
        loop = loop_of(round_)
        if loop and self.standing(loop).waits_for == "debrief":
            self.rate_loop(loop, None)

    def _standing(self, loop: str, reader: Reader) -> Standing:
        found = reader.rehearsal(loop)
        if found is None or found.mode != MODE:
            raise UnusableOption(NO_LOOP)
        places = held_places(found, reader.rehearsal)
        return Standing(found, places, waits_for(found, places), today(self._clock))

    @contextmanager
    def _going_on(self, loop: str) -> Iterator[Standing]:
        """The loop as it stands, while nobody else goes on with it."""
        with self._lock, self._holding.alone(loop):
            yield self.standing(loop)

    def _catch_up(self) -> None:
        with suppress(LockedHistory):
            self._history.catch_up()
