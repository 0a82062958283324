"""Goes on with a mock loop: begins one, begins its next round, ends it in one debrief. Every door does it by these."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from greenroom.errors import UnusableOption
from greenroom.event import Facts
from greenroom.history import Rehearsal
from greenroom.interviewer.setup import Setup
from greenroom.library.loops import find_loop
from greenroom.library.questions import all_questions
from greenroom.library.rounds import find_round
from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.rehearsal.beginning import new_identifier
from greenroom.rehearsal.coding.kept import coding_rounds
from greenroom.rehearsal.coding.starting import Held, begin, wanted_by
from greenroom.rehearsal.flow import Clock, Sitting
from greenroom.rehearsal.loops import MODE, Place, Weakness, debriefing_of_loop, loop_facts, recurring, setup_for
from greenroom.rehearsal.rounds import planned
from greenroom.store.keeping import History
from greenroom.store.verbs import Times


class Begun(NamedTuple):
    """A loop that was just begun; ``focus`` is the fault that it keeps an eye on, which stood in ``often`` answers."""

    loop: Rehearsal
    focus: str
    often: int
    has_focus: bool


def begin_loop(
    name: str, start: date | None, manner: str, kept: Iterable[Rehearsal], settings: Settings, history: History, clock: Clock
) -> Begun:
    """A new loop, from today on unless told; where it keeps an eye on a weakness, that is looked for in what is kept.

    Raises `UnusableOption` where there is no such loop.
    """
    loop = find_loop(name)
    weakness = recurring(kept, clock()) if loop.focus else Weakness()
    setup = loop_facts(loop, start or today(clock), settings, weakness=weakness, manner=manner)
    facts = {"mode": MODE, "project": "", "follow_ups": 0, "setup": setup}
    sitting = Sitting.begin(new_identifier(clock()), [], history.log, clock, **facts)
    return Begun(sitting.state, weakness.finding, weakness.often, loop.focus)


def round_of_loop(
    identifier: str, loop: Rehearsal, place: Place, settings: Settings, history: History, clock: Clock
) -> Sitting:
    """Begins the round of a place under an id that the caller has claimed, and notes in the loop that it is held there."""
    setup = setup_for(loop, place, settings)
    with history.reading() as reader:
        times = reader.times_asked()
    begun = round_begun(identifier, setup, times, settings, history, clock, loop.id)
    Sitting(loop, history.log, clock).note("held", place=place.number, round=identifier)
    return begun


def round_begun(
    identifier: str,
    setup: Setup,
    times: Mapping[str, Times],
    settings: Settings,
    history: History,
    clock: Clock,
    loop: str = "",
) -> Sitting:
    """Begins a round of any kind under an id that the caller has claimed; ``loop`` is the one that it belongs to, if any."""
    round_ = find_round(setup.round)
    if round_.is_coding:
        held = Held(setup, loop)
        return begin(identifier, wanted_by(round_), held, coding_rounds(history), settings, history.log, clock)
    plan = planned(round_, setup, all_questions(settings.plugins), times)
    belongs = {"loop": loop} if loop else {}
    facts = {"mode": "round", "project": "", "follow_ups": 0, "setup": {**setup.facts(), **belongs}}
    return Sitting.begin(identifier, plan, history.log, clock, **facts)


def end_early(sitting: Sitting, under_way: Iterable[Sitting]) -> None:
    """Ends a loop before all of its rounds were held: those that wait are left out, and one under way ends where it is.

    What is left is the rating and the debrief, where any round was held.
    """
    for each in (*under_way, sitting):
        if each.state.ended_at is None:
            each.note("ended")


def end_loop(sitting: Sitting, found: Sequence[Place]) -> Facts:
    """Debriefs a loop that was rated, and gives the debrief; both are kept."""
    facts = debriefing_of_loop(sitting.state, found)
    sitting.note("debriefed", **facts)
    if sitting.state.ended_at is None:
        sitting.note("ended")
    document: Facts = facts["document"]
    return document


def is_rated(loop: Rehearsal) -> bool:
    """Whether the person has said how the whole loop was, or left it open."""
    return any(remark.name == "rated" for remark in loop.remarks)


def day_of(text: str) -> date:
    """A day from its text. Raises `UnusableOption` where it is none."""
    try:
        return date.fromisoformat(text)
    except ValueError as fault:
        raise UnusableOption(f"{text[:40]!r} is no day: write the day as 2026-03-02.") from fault


def today(clock: Clock) -> date:
    """The day that it is where the person is."""
    return clock().astimezone().date()
