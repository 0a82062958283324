"""A plan that was not kept is made anew: little moves, nothing piles up, no rule is broken."""

from datetime import timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from greenroom.plan import scheduling
from greenroom.plan.days import days_of, longest, units_on
from greenroom.plan.making import candidates, made
from greenroom.plan.replanning import STAYS, replanned, untouched
from greenroom.plan.rounds import labels, mocks
from greenroom.plan.wanted import spent
from tests.plan.grounds import MONDAY, USUAL, done, grounds, term, terms
from tests.plan.test_making import broken_rules


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(scheduling, "MOST_TRIES", 60)


def lived(first, until, keeps):
    """What was done of a plan before a day, by a person who does what ``keeps`` says of each block."""
    past = [each for each in first.planned if each.day < until]
    return tuple(
        done(each.block, each.day, is_met=keeps(number)) for number, each in enumerate(past) if keeps(number) is not None
    )


def rounds_left_out_in_vain(found, base, way, today) -> list[str]:
    """Rounds without a mock, though there is a day on which one could stand in place of other work."""
    names = {label: name for name, label in labels(base.expected).items()}
    open_ = {block.skill: block for block in mocks(base.expected, way, max(1, longest(way)), base.done) if block.round}
    vain = []
    for label in found.without_mock:
        for day in days_of(way, today, spent(base.done)):
            held = sum(each.block.units for each in found.planned if each.day == day.date and each.block.kind == "mock")
            if not day.is_last and held + open_[f"mock-{names[label]}"].units <= day.units:
                vain.append(f"{label}: {day.date}")
    return vain


@settings(max_examples=40, deadline=None, phases=[Phase.explicit, Phase.reuse, Phase.generate])  # a life shrinks for minutes
@given(grounds(), terms(), st.integers(1, 12), st.lists(st.sampled_from((True, False, None)), min_size=5, max_size=5))
def test_untouched_blocks_stay_and_no_rule_is_broken(base, way, gone, habit) -> None:
    first = made(base, way, way.begins, seed=1)
    today = min(way.begins + timedelta(days=gone), way.until - timedelta(days=1))
    after = base._replace(done=lived(first, today, lambda number: habit[number % len(habit)]))
    again = replanned(first.planned, after, way, today, seed=1)
    rest = way._replace(begins=today)
    assert broken_rules(again, rest, after.done) == []
    stay = {each.block.id: each.day for each in untouched(first.planned, candidates(after, way), after, way, today)}
    now = {each.block.id: each.day for each in again.planned}
    kept = sum(now.get(name) == day for name, day in stay.items())
    mocks_made_room = any(each.block.kind == "mock" and stay.get(each.block.id) != each.day for each in again.planned)
    assert kept >= STAYS * len(stay) or mocks_made_room
    assert not rounds_left_out_in_vain(again, after, way, today)
    assert not {each.id for each in after.done} & now.keys()
    assert all(each.day >= today for each in again.planned)


def test_most_of_what_lies_ahead_stays_after_two_missed_days() -> None:
    way = term()
    first = made(USUAL, way, MONDAY, seed=1)
    today = MONDAY + timedelta(days=4)
    after = USUAL._replace(
        done=tuple(done(each.block, each.day) for each in first.planned if each.day < today - timedelta(days=2))
    )
    again = replanned(first.planned, after, way, today, seed=1)
    ahead = {each.block.id: each.day for each in first.planned if each.day >= today}
    now = {each.block.id: each.day for each in again.planned}
    assert sum(now.get(name) == day for name, day in ahead.items()) >= 0.7 * len(ahead)
    caught = [
        now[each.block.id] for each in first.planned if today - timedelta(days=2) <= each.day < today and each.block.id in now
    ]
    assert len(caught) >= 2
    assert len(set(caught)) >= 2, "what was missed is spread, not piled up"
    for day in set(now.values()):
        assert sum(each.block.units for each in again.planned if each.day == day) <= units_on(way, day)


def test_a_missed_mock_is_planned_again() -> None:
    way = term()
    first = made(USUAL, way, MONDAY, seed=1)
    mock = min((each for each in first.planned if each.block.kind == "mock"), key=lambda each: each.day)
    today = mock.day + timedelta(days=1)
    after = USUAL._replace(
        done=tuple(done(each.block, each.day) for each in first.planned if each.day < today and each != mock)
    )
    again = replanned(first.planned, after, way, today, seed=1)
    assert mock.block.id in {each.block.id for each in again.planned}
    assert not again.without_mock


def test_a_held_mock_counts_for_its_round() -> None:
    way = term(5)
    first = made(USUAL, way, MONDAY, seed=1)
    mocks = [each for each in first.planned if each.block.kind == "mock"]
    last = max(each.day for each in mocks)
    after = USUAL._replace(done=tuple(done(each.block, each.day) for each in mocks if each.day <= last))
    again = replanned(first.planned, after, way, way.until - timedelta(days=1), seed=1)
    held = {each.block.label for each in mocks}
    assert not held & set(again.without_mock)


def test_a_day_that_is_taken_away_moves_only_its_own_blocks() -> None:
    way = term()
    first = made(USUAL, way, MONDAY, seed=1)
    off = MONDAY + timedelta(days=5)
    again = replanned(first.planned, USUAL, way._replace(off=(off,)), MONDAY, seed=1)
    assert not any(each.day == off for each in again.planned)
    now = {each.block.id: each.day for each in again.planned}
    stay = [each for each in first.planned if each.day != off and not each.block.after]
    assert sum(now.get(each.block.id) == each.day for each in stay) >= STAYS * len(stay)


def test_words_of_a_planned_block_stay_as_they_were() -> None:
    way = term()
    first = made(USUAL, way, MONDAY, seed=1)
    again = replanned(first.planned, USUAL._replace(rows=USUAL.rows[1:]), way, MONDAY, seed=1)
    words = {each.block.id: each.block.deliverable for each in first.planned}
    both = [each.block for each in again.planned if each.block.id in words]
    assert both
    assert all(block.deliverable == words[block.id] for block in both)
