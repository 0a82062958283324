"""Where each block stands in a calendar, whether it was called off, and how often that has changed."""

from collections.abc import Iterator
from datetime import date, datetime

from greenroom.plan.block import UNIT, Block
from greenroom.plan.course import Course, Version
from greenroom.record import NamedTuple


class Entry(NamedTuple):
    """A block in a calendar: its day, the minutes after the day's first block at which it begins, its changes, the last one."""

    block: Block
    day: date
    begins: int
    sequence: int
    at: datetime
    is_cancelled: bool


def entries(course: Course) -> list[Entry]:
    """An entry for each block that was ever planned, by day; what no plan has any more, and was not done, is called off."""
    found: dict[str, Entry] = {}
    done = {each.id for each in course.done}
    for version in course.versions:
        here = {entry.block.id: entry for entry in _of(version, course)}
        for name, entry in here.items():
            found[name] = _after(found.get(name), entry)
        for name, entry in found.items():
            if name not in here and name not in done and not entry.is_cancelled:
                found[name] = entry._replace(is_cancelled=True, sequence=entry.sequence + 1, at=version.at)
    return sorted(found.values(), key=lambda entry: (entry.day, entry.begins, entry.block.id))


def _of(version: Version, course: Course) -> Iterator[Entry]:
    """The blocks of a plan one after another on their days, behind what had been done on that day."""
    known = {each.block.id for each in version.made.planned}
    filled: dict[date, int] = {}
    for each in course.done:
        if each.day == version.day and each.id not in known:
            filled[each.day] = filled.get(each.day, 0) + each.units
    for planned in version.made.planned:
        begins = filled.get(planned.day, 0)
        filled[planned.day] = begins + planned.block.units
        yield Entry(planned.block, planned.day, begins * UNIT, 0, version.at, is_cancelled=False)


def _after(before: Entry | None, now: Entry) -> Entry:
    """The entry with its count: as before where nothing of it has changed."""
    if before is None:
        return now
    if _facts(before) == _facts(now):
        return before
    return now._replace(sequence=before.sequence + 1)


def _facts(entry: Entry) -> tuple[object, ...]:
    block = entry.block
    return entry.day, entry.begins, block.units, block.label, block.deliverable, block.check, entry.is_cancelled
