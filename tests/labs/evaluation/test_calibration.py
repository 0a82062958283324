"""A calibration error is 0 where what is said comes true, and calibrating on held-out rows brings it down."""

import pytest

pytest.importorskip("sklearn", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from sklearn.calibration import calibration_curve

from greenroom.labs.kit.evaluation.calibration import (
    BINS,
    METHODS,
    by_chance,
    calibrated,
    calibrated_held_out,
    ece,
    reliability,
)
from greenroom.labs.kit.evaluation.intervals import share
from greenroom.labs.kit.evaluation.metrics import auc

SAID = st.lists(st.tuples(st.booleans(), st.floats(0, 1)), min_size=1, max_size=60)


def grid(steps):
    """For each k of so many steps: as many rows, of which k come true, all said to be k/steps."""
    y = np.concatenate([np.arange(steps) < k for k in range(steps + 1)]).astype(int)
    return y, np.repeat(np.arange(steps + 1) / steps, steps)


def overconfident(n, seed):
    rng = np.random.default_rng(seed)
    true = rng.beta(2, 3, n)
    return (rng.random(n) < true).astype(int), true**3 / (true**3 + (1 - true) ** 3)


class TestTheError:
    @settings(max_examples=100, deadline=None)
    @given(SAID, st.sampled_from(BINS), st.integers(1, 20))
    def test_lies_between_0_and_1(self, rows, by, bins):
        assert 0 <= ece([row[0] for row in rows], [row[1] for row in rows], bins, by) <= 1

    @settings(max_examples=40, deadline=None)
    @given(st.integers(1, 25), st.sampled_from(BINS), st.integers(1, 20))
    def test_is_0_for_a_perfectly_calibrated_grid(self, steps, by, bins):
        assert ece(*grid(steps), bins, by) == pytest.approx(0, abs=1e-12)

    @pytest.mark.parametrize("by", BINS)
    def test_is_1_where_everything_said_is_wrong(self, by):
        assert ece([0, 0, 1, 1], [1, 1, 0, 0], by=by) == 1

    def test_by_width_is_that_of_scikit_learns_bins(self):
        y, p = overconfident(500, 1)
        true, said = calibration_curve(y, p, n_bins=10)
        points = reliability(y, p)
        assert [point.true for point in points] == pytest.approx(true)
        assert [point.said for point in points] == pytest.approx(said)

    def test_by_mass_puts_as_many_rows_in_each_bin(self):
        y, p = overconfident(500, 1)
        assert {point.n for point in reliability(y, p, by="mass")} == {50}

    @settings(max_examples=50, deadline=None)
    @given(SAID, st.sampled_from(BINS))
    def test_rests_on_every_row_once_in_the_order_of_what_is_said(self, rows, by):
        points = reliability([row[0] for row in rows], [row[1] for row in rows], by=by)
        assert sum(point.n for point in points) == len(rows)
        assert [point.said for point in points] == sorted(point.said for point in points)
        assert all(point.low <= point.true + 1e-12 and point.true <= point.high + 1e-12 for point in points)

    def test_refuses_what_are_no_probabilities_and_bins_that_are_none(self):
        for p in ([], [1.2], [float("nan")]):
            with pytest.raises(ValueError, match="from 0 to 1"):
                ece([1] * len(p), p)
        with pytest.raises(ValueError, match="width, mass"):
            ece([1], [0.5], by="depth")


class TestTheErrorByChance:
    def test_is_above_0_and_falls_with_more_rows(self):
        few, many = (by_chance(overconfident(n, 1)[1]) for n in (200, 5000))
        assert few.low > 0
        assert many.value < few.value / 3

    def test_holds_the_error_of_what_is_right_as_often_as_it_says_and_not_that_of_what_is_wrong(self):
        held = wrong = 0
        for seed in range(100):
            rng = np.random.default_rng(seed)
            p = rng.beta(2, 3, 300)
            y, found = rng.random(300) < p, by_chance(p, seed=seed + 1000, times=100)
            held += found.low <= ece(y, p) <= found.high
            y, p = overconfident(300, seed)
            wrong += ece(y, p) > by_chance(p, seed=seed + 1000, times=100).high
        assert share(held, 100).low <= 0.95 <= share(held, 100).high
        assert wrong >= 90


class TestCalibrating:
    @pytest.mark.parametrize("method", METHODS)
    @pytest.mark.parametrize("seed", range(3))
    def test_on_other_rows_brings_the_error_down(self, method, seed):
        (y_fit, p_fit), (y, p) = overconfident(4000, seed), overconfident(4000, seed + 50)
        assert ece(y, calibrated(p_fit, y_fit, p, method)) < ece(y, p) / 2

    def test_by_a_sigmoid_keeps_the_order(self):
        (y_fit, p_fit), (y, p) = overconfident(1000, 1), overconfident(1000, 2)
        assert auc(y, calibrated(p_fit, y_fit, p)) == pytest.approx(auc(y, p))

    def test_never_looks_at_the_label_of_the_row_that_it_calibrates(self):
        y, p = overconfident(400, 4)
        pairs = [(np.arange(200, 400), np.arange(200)), (np.arange(200), np.arange(200, 400))]
        turned = y.copy()
        turned[:200] = 1 - turned[:200]
        for method in METHODS:
            straight, other = calibrated_held_out(y, p, pairs, method), calibrated_held_out(turned, p, pairs, method)
            assert (straight[:200] == other[:200]).all()
            assert (straight[200:] != other[200:]).any()

    def test_leaves_rows_that_no_fold_tests_without_a_number(self):
        y, p = overconfident(100, 4)
        found = calibrated_held_out(y, p, [(np.arange(50), np.arange(50, 90))])
        assert np.isnan(found).sum() == 60

    def test_refuses_another_method(self):
        with pytest.raises(ValueError, match="sigmoid, isotonic"):
            calibrated([0.1], [0], [0.1], "magic")
