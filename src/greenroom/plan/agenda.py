"""Day by day: what was planned, what was done, what was not."""

from collections.abc import Sequence
from datetime import date, timedelta

from greenroom.plan.block import UNIT, Block
from greenroom.plan.course import Course, Version
from greenroom.plan.days import units_on
from greenroom.plan.wanted import Done
from greenroom.record import NamedTuple

DONE, OPEN, MISSED = "done", "open", "missed"
ENOUGH = 0.6
"""Share of a day's plan from which the day counts as kept."""


class Item(NamedTuple):
    """A block on a day: ``state`` is done, open (ahead, or today) or missed; with its practice note where it was done."""

    block: Block
    state: str
    note: Done | None = None


class AgendaDay(NamedTuple):
    """A day with its blocks; minutes that were planned and that were done. ``is_free`` where no time was meant for it."""

    date: date
    items: tuple[Item, ...]
    planned: int
    done: int
    is_free: bool


def agenda(course: Course, today: date) -> list[AgendaDay]:
    """Every day of the plan that holds; a past day as it was planned when it came. Empty where there is no plan."""
    versions = course.lately
    if not versions:
        return []
    term, first = versions[-1].term, versions[0].term.begins
    days = [first + timedelta(days=number) for number in range((term.until - first).days)]
    return [_day(day, course, versions, today) for day in days]


def weeks(days: Sequence[AgendaDay]) -> list[list[AgendaDay]]:
    """The days by calendar week, which begins on Monday."""
    found: list[list[AgendaDay]] = []
    for day in days:
        if not found or day.date.weekday() == 0:
            found.append([])
        found[-1].append(day)
    return found


def on_plan(days: Sequence[AgendaDay], today: date, last: int = 14) -> tuple[int, int]:
    """Of the last days before today for which something was planned, how many were kept, and how many there were."""
    past = [day for day in days if today - timedelta(days=last) <= day.date < today and day.planned]
    return sum(day.done >= ENOUGH * day.planned for day in past), len(past)


def _day(day: date, course: Course, versions: Sequence[Version], today: date) -> AgendaDay:
    standing = [version for version in versions if version.day <= day] or versions[:1]
    planned = {each.block.id: each.block for each in standing[-1].made.planned if each.day == day}
    known, notes = course.known(), {each.id: each for each in course.done}
    here = [each for each in course.done if each.day == day and each.id in known]
    before = {each.block.id for version in standing for each in version.made.planned if each.day == day}
    blocks = {**{each.id: known[each.id].block for each in here}, **planned}
    items = []
    for name, block in blocks.items():
        note = notes.get(name)
        if note is not None and note.day != day:
            continue
        items.append(Item(block, DONE if note else MISSED if day < today else OPEN, note))
    meant = [blocks[name] for name in blocks if name in planned or name in before]
    return AgendaDay(
        day,
        tuple(items),
        UNIT * sum(block.units for block in meant),
        UNIT * sum(each.units for each in here),
        units_on(standing[-1].term, day) == 0,
    )


def missed(days: Sequence[AgendaDay], open_: Sequence[str]) -> list[Item]:
    """What was missed and is not planned anew, the oldest first."""
    found = {item.block.id: item for day in days for item in day.items if item.state == MISSED}
    return [item for name, item in found.items() if name not in open_]
