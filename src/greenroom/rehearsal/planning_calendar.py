"""The plan as a calendar file, as RFC 5545 has it and as the calendars that people use want it.

Each event has a UID of its own that no later plan changes, a SEQUENCE that counts its changes, the moment of the last as its
DTSTAMP, a start with a time zone, a duration, and an alarm with a description. What was dropped is called off, not left out, so
that a second import takes it away. METHOD is PUBLISH: nobody is invited.
"""

import os
from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from greenroom import __version__
from greenroom.errors import UnusableOption
from greenroom.event import stamp
from greenroom.plan.course import Course
from greenroom.plan.timetable import Entry, entries

if TYPE_CHECKING:
    from icalendar import Alarm, Calendar, Event

NAME = "greenroom: the way to the interview"
MISSING = "a calendar file needs a package that is not installed: `pip install 'greenroom[plan]'` gets it."
LOCAL = "/etc/localtime"
VERBS = {"learn": "Learn", "build": "Build", "rehearse": "Rehearse", "mock": "Mock", "review": "Review"}


def calendar_file(course: Course, zone: str, begins: time, alarm: int) -> bytes:
    """The file. The first block of a day begins at ``begins`` in the time zone; ``alarm`` is minutes before each, 0 for none.

    Raises `UnusableOption` where the package is missing or the zone is none.
    """
    try:
        from icalendar import Calendar
    except ModuleNotFoundError as error:
        raise UnusableOption(MISSING) from error
    place = zone_called(zone)
    found = Calendar()
    found.add("prodid", f"-//greenroom//plan {__version__}//EN")
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", NAME)
    found.add("x-wr-timezone", zone)
    for entry in entries(course):
        found.add_component(_event(entry, _suffix(course), datetime.combine(entry.day, begins, place), alarm))
    return _with_zones(found)


def zone_called(name: str) -> ZoneInfo:
    """The time zone of a name. Raises `UnusableOption`."""
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise UnusableOption(f"{name!r} is no time zone: name one as Europe/Berlin or America/New_York.") from error


def local_zone() -> str:
    """The name of this machine's time zone; UTC where it does not tell."""
    told = os.environ.get("TZ", "").lstrip(":")
    found = told or os.path.realpath(LOCAL)
    name = found.rpartition("zoneinfo/")[2]
    return name if "/" in name and not name.startswith("/") else "UTC"


def _with_zones(found: "Calendar") -> bytes:
    """The calendar with what its time zones are written into it."""
    if any(component.name == "VEVENT" for component in found.subcomponents):
        found.add_missing_timezones()
    return bytes(found.to_ical())


def _suffix(course: Course) -> str:
    """What tells the blocks of one workspace from those of another one: the moment of its first plan."""
    first = stamp(course.versions[0].at) if course.versions else ""
    return "".join(letter for letter in first if letter.isdigit())


def _event(entry: Entry, suffix: str, day: datetime, alarm: int) -> "Event":
    from icalendar import Event

    block, event = entry.block, Event()
    event.add("uid", f"{block.id}-{suffix}@greenroom.invalid")
    event.add("sequence", entry.sequence)
    event.add("dtstamp", entry.at.astimezone(UTC).replace(microsecond=0))
    event.add("summary", f"{VERBS[block.kind]}: {block.label}")
    event.add("description", "\n\n".join((block.deliverable, f"Done when: {block.check}", f"greenroom plan done {block.id}")))
    event.add("dtstart", day + timedelta(minutes=entry.begins))
    event.add("duration", timedelta(minutes=block.minutes))
    event.add("status", "CANCELLED" if entry.is_cancelled else "CONFIRMED")
    event.add("transp", "TRANSPARENT")
    event.add("categories", [block.kind])
    for each in _alarms(entry, alarm):
        event.add_component(each)
    return event


def _alarms(entry: Entry, minutes: int) -> "Iterator[Alarm]":
    from icalendar import Alarm

    if minutes and not entry.is_cancelled:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", f"{VERBS[entry.block.kind]}: {entry.block.label}, {entry.block.minutes} minutes")
        alarm.add("trigger", timedelta(minutes=-minutes))
        yield alarm
