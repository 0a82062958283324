"""A plan is made from gaps and rounds, and keeps every rule."""

from collections import Counter
from datetime import timedelta

import pytest
from hypothesis import given, settings

from greenroom.plan import scheduling
from greenroom.plan.days import days_of, longest, units_on
from greenroom.plan.making import Made, candidates, made
from greenroom.plan.rounds import MOCKS
from greenroom.plan.task import KINDS
from greenroom.plan.wanted import Done
from tests.plan.grounds import MONDAY, USUAL, done, grounds, loop, term, terms, wanted


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 60)


def broken_rules(found: Made, way, past: tuple[Done, ...] = ()) -> list[str]:
    """What of a plan no person could keep."""
    lines, days = [], {day.date: day for day in days_of(way, way.begins)}
    for day in {each.day for each in found.planned}:
        units = sum(each.block.units for each in found.planned if each.day == day)
        units += sum(each.units for each in past if each.day == day and day >= way.begins)
        if units > units_on(way, day):
            lines.append(f"{day}: {units} half hours")
        skills = [each.block.skill for each in found.planned if each.day == day]
        skills += [each.skill for each in past if each.day == day]
        if len(set(skills)) < len(skills):
            lines.append(f"{day}: a skill twice")
        if days[day].is_last and any(not each.block.is_light for each in found.planned if each.day == day):
            lines.append(f"{day}: the last day is not light")
    by_skill: dict[str, list] = {}
    for each in found.planned:
        by_skill.setdefault(each.block.skill, []).append(each)
    for skill, chain in by_skill.items():
        if skill in ("system-design",) or skill.startswith("mock-"):
            continue
        order = [KINDS.index(each.block.kind) for each in sorted(chain, key=lambda each: each.day)]
        if order != sorted(order):
            lines.append(f"{skill}: {order}")
    return lines


@settings(max_examples=40, deadline=None)
@given(grounds(), terms())
def test_no_rule_is_ever_broken(base, way) -> None:
    found = made(base, way, way.begins, seed=1)
    assert broken_rules(found, way) == []
    assert all(each.block.deliverable and each.block.check for each in found.planned)
    assert len({each.block.id for each in found.planned}) == len(found.planned)


@settings(max_examples=30, deadline=None)
@given(grounds(), terms())
def test_every_round_has_a_mock_or_is_named_as_without(base, way) -> None:
    found = made(base, way, way.begins, seed=1)
    mocks = {each.block.skill for each in found.planned if each.block.kind == "mock"}
    assert len(mocks) + len(found.without_mock) == len(base.expected)


def test_every_expected_round_gets_a_mock_in_a_usual_fortnight() -> None:
    found = made(USUAL, term(), MONDAY, seed=1)
    assert not found.without_mock
    assert {each.block.round for each in found.planned if each.block.round} == {each.kind for each in USUAL.expected}


def test_two_rounds_of_a_kind_are_two_mocks_and_a_reference_is_none() -> None:
    base = USUAL._replace(expected=loop("coding", "coding", "reference"))
    found = made(base, term(), MONDAY, seed=1)
    assert {each.block.skill for each in found.planned if each.block.kind == "mock"} == {"mock-coding", "mock-coding-2"}


def test_a_sprint_has_patterns_explanations_and_a_design_every_other_day() -> None:
    found = made(USUAL, term(), MONDAY, seed=1)
    designs = [(each.day - MONDAY).days for each in found.planned if each.block.skill == "system-design"]
    assert len(designs) >= 5
    assert sum(day % 2 == 0 for day in designs) >= len(designs) - 1
    assert any(each.block.skill.startswith("pattern-") for each in found.planned)
    assert any(each.block.kind == "learn" for each in found.planned)


def test_six_weeks_grow_a_project_with_concerns_and_mocks_that_become_more_frequent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 1500)
    way = term(42, style="build")
    found = made(USUAL, way, MONDAY, seed=1)
    stages = [each.block.id for each in sorted(found.planned, key=lambda each: each.day) if each.block.skill == "flagship"]
    assert stages == [f"flagship-{number}" for number in range(1, 12)]
    weeks = Counter((each.day - MONDAY).days // 7 for each in found.planned if each.block.kind == "mock")
    assert weeks[4] + weeks[5] > weeks[0] + weeks[1] + weeks[2]
    concerns = {(each.day - MONDAY).days // 7 for each in found.planned if each.block.id.startswith("build-concern")}
    assert len(concerns) >= 4


def test_it_comes_from_the_gaps_and_not_from_a_template() -> None:
    one = USUAL._replace(rows=(wanted("sql"), wanted("rag", 0.2)))
    other = USUAL._replace(rows=(wanted("sql", 0.2, at_bar=True, is_rehearsed=True, is_shown=True), wanted("rag")))
    ids = [{each.block.id for each in made(base, term(), MONDAY, seed=1).planned} for base in (one, other)]
    assert "learn-sql" in ids[0]
    assert "learn-sql" not in ids[1]
    assert "learn-rag" in ids[1]


def test_what_was_told_at_the_bar_is_only_reviewed() -> None:
    base = USUAL._replace(rows=(wanted("sql", at_bar=True, is_rehearsed=True, is_shown=True),))
    assert [block.kind for block in candidates(base, term()) if block.skill == "sql"] == ["review"]


def test_who_is_sure_builds_the_story_and_learns_nothing() -> None:
    base = USUAL._replace(rows=(wanted("sql", confidence=5),))
    blocks = [block for block in candidates(base, term()) if block.skill == "sql"]
    assert [block.kind for block in blocks] == ["build", "rehearse", "review"]
    assert "stor" in blocks[0].deliverable.lower() or "under pressure" in blocks[0].deliverable


def test_a_check_that_was_not_met_brings_the_work_back_with_what_to_try_next() -> None:
    first = next(block for block in candidates(USUAL, term()) if block.id == "learn-sql")
    base = USUAL._replace(done=(done(first, MONDAY, is_met=False, next="Draw the join first."),))
    back = next(block for block in candidates(base, term()) if block.id == "learn-sql-2")
    assert "Draw the join first" in back.deliverable
    assert back.worth > first.worth


def test_a_check_that_was_met_lets_the_next_step_begin() -> None:
    first = next(block for block in candidates(USUAL, term()) if block.id == "learn-sql")
    base = USUAL._replace(done=(done(first, MONDAY),))
    blocks = [block for block in candidates(base, term()) if block.skill == "sql"]
    assert blocks[0].kind == "build"
    assert not blocks[0].after


def test_the_weekend_and_days_off_are_kept_free() -> None:
    way = term(weekend=0, off=(MONDAY + timedelta(days=2),))
    taken = {each.day for each in made(USUAL, way, MONDAY, seed=1).planned}
    assert MONDAY + timedelta(days=2) not in taken
    assert not any(day.weekday() >= 5 for day in taken)


def test_half_an_hour_a_day_is_enough_for_blocks_and_mocks() -> None:
    way = term(units=1, weekend=1)
    assert longest(way) == 1
    assert not made(USUAL, way, MONDAY, seed=1).without_mock


def test_every_kind_of_round_has_words_of_its_own() -> None:
    from greenroom.jobs.posting import ROUNDS

    assert set(ROUNDS) - MOCKS.keys() == {"reference"}
