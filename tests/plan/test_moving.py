"""A person puts a block on another day: only where no rule forbids it, and planning again leaves it there."""

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import islice

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from greenroom.event import stamp
from greenroom.plan import scheduling
from greenroom.plan.agenda import agenda
from greenroom.plan.course import Course, Version, course_of, done_row, move_row, version_row
from greenroom.plan.days import units_on
from greenroom.plan.making import made
from greenroom.plan.moving import Refused, moved, refusal
from greenroom.plan.replanning import replanned
from greenroom.plan.timetable import entries
from tests.plan.grounds import MONDAY, USUAL, done, grounds, term, terms
from tests.plan.test_making import broken_rules

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)
TODAY = MONDAY


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 60)


def course(base=USUAL, way=None, notes=()) -> Course:
    way = way or term()
    return Course((Version(AT, way.begins, way, made(base, way, way.begins, seed=1)),), notes)


def reason(of: Course, name: str, to: date, today: date = TODAY) -> str:
    version = of.versions[-1]
    return refusal(of, version, block(of, name), to, today)


def block(of: Course, name: str):
    return next(each.block for each in of.versions[-1].made.planned if each.block.id == name)


def days_of(version: Version) -> dict[str, date]:
    return {each.block.id: each.day for each in version.made.planned}


def pair(of: Course):
    """A block and the one that rests on it."""
    days = days_of(of.versions[-1])
    return next((each.block.after, each.block.id) for each in of.versions[-1].made.planned if each.block.after in days)


@settings(max_examples=20, deadline=None)
@given(grounds(), terms(), st.integers(0, 300))
def test_a_move_breaks_no_rule_and_stays_when_planning_again(base, way, number) -> None:
    before = course(base, way)
    found = list(moves(before))
    assume(found)
    name, to, after = found[number % len(found)]
    assert broken_rules(after.made, way, ()) == []
    assert days_of(after)[name] == to
    changed = {each for each, day in days_of(after).items() if days_of(before.versions[-1])[each] != day} - {name}
    assert {days_of(after)[each] for each in changed} <= {days_of(before.versions[-1])[name]}
    again = replanned(after.made.planned, base, way, way.begins, 1, {name: to})
    assert broken_rules(again, way, ()) == []
    assert {each.block.id: each.day for each in again.planned}[name] == to


def moves(of: Course):
    """What a person can do on the first day: a block, its new day, the plan then."""
    way = of.versions[-1].term
    for each in of.versions[-1].made.planned:
        for ahead in range((way.until - way.begins).days):
            with suppress(Refused):
                to = way.begins + timedelta(days=ahead)
                yield each.block.id, to, moved(of, of.versions[-1], each.block, to, way.begins)


def test_without_the_pin_some_would_not_stay() -> None:
    way = term(10)
    of = course(USUAL, way)
    for name, to, after in islice(moves(of), 0, None, 7):
        pinned, free = ({each.block.id: each.day for each in replanned(after.made.planned, USUAL, way, TODAY, 1, pins).planned}
                        for pins in ({name: to}, {}))  # fmt: skip
        assert pinned[name] == to
        if free.get(name) != to:
            return
    pytest.fail("all would have stayed: this test says nothing of pins")


def test_a_full_day_makes_room_by_exchange_and_what_a_person_put_there_stays() -> None:
    of = course()
    before = of.versions[-1]
    name, to, after = next(each for each in moves(of) if len(differing(before, each[2])) == 2)
    (other,) = differing(before, after) - {name}
    assert days_of(after)[other] == days_of(before)[name]
    held = of._replace(versions=(before, before._replace(moved=other, is_again=True)))
    with suppress(Refused):
        assert days_of(moved(held, before, block(of, name), to, TODAY))[other] == to


def test_what_was_missed_gives_no_day_in_exchange() -> None:
    of = course()
    before = of.versions[-1]
    name, to, _ = next(
        each for each in moves(of) if len(differing(before, each[2])) == 2 and each[1] > MONDAY + timedelta(days=7)
    )
    with pytest.raises(Refused):
        moved(of, before, block(of, name), to, to)


def differing(before: Version, after: Version) -> set[str]:
    return {name for name, day in days_of(after).items() if days_of(before)[name] != day}


