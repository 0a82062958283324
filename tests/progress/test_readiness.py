"""Readiness: no number below the gate, and above it one that follows from what is known."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.progress.ability import Abilities, Range
from greenroom.progress.forecasts import ENOUGH, paired, reliability
from greenroom.progress.readiness import COVERED, Expected, Must, covered, readiness

KINDS = ("round:coding", "round:behavioural", "round:technical-questions")


def known_from(answers):
    known = Abilities()
    for skill, is_at_bar in answers:
        known.see([skill], float(is_at_bar))
    return known


def rounds_of(known, *, mocks=1, skills=KINDS, ranged=True):
    return [
        Expected(skill, skill, mocks, known.range_of(skill) if ranged else None, "2 more answers", "how") for skill in skills
    ]


GOOD = known_from([(skill, True) for skill in KINDS for _ in range(6)])
SHOWN = [Must("Python", 1.0, True)]
ANSWERS = st.lists(st.tuples(st.sampled_from(KINDS), st.booleans()), max_size=40)


@given(
    ANSWERS,
    st.lists(st.tuples(st.floats(0.01, 1), st.booleans()), max_size=8),
    st.lists(st.tuples(st.integers(0, 2), st.booleans()), min_size=1, max_size=4),
)
def test_no_number_is_told_below_the_gate(answers, musts, rows):
    known = known_from(answers)
    wanted = [Must(f"skill {number}", demand, is_shown) for number, (demand, is_shown) in enumerate(musts)]
    rounds = [
        Expected(KINDS[number % 3], KINDS[number % 3], mocks, Range(0.5, 0.3, 0.7) if ranged else None, "more", "how")
        for number, (mocks, ranged) in enumerate(rows)
    ]
    found = readiness(known, rounds, wanted, None)
    is_open = bool(wanted) and covered(wanted) >= COVERED and all(mocks and ranged for mocks, ranged in rows)
    assert (found.chance is not None) == is_open == (not found.to_do)
    assert (found.weakest is None) == (found.moves is None) == (found.chance is None)


@given(ANSWERS)
def test_the_whole_is_never_likelier_than_its_parts_and_the_range_holds_it(answers):
    known = known_from(answers)
    chance = known.all_of(KINDS)
    assert 0 <= chance.low <= chance.high <= 1
    assert chance.share <= min(known.range_of(skill).share for skill in KINDS) + 0.03
    assert known.all_of(KINDS) == chance


@given(ANSWERS, st.sampled_from(KINDS))
def test_one_round_alone_is_what_its_own_range_says(answers, skill):
    known = known_from(answers)
    alone, own = known.all_of([skill]), known.range_of(skill)
    assert alone.share == pytest.approx(own.share, abs=0.03)
    assert alone.low == pytest.approx(own.low, abs=0.05)
    assert alone.high == pytest.approx(own.high, abs=0.05)


def test_rounds_of_one_learner_rise_and_fall_together():
    """With a general ability in common, passing all is likelier than if the rounds were strangers."""
    known = Abilities()
    shares = [known.range_of(skill).share for skill in KINDS]
    assert known.all_of(KINDS).share > math.prod(shares) + 0.01


def test_a_round_that_comes_twice_counts_twice():
    assert GOOD.all_of([KINDS[0], KINDS[0]]).share < GOOD.all_of([KINDS[0]]).share


def test_the_weakest_round_is_named_and_moves_the_whole():
    known = known_from([*((skill, True) for skill in KINDS[1:] for _ in range(6)), *((KINDS[0], False) for _ in range(6))])
    found = readiness(known, rounds_of(known), SHOWN, 0.9)
    assert found.weakest.label == KINDS[0]
    assert found.moves > found.chance.share


def test_what_cannot_be_held_is_left_out_and_said():
    rounds = [*rounds_of(GOOD), Expected("design", "", 0, None, "", "")]
    found = readiness(GOOD, rounds, SHOWN, None)
    assert found.left_out == ("design",)
    assert found.chance == GOOD.all_of(KINDS)


def test_what_is_missing_is_said_with_the_minutes_that_it_takes():
    found = readiness(GOOD, rounds_of(GOOD, mocks=0), [Must("Kafka", 1.0, False), Must("Go", 0.4, False)], None)
    assert any("Kafka" in to_do.what for to_do in found.to_do)
    assert [to_do.minutes for to_do in found.to_do] == sorted(to_do.minutes for to_do in found.to_do)
    assert readiness(GOOD, rounds_of(GOOD, ranged=False), SHOWN, None).to_do[0].why == "2 more answers are needed"
    assert "job add" in readiness(GOOD, rounds_of(GOOD), [], None).to_do[0].what


TOLD = '{"at":"1","for":"","share":0.5,"low":0.2,"high":0.8,"rounds":{"coding":0.8}}'


def test_an_outcome_belongs_to_the_last_forecast_before_it():
    lines = ['{"outcome":true}', TOLD, '{"outcome":true,"round":"coding"}', TOLD.replace("0.8}", "0.6}"), '{"outcome":false,"round":"coding"}',
             '{"outcome":true,"round":"juggling"}', "{", "[]", '{"outcome":"perhaps"}']  # fmt: skip
    assert [(pair.share, pair.is_passed) for pair in paired(lines)] == [(0.8, True), (0.6, False)]


def test_reliability_is_told_from_five_outcomes_on():
    found = paired([TOLD, *['{"outcome":true,"round":"coding"}'] * 4, '{"outcome":false,"round":"coding"}'])
    assert reliability(found[: ENOUGH - 1]) is None
    known = reliability(found)
    assert (known.outcomes, known.forecast, known.passed) == (5, pytest.approx(0.8), pytest.approx(0.8))
    assert known.brier == pytest.approx((4 * 0.04 + 0.64) / 5)
    assert known.margin == pytest.approx(1.96 * math.sqrt(5 * 0.16) / 5)


@given(st.lists(st.text(max_size=40), max_size=8))
def test_any_lines_are_read(lines):
    assert all(0 <= pair.share <= 1 for pair in paired(lines))
