"""What the page Plan shows: weeks, their days, and of each block where else it may stand."""

from collections.abc import Sequence
from datetime import date, timedelta
from importlib.util import find_spec
from typing import Any

from greenroom.plan.agenda import DONE, AgendaDay, Item, agenda, missed, on_plan, weeks
from greenroom.plan.changes import changes
from greenroom.plan.course import Course, Version
from greenroom.plan.days import told, units_on
from greenroom.record import NamedTuple
from greenroom.rehearsal.planning_calendar import VERBS
from greenroom.studio.pages.places import day_written
from greenroom.studio.parts.prose import prose
from greenroom.studio.plans import Plans

NEAR = 21
"""A block is offered the days that are so many days before and after its own."""
USUAL_DAYS = 14


class ShownBlock(NamedTuple):
    """A block on a day. ``days`` are those that it may be put on, by their text and name; none where it cannot be moved.

    ``is_moved`` where the person put it there.
    """

    item: Item
    verb: str
    is_open: bool
    is_moved: bool
    days: Sequence[tuple[str, str]]


class ShownDay(NamedTuple):
    """A day with its blocks."""

    day: AgendaDay
    name: str
    is_today: bool
    is_past: bool
    blocks: Sequence[ShownBlock]


class ShownWeek(NamedTuple):
    """A week: ``is_open`` where it is not folded; minutes that were planned and done."""

    number: int
    span: str
    planned: int
    done: int
    is_open: bool
    has_begun: bool
    days: Sequence[ShownDay]


def facts_of_page(plans: Plans, block: str = "") -> dict[str, Any]:
    """All that the template needs; the week with ``block`` is not folded."""
    course, today = plans.look()
    version, days = course.now, agenda(course, today)
    kept, past = on_plan(days, today)
    return {
        "version": version,
        "weeks": [_week(number, week, course, today, block) for number, week in enumerate(weeks(days), 1)],
        "until": version and day_written(version.term.until),
        "days_left": (version.term.until - today).days if version else 0,
        "usual_until": _usual_until(version, today),
        "today": today.isoformat(),
        "kept": kept,
        "past": past,
        "behind": _behind(version, days, today),
        "changes": changes(course.versions[-2], course.versions[-1], course, today).told() if len(course.versions) > 1 else "",
        "exchanged": _exchanged(course),
        "complaints": [prose(each, is_line=True) for each in course.complaints],
        "has_calendar": find_spec("icalendar") is not None,
    }


def _usual_until(version: Version | None, today: date) -> str:
    is_ahead = version is not None and version.term.until > today
    return (version.term.until if version and is_ahead else today + timedelta(days=USUAL_DAYS)).isoformat()


def _behind(version: Version | None, days: Sequence[AgendaDay], today: date) -> int:
    """How many blocks were missed and have no new day."""
    ahead = [each.block.id for each in version.made.planned if each.day >= today] if version else []
    return len(missed(days, ahead))


def _exchanged(course: Course) -> str:
    """What went elsewhere to make room for the block that was moved last; empty where nothing did."""
    if len(course.versions) < 2 or not course.versions[-1].moved:
        return ""
    before, now = course.versions[-2:]
    other = [each for each in now.made.planned if each.block.id != now.moved and before.day_of(each.block.id) != each.day]
    words = " and ".join(f"“{VERBS[each.block.kind]}: {each.block.label}”" for each in other)
    return f"{words} went to {told(other[0].day)} in exchange." if other else ""


def _week(number: int, week: Sequence[AgendaDay], course: Course, today: date, block: str) -> ShownWeek:
    first, last = week[0].date, week[-1].date
    is_near = first <= today + timedelta(days=7) and last >= today
    is_asked = any(item.block.id == block for day in week for item in day.items)
    return ShownWeek(
        number,
        f"{told(first)} to {told(last)}" if first != last else told(first),
        sum(day.planned for day in week),
        sum(day.done for day in week),
        is_near or is_asked or last < today and last == course.versions[-1].term.until - timedelta(days=1),
        first <= today,
        [_day(day, course, today) for day in week],
    )


def _day(day: AgendaDay, course: Course, today: date) -> ShownDay:
    blocks = [_block(item, day.date, course, today) for item in day.items]
    return ShownDay(day, told(day.date), day.date == today, day.date < today, blocks)


def _block(item: Item, day: date, course: Course, today: date) -> ShownBlock:
    """Forms stand with a block only where the plan that holds has it."""
    version = course.versions[-1]
    is_open = item.state != DONE and version.day_of(item.block.id) == day and today < version.term.until
    is_moved = is_open and course.pinned().get(item.block.id) == day
    return ShownBlock(item, VERBS[item.block.kind], is_open, is_moved, _days_near(version, day, today) if is_open else ())


def _days_near(version: Version, day: date, today: date) -> list[tuple[str, str]]:
    """Days ahead that have time at all; whether a rule forbids one is said when it is chosen."""
    near = max(day, today)
    every = (near + timedelta(days=number) for number in range(-NEAR, NEAR + 1))
    return [
        (each.isoformat(), f"{told(each)}, today" if each == today else told(each))
        for each in every
        if each >= today and each != day and units_on(version.term, each)
    ]