def test_a_step_stays_behind_the_one_that_it_rests_on() -> None:
    of = course()
    first, then = pair(of)
    days = days_of(of.versions[-1])
    assert "rests on" in reason(of, then, days[first])
    assert "choose a later day" in reason(of, then, days[first])
    assert "choose an earlier day" in reason(of, first, days[then])


def test_what_was_missed_can_be_done_today_at_the_earliest() -> None:
    of = course()
    first, then = pair(of)
    today = days_of(of.versions[-1])[first] + timedelta(days=1)
    of = Course((of.versions[-1].placed({then: today + timedelta(days=3)}),))
    assert "which is not done yet: choose a later day" in reason(of, then, today, today)


def test_a_day_that_is_full_free_past_or_the_last_one_is_refused() -> None:
    off = MONDAY + timedelta(days=3)
    of = course(way=term(off=(off,)))
    version = of.versions[-1]
    name, day = next(
        (each.block.id, each.day) for each in version.made.planned if not each.block.is_light and not each.block.after
    )
    last = version.term.until - timedelta(days=1)
    assert "is kept free" in reason(of, name, off)
    assert "stays light" in reason(of, name, last)
    assert "not among the days ahead" in reason(of, name, version.term.until)
    assert "not among the days ahead" in reason(of, name, MONDAY, MONDAY + timedelta(days=1))
    assert "already" in reason(of, name, day)


def test_a_day_has_no_more_time_than_it_was_given() -> None:
    of = course()
    version = of.versions[-1]
    reasons = {reason(of, each.block.id, other.day) for each in version.made.planned for other in version.made.planned}
    assert any("has no time left, and it takes 60: move something away first" in each for each in reasons)


def test_time_that_was_spent_on_a_day_is_gone() -> None:
    of = course(way=term(14, 4))
    version = of.versions[-1]
    here = [each for each in version.made.planned if each.day == TODAY]
    other = next(
        each.block for each in version.made.planned if each.day > TODAY and not each.block.after and not each.block.is_light
    )
    of = of._replace(done=tuple(done(each.block, TODAY) for each in here))
    left = (units_on(version.term, TODAY) - sum(each.block.units for each in here)) * 30
    expected = "no time" if not left else f"{left} minutes"
    assert f"has {expected} left" in reason(of, other.id, TODAY)


def test_one_block_of_a_skill_a_day_is_enough() -> None:
    of = course(way=term(14, 12))
    version = of.versions[-1]
    other = next(
        each.block for each in version.made.planned if each.day > TODAY and not each.block.after and not each.block.is_light
    )
    here = done(other._replace(id="earlier"), TODAY)
    assert "same skill" in reason(of._replace(done=(here,)), other.id, TODAY)


def test_a_move_is_a_line_of_its_own_that_holds_until_another_plan_is_made() -> None:
    of = course()
    version = of.versions[-1]
    name, to, after = next(each for each in moves(of) if len(differing(version, each[2])) == 2)
    at = stamp(AT)
    first, move = {"at": at, **version_row(version)}, {"at": at, **move_row(version, after, name, TODAY)}
    read = course_of([(1, first), (2, move)], "plan.jsonl")
    assert days_of(read.versions[-1]) == days_of(after)
    assert read.complaints == ()
    assert read.pinned() == {name: to}
    assert [item.block.id for day in agenda(read, TODAY) if day.date == to for item in day.items].count(name) == 1
    assert {entry.block.id: (entry.day, entry.sequence) for entry in entries(read)}[name] == (to, 1)
    again = {"at": at, **version_row(read.versions[-1])}
    assert course_of([(1, first), (2, move), (3, again)], "plan.jsonl").pinned() == {name: to}
    assert course_of([(1, first), (2, move), (3, first)], "plan.jsonl").pinned() == {}
    note = done_row(done(block(read, name), to))
    assert course_of([(1, first), (2, move), (3, {"at": at, **note})], "plan.jsonl").done[0].id == name


@pytest.mark.parametrize("rows", [
    [{"moved": "learn-sql", "to": "2026-03-05", "others": {}, "day": "2026-03-02"}], [None, {"moved": 3}],
])  # fmt: skip
def test_a_move_of_nothing_is_passed_over_and_told_of(rows) -> None:
    read = course_of(enumerate(rows, 1), "plan.jsonl")
    assert (read.versions, len(read.complaints)) == ((), len(rows))
