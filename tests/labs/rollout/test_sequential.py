"""Intervals that hold at all times at once, so that one may look whenever one likes."""

import pytest

pytest.importorskip("scipy", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.labs.kit import sequential
from greenroom.labs.kit.evaluation.intervals import share

COUNTS = st.integers(0, 3000)


def tosses(seed, n, chance):
    hits = np.cumsum(np.random.default_rng(seed).random(n) < chance)
    return hits, np.arange(1, n + 1) - hits


@settings(max_examples=80, deadline=None)
@given(COUNTS, COUNTS, st.floats(0.01, 0.99), st.floats(0.001, 0.2))
def test_the_interval_holds_what_was_seen_and_a_surer_one_is_wider(hits, misses, share, level):
    low, high = sequential.chances(hits, misses, share, level)
    lower, higher = sequential.chances(hits, misses, share, level / 10)
    assert 0 <= lower <= low <= high <= higher <= 1
    if hits + misses:
        assert low <= hits / (hits + misses) <= high


@settings(max_examples=80, deadline=None)
@given(COUNTS, COUNTS, st.floats(0.01, 0.99), st.floats(0.001, 0.2), st.floats(0.01, 0.99))
def test_a_chance_is_crossed_just_when_the_interval_lies_above_it(hits, misses, share, level, chance):
    low, _ = sequential.chances(hits, misses, share, level)
    crossed = sequential.first_above([hits], [misses], chance, share, level)
    if abs(low - chance) > 1e-6:
        assert (crossed == 1) == (low > chance)


@pytest.mark.parametrize("chance", [0.05, 0.5])
def test_the_chance_is_ever_left_out_at_most_as_often_as_the_level(chance):
    ever = 0
    for seed in range(600):
        hits, misses = tosses(seed, 3000, chance)
        ever += bool((sequential.evidence_against(chance, hits, misses, chance) >= -np.log(0.1)).any())
    assert ever / 600 <= 0.1


def test_a_smaller_chance_than_the_one_that_is_borne_alarms_no_more_often():
    alarms = [sequential.first_above(*tosses(seed, 2000, 0.2), 0.25, 0.25, 0.1) for seed in range(200)]
    assert not any(alarms)


def test_a_mean_difference_of_0_is_ever_left_out_at_most_as_often_as_the_level():
    ever = 0
    for seed in range(400):
        rng = np.random.default_rng(seed)
        found = sequential.mean_difference(rng.gamma(2, 1, 3000), rng.random(3000) < 0.3, 0.3, 0.1, 3000)
        ever += bool(((found.low > 0) | (found.high < 0))[300:].any())
    assert ever / 400 <= 0.1


def test_a_mean_difference_is_found_and_estimated():
    rng = np.random.default_rng(1)
    treated = rng.random(6000) < 0.5
    found = sequential.mean_difference(rng.normal(10, 1, 6000) + 0.3 * treated, treated, 0.5, 0.05, 6000)
    assert found.value[-1] == pytest.approx(0.3, abs=0.1)
    assert found.low[-1] > 0


def test_looking_again_and_again_with_an_ordinary_test_alarms_far_too_often():
    ordinary = always = 0
    for seed in range(200):
        hits, misses = tosses(seed, 2000, 0.5)
        n = hits + misses
        z = (hits - n / 2) / np.sqrt(n / 4)
        ordinary += bool((z[50:] > 1.645).any())
        always += sequential.first_above(hits, misses, 0.5, 0.5, 0.05) is not None
    assert share(ordinary, 200).low > 0.15
    assert share(always, 200).value <= 0.05
