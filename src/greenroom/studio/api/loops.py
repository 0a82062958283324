"""Mock loops: which there are, begin one, hold its rounds, rate it, read its debrief; and where the person stands."""

from typing import Any

from greenroom.errors import UnusableOption
from greenroom.event import Facts
from greenroom.library.loops import all_loops
from greenroom.rehearsal.holding import day_of
from greenroom.rehearsal.loops import schedule_facts
from greenroom.round import MANNERS
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import choice, flag, many, named, or_null, taken, text, whole
from greenroom.studio.api.standing import standing
from greenroom.studio.loops import ALL_HELD, NOT_OVER, NOTHING_HELD, Standing
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
NOT_TOLD = "There is no debrief yet: a loop gets one once its rounds were held and it was rated."
ENDED = "This loop has come to its end already."
DAY = (
    r"^(20[0-9]{2}-((0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31)"
    r"|20([02468][048]|[13579][26])-02-29)$"
)
"""Every day of this century, and nothing that is none."""


def _loops(_: Studio, __: Given) -> list[Json]:
    return [{**loop._asdict(), "stops": [stop._asdict() for stop in loop.stops]} for loop in all_loops().values()]


def _begun(studio: Studio, _: Given) -> list[Json]:
    return list(map(_schedule, studio.desk.loops.begun()))


def _begin(studio: Studio, given: Given) -> Json:
    asked = given.body
    start = day_of(asked["start"]) if asked.get("start") else None
    return _schedule(studio.desk.loops.standing(studio.desk.loops.begin_loop(asked["loop"], start, asked.get("manner", ""))))


def _read(studio: Studio, given: Given) -> Json:
    return _schedule(_standing(studio, given))


def _hold(studio: Studio, given: Given) -> Json:
    found = _standing(studio, given)
    again = given.body.get("again")
    if again is None and found.next is None:
        raise Refused(409, ALL_HELD)
    try:
        identifier = studio.desk.loops.hold_next(found.loop.id, now=given.body.get("now", False), again=again)
    except UnusableOption as fault:
        raise Refused(409, str(fault)) from fault
    return standing(studio.desk, identifier)


def _end(studio: Studio, given: Given) -> Json:
    found = _standing(studio, given)
    if found.loop.ended_at is not None:
        raise Refused(409, ENDED)
    return _schedule(studio.desk.loops.end_early(found.loop.id))


def _rate(studio: Studio, given: Given) -> Facts:
    found = _standing(studio, given)
    if found.waits_for == "round":
        raise Refused(409, NOT_OVER)
    if found.waits_for == "nothing" and found.debrief is None:
        raise Refused(409, NOTHING_HELD)
    return studio.desk.loops.rate_loop(found.loop.id, given.body["score"])


def _debrief(studio: Studio, given: Given) -> Facts:
    told = _standing(studio, given).debrief
    if told is None:
        raise Refused(404, NOT_TOLD)
    return told


def _progress(studio: Studio, _: Given) -> Json:
    """As ``greenroom progress --format json``."""
    return studio.desk.progress().facts()


def _standing(studio: Studio, given: Given) -> Standing:
    return found(lambda: studio.desk.loops.standing(given.path["loop"]))


def _schedule(found: Standing) -> Json:
    """As ``greenroom mock --schedule --format json``, with what the loop waits for."""
    return {**schedule_facts(found.loop, found.places), "waits_for": found.waits_for}


HERE = "/mocks/{loop}"
BEGUN = taken(
    {"loop": choice(all_loops())},
    {
        "start": text("Its first day, as 2026-11-21; else today.", pattern=DAY),
        "manner": choice(MANNERS, "Else its own."),
    },
)
HELD = taken(
    optional={"now": flag("Although it is due later."), "again": whole(1, 100, "The number of a round to hold once more.")}
)
SCORE = or_null(whole(1, 4, "1 to 4; null leaves it open."))
OPERATIONS = (
    Operation("GET", "/loops", "listLoops", "The mock loops that can be begun.", _loops, many(named("Loop"))),
    Operation("GET", "/mocks", "listMocks", "The loops that were begun, the newest first.", _begun, many(named("Schedule"))),
    Operation("POST", "/mocks", "beginMock", "Begins a loop.", _begin, named("Schedule"), BEGUN, status=201),
    Operation("GET", HERE, "readMock", "A loop's rounds, when they are due and how they stand.", _read, named("Schedule")),
    Operation(
        "POST", f"{HERE}/round", "holdRound", "Begins the next round of a loop, or finds the one under way.", _hold,
        named("Standing"), HELD, refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/end", "endMock", "Ends a loop before all was held: the other rounds are left out.", _end,
        named("Schedule"), refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/rating", "rateMock", "Rates a loop, and gives its one debrief.", _rate, named("LoopDebrief"),
        taken({"score": SCORE}), refuses=(409,),
    ),
    Operation(
        "GET", f"{HERE}/debrief", "readMockDebrief", "What the panel decided, round by round.", _debrief, named("LoopDebrief"),
    ),
    Operation(
        "GET", "/progress", "readProgress", "Of each skill its range or what is missing, its course, the week's changes.",
        _progress, named("Progress"),
    ),
)  # fmt: skip
