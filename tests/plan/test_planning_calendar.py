"""The calendar file, read back by the library and looked at line by line."""

from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from greenroom.errors import UnusableOption
from greenroom.plan.course import Course
from greenroom.rehearsal.planning_calendar import calendar_file
from tests.plan.grounds import MONDAY
from tests.plan.test_course import _quick, after_two_days, first

icalendar = pytest.importorskip("icalendar", reason="icalendar is not installed: pip install 'greenroom[plan]'")
__all__ = ["_quick"]
BERLIN = "Europe/Berlin"


def written(course: Course, alarm: int = 10) -> bytes:
    return calendar_file(course, BERLIN, time(18, 0), alarm)


def events(data: bytes):
    return {str(event["UID"]): event for event in icalendar.Calendar.from_ical(data).walk("VEVENT")}


def test_it_comes_back_byte_for_byte() -> None:
    data = written(Course((first(),)))
    assert icalendar.Calendar.from_ical(data).to_ical() == data


def test_its_lines_are_as_the_standard_wants_them() -> None:
    data = written(Course((first(),)))
    lines = data.split(b"\r\n")
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert not any(b"\n" in line for line in lines)
    assert max(map(len, lines)) <= 75
    head = {b"METHOD:PUBLISH", b"VERSION:2.0", b"X-WR-TIMEZONE:Europe/Berlin", b"BEGIN:VTIMEZONE", b"TZID:Europe/Berlin"}
    assert head <= set(lines)
    assert any(line.startswith(b"PRODID:") for line in lines)


def test_every_block_is_an_event_with_all_that_calendars_ask_for() -> None:
    version = first()
    found = events(written(Course((version,))))
    assert len(found) == len(version.made.planned)
    for event in found.values():
        assert {"UID", "SEQUENCE", "DTSTAMP", "SUMMARY", "DESCRIPTION", "DTSTART", "DURATION", "STATUS", "TRANSP"} <= set(event)
        assert event["DTSTAMP"].dt == datetime(2026, 3, 2, 9, tzinfo=UTC)
        assert event["DTSTART"].params["TZID"] == BERLIN
        assert event["DTSTART"].dt.astimezone(ZoneInfo(BERLIN)).hour >= 18
        (alarm,) = event.walk("VALARM")
        assert alarm["DESCRIPTION"]
        assert alarm["TRIGGER"].dt == timedelta(minutes=-10)


def test_no_alarm_where_none_is_wanted() -> None:
    assert b"VALARM" not in written(Course((first(),)), alarm=0)


def test_evenings_stay_evenings_when_the_clocks_change() -> None:
    starts = [event["DTSTART"].dt for event in events(written(Course((first(),)))).values()]
    firsts = {start.date(): min(each for each in starts if each.date() == start.date()) for start in starts}
    assert {start.hour for start in firsts.values()} == {18}


def test_a_re_plan_keeps_identities_and_calls_off_what_was_dropped() -> None:
    course = after_two_days(lambda number: number % 2 == 0)
    before, now = events(written(Course(course.versions[:1]))), events(written(course))
    assert before.keys() <= now.keys()
    moved = [uid for uid in before if now[uid]["SEQUENCE"] > before[uid]["SEQUENCE"]]
    assert all(now[uid]["DTSTAMP"].dt > before[uid]["DTSTAMP"].dt for uid in moved)
    same = [uid for uid in before if uid not in moved]
    assert same
    assert all(now[uid].to_ical() == before[uid].to_ical() for uid in same)
    off = [event for event in now.values() if event["STATUS"] == "CANCELLED"]
    assert all(not event.walk("VALARM") for event in off)


def test_two_workspaces_never_share_an_identity() -> None:
    one = first()
    other = one._replace(at=one.at + timedelta(seconds=1))
    assert not events(written(Course((one,)))).keys() & events(written(Course((other,)))).keys()


def test_a_zone_that_is_none_is_told() -> None:
    with pytest.raises(UnusableOption, match="no time zone"):
        calendar_file(Course((first(),)), "Middle/Earth", time(18), 10)


def test_the_first_day_is_the_plans() -> None:
    starts = [event["DTSTART"].dt.date() for event in events(written(Course((first(),)))).values()]
    assert min(starts) == MONDAY
