"""A mock loop: rounds on a schedule, each a rehearsal of its own, and one debrief when all were held.

What is said here of a loop is worked out from what is kept; `holding` goes on with one.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Any

from greenroom.errors import UnusableOption
from greenroom.history import Rehearsal
from greenroom.interviewer.debriefing.loop_debrief import Held, loop_debrief
from greenroom.interviewer.setup import Setup, setup_from
from greenroom.library.rounds import all_styles, find_round
from greenroom.library.settings import Settings
from greenroom.loop import Loop, Stop
from greenroom.record import NamedTuple
from greenroom.rehearsal.beginning import round_setup
from greenroom.rehearsal.engine import engine
from greenroom.rehearsal.telling import LookUp, rounds_of, tells_findings

MODE = "loop"
WAITING, UNDER_WAY, DONE, LEFT_OUT = "waiting", "under way", "done", "left out"
RECENT = timedelta(days=14)
OFTEN = 3
"""In so many answers of the last two weeks a fault must stand to be one that comes back."""
LEANS_ON = 3
"""So many of the competencies in which it stood most decide which questions come first."""


class Weakness(NamedTuple):
    """The fault that comes back most, in how many answers of the last two weeks it stood, and the competencies that these were
    about, the commonest first; all empty where none stands often.
    """

    finding: str = ""
    often: int = 0
    about: tuple[str, ...] = ()


NONE_YET = Weakness()


class Place(NamedTuple):
    """One round of a loop: its number from 1, when it is due, and every rehearsal that held it, the newest last.

    ``is_over`` says that the loop came to its end, so that a round that waits will not be held in it.
    """

    number: int
    stop: Stop
    due: date
    held: tuple[Rehearsal, ...]
    is_over: bool = False

    @property
    def state(self) -> str:
        """Whether it waits, is under way, is done or was left out; a retry that was begun counts once it is over."""
        if any(rehearsal.ended_at for rehearsal in self.held):
            return UNDER_WAY if self.held[-1].ended_at is None else DONE
        if self.held:
            return UNDER_WAY
        return LEFT_OUT if self.is_over else WAITING

    @property
    def counting(self) -> Rehearsal | None:
        """The newest rehearsal of it that is over."""
        return next((rehearsal for rehearsal in reversed(self.held) if rehearsal.ended_at), None)

    def is_due(self, today: date) -> bool:
        """Whether it may be held on a day without being asked for: it is due, or was begun before."""
        return self.due <= today or bool(self.held)


def loop_facts(
    loop: Loop, start: date, settings: Settings, *, weakness: Weakness = NONE_YET, manner: str = ""
) -> dict[str, Any]:
    """How a loop is held, as the setup of its rehearsal: JSON values that say all, so that later content changes nothing."""
    stops = [{**stop._asdict(), "manner": manner or stop.manner} for stop in loop.stops]
    level = settings.level
    said = {"loop": loop.name, "title": loop.title, "start": start.isoformat(), "stops": stops, "level": level}
    return {**said, "focus": weakness.finding, "lean": list(weakness.about)}


def places(loop: Rehearsal, rehearsals: Mapping[str, Rehearsal]) -> list[Place]:
    """Every round of a loop, in order."""
    start = date.fromisoformat(loop.setup["start"])
    found = []
    for number, facts in enumerate(loop.setup["stops"], 1):
        stop = Stop(**facts)
        ids = [remark.facts["round"] for remark in loop.remarks if remark.name == "held" and remark.facts["place"] == number]
        held = tuple(rehearsals[identifier] for identifier in ids if identifier in rehearsals)
        found.append(Place(number, stop, start + timedelta(days=stop.day), held, loop.ended_at is not None))
    return found


def next_place(found: Sequence[Place]) -> Place | None:
    """The round to go on with: what is under way, else the first that waits; None where all were held."""
    under_way = (place for place in found if place.state == UNDER_WAY)
    waiting = (place for place in found if place.state == WAITING)
    return next(under_way, None) or next(waiting, None)


def held_places(loop: Rehearsal, look_up: LookUp) -> list[Place]:
    """The same, from a history in which its rounds are looked up."""
    found = [look_up(identifier) for identifier in rounds_of(loop)]
    return places(loop, {rehearsal.id: rehearsal for rehearsal in found if rehearsal is not None})


def asked_again(found: Sequence[Place], number: int) -> Place:
    """The round of this number, to hold it once more. Raises `UnusableOption` where it was not held yet."""
    fitting = [place for place in found if place.number == number and place.held]
    if not fitting:
        held = ", ".join(str(place.number) for place in found if place.held) or "none yet"
        raise UnusableOption(f"Round {number} was not held yet: choose a round that was held ({held}).")
    return fitting[0]


def waits_for(loop: Rehearsal, found: Sequence[Place]) -> str:
    """What a loop needs next: ``round``, ``rating``, ``debrief`` (all was held or left out, and rated), or ``nothing``."""
    if next_place(found) is not None:
        return "round"
    if all(place.counting is None for place in found):
        return "nothing"
    if all(remark.name != "rated" for remark in loop.remarks):
        return "rating"
    newest = max(
        (place.counting.ended_at for place in found if place.counting and place.counting.ended_at), default=loop.began_at
    )
    told = any(remark.name == "debriefed" and remark.at >= newest for remark in loop.remarks)
    return "nothing" if told else "debrief"


def schedule_facts(loop: Rehearsal, found: Sequence[Place]) -> dict[str, Any]:
    """A loop with its rounds, when they are due and how they stand, as JSON values."""
    rounds = [
        {**place.stop._asdict(), "number": place.number, "due": place.due.isoformat(), "state": place.state,
         "rehearsals": [rehearsal.id for rehearsal in place.held]}
        for place in found
    ]  # fmt: skip
    said = {key: loop.setup[key] for key in ("loop", "title", "focus")}
    return {"id": loop.id, **said, "rounds": rounds}


def debrief_of(loop: Rehearsal) -> dict[str, Any] | None:
    """The newest debrief of a loop; None where there is none yet."""
    told = [remark.facts["document"] for remark in loop.remarks if remark.name == "debriefed"]
    return told[-1] if told else None


def setup_for(loop: Rehearsal, place: Place, settings: Settings) -> Setup:
    """How the round of a place is held."""
    stop = place.stop
    own = settings._replace(level=loop.setup.get("level") or settings.level)
    setup = round_setup(find_round(stop.round), own, style=stop.style, pressure=stop.pressure, real=stop.manner == "real")
    return setup._replace(lean=tuple(loop.setup.get("lean", ())))


def debriefing_of_loop(loop: Rehearsal, found: Sequence[Place]) -> dict[str, Any]:
    """What is kept of a loop's debrief; the newest retry of each round counts."""
    rating = next((remark.facts["score"] for remark in loop.remarks if remark.name == "rated"), None)
    document = loop_debrief(loop.setup["title"], list(_held(found)), rating, loop.setup["focus"])
    return {"engine": engine().version, "content": engine().content, "document": document}


