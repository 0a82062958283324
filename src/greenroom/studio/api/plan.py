"""The plan: read it, make it and make it again, move a block, note one as done, take it along as a calendar file."""

from collections.abc import Callable
from datetime import time
from typing import Any

from starlette.responses import Response

from greenroom.errors import UnusableOption
from greenroom.plan.block import STYLES
from greenroom.plan.written import day_of, units_of
from greenroom.rehearsal.planning_facts import facts_of
from greenroom.studio.api.loops import DAY
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import NEVER_KEPT, Refused, found
from greenroom.studio.api.schemas import SOME, choice, flag, many, named, number, taken, text, whole
from greenroom.studio.plans import A_DAY, A_WEEKEND_DAY, LONGEST_LINE, USUAL_ALARM, open_block, standing
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
MEDIA = "text/calendar"


def _read(studio: Studio, _: Given) -> Json:
    """As ``greenroom plan show --format json``, with the blocks that the person moved."""
    course, day = studio.desk.plans.look()
    found(lambda: standing(course))
    moved = {name: to.isoformat() for name, to in course.pinned().items()}
    return {**facts_of(course, day), "moved": moved, "complaints": list(course.complaints)}


def _make(studio: Studio, given: Given) -> Json:
    asked = given.body

    def make() -> None:
        hours, weekend = asked["hours"], asked.get("weekend")
        units = units_of(f"{hours:g}", A_DAY, 0.5)
        weekend = None if weekend is None else units_of(f"{weekend:g}", A_WEEKEND_DAY, 0.0)
        off = [day_of(each) for each in asked.get("off", ())]
        studio.desk.plans.make(day_of(asked["until"]), units, weekend, off, asked.get("style"))

    _unless_refused(make)
    return _read(studio, given)


def _again(studio: Studio, given: Given) -> Json:
    found(lambda: standing(studio.desk.plans.look().course))
    _unless_refused(lambda: studio.desk.plans.again([day_of(each) for each in given.body.get("off", ())]))
    return _read(studio, given)


def _move(studio: Studio, given: Given) -> Json:
    _known(studio, given.body["block"])
    _unless_refused(lambda: studio.desk.plans.move(given.body["block"], day_of(given.body["day"])))
    return _read(studio, given)


def _done(studio: Studio, given: Given) -> Json:
    asked = given.body
    _known(studio, asked["block"])
    said = {"is_met": asked["met"], "changed": asked.get("changed", ""), "then": asked.get("next", "")}
    _unless_refused(lambda: studio.desk.plans.done(asked["block"], **said))
    return _read(studio, given)


def _take_back(studio: Studio, given: Given) -> Json:
    _unless_refused(lambda: studio.desk.plans.take_back(given.body["block"]))
    return _read(studio, given)


def _calendar(studio: Studio, given: Given) -> Response:
    found(lambda: standing(studio.desk.plans.look().course))
    asked = given.query
    begins = time.fromisoformat(asked.get("at", "18:00").strip())
    data = _unless_refused(
        lambda: studio.desk.plans.calendar(begins, asked.get("zone", ""), int(asked.get("alarm", USUAL_ALARM)))
    )
    return Response(data, headers=NEVER_KEPT, media_type=MEDIA)


def _known(studio: Studio, block: str) -> None:
    """Raises `Refused` (404) where nothing that is still to do is called so."""
    found(lambda: open_block(studio.desk.plans.look().course, block))


def _unless_refused(do: Callable[[], Any]) -> Any:
    """Raises `Refused` (409) where it cannot be done."""
    try:
        return do()
    except UnusableOption as fault:
        raise Refused(409, str(fault)) from fault


BLOCK = text("The id of a block that is still to do.", pattern=SOME, most=200)
DONE_BLOCK = text("The id of a block that was noted as done.", pattern=SOME, most=200)
ON = text("The day, as 2026-12-06.", pattern=DAY)
OFF = many(ON, "Days without work, beside those of the plan so far.", most=200)
LINE = text(most=LONGEST_LINE)
HOURS = number(0.5, 12, "Hours a day, in steps of a half.")
OPERATIONS = (
    Operation("GET", "/plan", "readPlan", "The plan day by day, with what was done.", _read, named("Plan"), refuses=(404,)),
    Operation(
        "POST", "/plan", "makePlan", "Makes a plan up to the day before an interview.", _make, named("Plan"),
        taken(
            {"until": ON, "hours": HOURS},
            {"weekend": number(0, 12, "Hours on Saturdays and Sundays; as on other days unless told."),
             "style": choice(STYLES, "Build from four weeks on unless told."), "off": OFF},
        ),
        refuses=(409,), status=201,
    ),
    Operation(
        "POST", "/plan/again", "planAgain", "Plans anew from what was done; what a person moved stays.", _again, named("Plan"),
        taken({}, {"off": OFF}), refuses=(404, 409),
    ),
    Operation(
        "PUT", "/plan/moves", "moveBlock", "Puts a block on another day; where that is full, in exchange.", _move,
        named("Plan"), taken({"block": BLOCK, "day": ON}), refuses=(404, 409),
    ),
    Operation(
        "POST", "/plan/done", "finishBlock", "Notes a block as done today, with its practice note.", _done, named("Plan"),
        taken({"block": BLOCK, "met": flag("Whether objective and check are met.")}, {"changed": LINE, "next": LINE}),
        refuses=(404, 409),
    ),
    Operation(
        "POST", "/plan/undone", "takeBackBlock", "A block that was noted as done is to do after all.", _take_back,
        named("Plan"), taken({"block": DONE_BLOCK}), refuses=(409,),
    ),
    Operation(
        "GET", "/plan/calendar", "takeCalendar", "The plan as an iCalendar file.", _calendar, text(),
        query={
            "at": text("When the first block of a day begins; 18:00 unless told.", pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$"),
            "zone": text("A time zone, as Europe/Berlin; this machine's unless told.", most=80),
            "alarm": whole(0, 24 * 60, f"Minutes before each block, 0 for none; {USUAL_ALARM} unless told."),
        },
        refuses=(404, 409), media=MEDIA,
    ),
)  # fmt: skip
