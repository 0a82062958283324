"""Abilities: what one outcome teaches, how doubt grows and shrinks, and whether the ranges hold what they promise."""

import runpy
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.progress.ability import Abilities

CALIBRATION = runpy.run_path(str(Path(__file__).parents[2] / "benchmarks/progress_calibration.py"))
SKILLS = st.lists(st.sampled_from(["a", "b", "c", "d"]), min_size=1, max_size=3, unique=True)
SEEN = st.lists(st.tuples(SKILLS, st.floats(0, 1), st.floats(0, 400)), max_size=30)


def after(seen):
    known = Abilities()
    for skills, share, days in seen:
        known.rest(days)
        known.see(skills, share)
    return known


@given(SEEN)
def test_a_range_holds_its_estimate_and_stays_between_never_and_always(seen):
    known = after([*seen, (["a"], 1.0, 0.0)])
    for skill in known.skills:
        found = known.range_of(skill)
        assert 0 < found.low <= found.share <= found.high < 1


@given(SEEN, SKILLS)
def test_a_better_outcome_never_lowers_what_is_expected_of_its_skills(seen, skills):
    better, worse = after([*seen, (skills, 1.0, 0.0)]), after([*seen, (skills, 0.0, 0.0)])
    assert better.expects(skills) > worse.expects(skills)


@given(SEEN)
def test_days_without_an_answer_make_less_sure_and_move_nothing_else(seen):
    before, later = after([*seen, (["a"], 1.0, 0.0)]), after([*seen, (["a"], 1.0, 0.0)])
    later.rest(30)
    assert later.range_of("a").high - later.range_of("a").low > before.range_of("a").high - before.range_of("a").low


def test_nobody_is_known_before_the_first_answer():
    assert Abilities().expects(["a"]) == pytest.approx(0.5)


def test_every_answer_alike_makes_surer():
    widths = [known.high - known.low for known in (after([(["a"], 0.5, 0.0)] * often).range_of("a") for often in (2, 6, 20))]
    assert all(before > now for before, now in pairwise(widths))


def test_what_is_seen_of_one_skill_tells_a_little_of_the_others():
    good = after([(["a"], 1.0, 0.0)] * 6)
    assert 0.5 < good.expects(["never seen"]) < good.expects(["a"])


def test_a_copy_goes_its_own_way():
    known = after([(["a"], 1.0, 0.0)])
    other = known.copy()
    other.see(["a"], 0.0)
    assert other.expects(["a"]) < known.expects(["a"])


@pytest.mark.parametrize("kind", CALIBRATION["LEARNERS"])
def test_the_ranges_hold_for_learners_of_every_kind(kind):
    """The full run, 400 learners of each kind and several seeds, is the benchmark's; here so few that chance takes its part."""
    measured = CALIBRATION["measure"](kind, 120, 7)
    assert 0.75 <= measured["held"] <= 0.85
    assert measured["error"] <= 0.05
    assert measured["error"] < measured["raw error"]