def recurring(rehearsals: Iterable[Rehearsal], now: datetime) -> Weakness:
    """The weakness of the last two weeks."""
    counted: Counter[str] = Counter()
    about: dict[str, Counter[str]] = {}
    known = {rehearsal.id: rehearsal for rehearsal in rehearsals}
    for rehearsal in known.values():
        if not tells_findings(rehearsal, known.get):
            continue
        for said in rehearsal.attempts:
            judged = rehearsal.judgement(said.id) if said.answered_at and now - said.answered_at <= RECENT else None
            for name in (
                {row["name"] for row in judged.document.get("findings", ()) if row["severity"] != "hint"} if judged else ()
            ):
                counted[name] += 1
                about.setdefault(name, Counter()).update(said.question.competencies)
    name, often = min(counted.items(), key=lambda item: (-item[1], item[0]), default=("", 0))
    if often < OFTEN:
        return Weakness()
    leading = sorted(about[name].items(), key=lambda item: (-item[1], item[0]))
    return Weakness(name, often, tuple(competency for competency, _ in leading[:LEANS_ON]))


def _held(found: Sequence[Place]) -> Iterator[Held]:
    for place in found:
        rehearsal = place.counting
        if rehearsal is not None:
            setup = setup_from(rehearsal.setup)
            yield Held(place.stop, rehearsal, find_round(setup.round), all_styles()[setup.style])
