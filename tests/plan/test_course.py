"""What was planned and done, as it is kept, looked at, and put into a calendar."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings

from greenroom.event import stamp
from greenroom.plan import scheduling
from greenroom.plan.agenda import DONE, MISSED, OPEN, agenda, missed, on_plan
from greenroom.plan.course import Course, Version, course_of, done_row, undone_row, version_row
from greenroom.plan.making import made
from greenroom.plan.replanning import replanned
from greenroom.plan.timetable import entries
from greenroom.workspace.place import Workspace
from greenroom.workspace.planned import FILE, append_row, read_course
from tests.plan.grounds import MONDAY, USUAL, done, grounds, term, terms

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 40)


def first(base=USUAL, way=None) -> Version:
    way = way or term()
    return Version(AT, way.begins, way, made(base, way, way.begins, seed=1))


def after_two_days(keeps) -> Course:
    """A plan of which some blocks of two days were done, and its re-plan on the third day."""
    one = first()
    today = MONDAY + timedelta(days=2)
    past = [each for each in one.made.planned if each.day < today]
    notes = tuple(done(each.block, each.day) for number, each in enumerate(past) if keeps(number))
    base = USUAL._replace(done=notes)
    again = replanned(one.made.planned, base, one.term, today, seed=1)
    return Course((one, Version(AT + timedelta(days=2), today, one.term, again, is_again=True)), notes)


@settings(max_examples=15, deadline=None)
@given(grounds(), terms())
def test_a_kept_plan_is_read_as_it_was_made(base, way) -> None:
    version = first(base, way)
    row = {"at": stamp(version.at), **version_row(version)}
    read = course_of([(1, row)], "plan.jsonl").now
    assert read is not None
    assert (read.at, read.day, read.term, read.made.without_mock) == (AT, way.begins, way, version.made.without_mock)
    facts = [
        (each.day, each.block.id, each.block.deliverable, each.block.check, each.block.units) for each in version.made.planned
    ]
    assert facts == [(e.day, e.block.id, e.block.deliverable, e.block.check, e.block.units) for e in read.made.planned]


def test_lines_are_only_ever_appended_and_a_torn_one_harms_no_other(tmp_path) -> None:
    place, version = Workspace(str(tmp_path)), first()
    append_row(place, AT, version_row(version))
    before = (tmp_path / FILE).read_bytes()
    (tmp_path / FILE).write_bytes(before + b'{"at":"2026-03-02T09')
    note = done(version.made.planned[0].block, MONDAY, is_met=False, changed="slower — but mine", next="draw it")
    append_row(place, AT, done_row(note))
    course = read_course(place)
    assert (tmp_path / FILE).read_bytes().startswith(before)
    assert course.done == (note,)
    assert len(course.versions) == 1
    assert course.complaints == (f"{FILE}, line 2, is neither plan nor block: it is left out.",)


def test_of_several_notes_the_last_is_taken_back() -> None:
    first_time, second_time = (
        done(first().made.planned[0].block, MONDAY, is_met=met, changed="", next="") for met in (False, True)
    )
    rows = [done_row(first_time), done_row(second_time), undone_row(first_time.id, MONDAY)]
    assert course_of(enumerate(rows), "plan.jsonl").done == (first_time,)


@pytest.mark.parametrize(
    "row",
    [
        None,
        {},
        {"done": 3},
        {"undone": "learn-sql"},
        {"undone": 3},
        {"plan": []},
        {"plan": {"begins": "x"}},
        {"at": "x", "plan": {}, "blocks": 1},
    ],
)
def test_a_line_that_is_nothing_is_told_of(row) -> None:
    assert len(course_of([(7, row)], "plan.jsonl").complaints) == 1


def test_planned_and_done_minutes_stand_side_by_side() -> None:
    course = after_two_days(lambda number: number != 1)
    days = agenda(course, MONDAY + timedelta(days=2))
    assert days[0].planned == 90
    assert days[0].done < 90
    assert {item.state for day in days[:2] for item in day.items} == {DONE, MISSED}
    assert all(item.state == OPEN for day in days[2:] for item in day.items)
    assert on_plan(days, MONDAY + timedelta(days=2))[1] == 2


def test_what_was_missed_and_is_planned_again_is_not_told_as_missed() -> None:
    course = after_two_days(lambda number: False)
    assert course.now is not None
    open_ = [each.block.id for each in course.now.made.planned]
    behind = missed(agenda(course, MONDAY + timedelta(days=2)), open_)
    assert not {item.block.id for item in behind} & set(open_)


def test_a_day_that_is_over_never_loses_what_was_planned_for_it() -> None:
    course = after_two_days(lambda number: False)
    alone = agenda(Course(course.versions[:1]), MONDAY + timedelta(days=2))
    assert [day.planned for day in agenda(course, MONDAY + timedelta(days=2))[:2]] == [day.planned for day in alone[:2]]


def test_a_sequence_counts_changes_and_only_those() -> None:
    course = after_two_days(lambda number: number % 2 == 0)
    before = {entry.block.id: entry for entry in entries(Course(course.versions[:1]))}
    now = {entry.block.id: entry for entry in entries(course)}
    assert before.keys() <= now.keys(), "nothing vanishes from a calendar: it is called off"
    finished = {each.id for each in course.done}
    for name, entry in now.items():
        same = (
            name in before and (before[name].day, before[name].begins) == (entry.day, entry.begins) and not entry.is_cancelled
        )
        assert entry.sequence == (0 if same or name not in before else 1)
        assert entry.at == (before[name].at if same else course.versions[1].at)
        assert not (entry.is_cancelled and name in finished)
    assert any(entry.is_cancelled or entry.sequence for entry in now.values())


def test_blocks_of_a_day_follow_one_another() -> None:
    by_day: dict = {}
    for entry in entries(Course((first(),))):
        by_day.setdefault(entry.day, []).append(entry)
    for day in by_day.values():
        assert [entry.begins for entry in day] == [sum(each.block.minutes for each in day[:place]) for place in range(len(day))]
