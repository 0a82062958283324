"""An interval covers the truth as often as it says, is the same for the same seed, and knows which rows belong together."""

import pytest

pytest.importorskip("scipy", reason="needs the extra greenroom[labs]")
pytest.importorskip("sklearn", reason="needs the extra greenroom[labs]")

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays
from sklearn.metrics import brier_score_loss, roc_auc_score

from greenroom.labs.kit.evaluation.intervals import bootstrap, mean_of, over_folds, over_seeds, paired, share
from greenroom.labs.kit.evaluation.metrics import auc, brier

RNG = np.random.default_rng
FINITE = st.floats(-1e6, 1e6)


def mean(y, _):
    return float(np.mean(y))


def scored(n, seed, noise=1.0):
    rng = RNG(seed)
    y = (rng.random(n) < 0.4).astype(int)
    return y, y + rng.normal(0, noise, n)


class TestTheBootstrap:
    def test_gives_the_same_interval_for_the_same_seed_and_another_one_for_another(self):
        y, score = scored(80, 1)
        first, again, other = (bootstrap(auc, y, score, seed=seed, times=200) for seed in (3, 3, 4))
        assert first == again
        assert (first.low, first.high) != (other.low, other.high)
        assert first.value == other.value == auc(y, score)

    def test_gives_the_same_interval_for_the_same_seed_by_group(self):
        y, score = scored(80, 1)
        groups = RNG(0).integers(0, 20, 80)
        assert bootstrap(auc, y, score, groups, 3, 200) == bootstrap(auc, y, score, groups, 3, 200)

    def test_covers_the_truth_at_its_nominal_rate(self):
        covered = 0
        for seed in range(250):
            found = mean_of(RNG(seed).normal(2, 1, 80), seed=seed + 10_000, times=400)
            covered += found.low <= 2 <= found.high
        rate = share(covered, 250)
        assert rate.low <= 0.95 <= rate.high, rate

    def test_covers_the_truth_at_its_nominal_rate_with_few_rows(self):
        found = [mean_of(RNG(seed).normal(2, 1, 8), seed=seed + 10_000, times=500) for seed in range(250)]
        rate = share(sum(each.low <= 2 <= each.high for each in found), 250)
        assert rate.low <= 0.95 <= rate.high, rate

    def test_of_a_metric_is_that_of_the_mean_where_the_metric_is_the_mean(self):
        values, groups = RNG(1).normal(0, 1, 60), RNG(2).integers(0, 12, 60)
        for grouped in (None, groups):
            assert bootstrap(mean, values, values, grouped, 5, 200) == pytest.approx(mean_of(values, grouped, 5, 200))

    def test_covers_the_truth_only_by_group_where_rows_of_a_group_go_together(self):
        by_row = by_group = 0
        groups = np.repeat(np.arange(60), 8)
        for seed in range(120):
            rng = RNG(seed)
            values = np.repeat(rng.normal(0, 1, 60), 8) + rng.normal(0, 0.3, 480)
            rows, grouped = (
                mean_of(values, seed=seed + 10_000, times=200),
                mean_of(values, groups, seed=seed + 10_000, times=200),
            )
            by_row += rows.low <= 0 <= rows.high
            by_group += grouped.low <= 0 <= grouped.high
        rate = share(by_group, 120)
        assert rate.low <= 0.95 <= rate.high, rate
        assert by_row / 120 < 0.7

    def test_draws_groups_of_any_size_and_order_with_all_of_their_rows(self):
        groups = np.array(["b", "a", "b", "c", "a", "b"])
        seen = []

        def whole(y, _):
            counts = {name: int((y == name).sum()) for name in "abc"}
            seen.append(counts)
            return 0.0

        bootstrap(whole, groups, groups, groups, times=50)
        assert len(seen) > 50
        assert all(counts["a"] % 2 == 0 and counts["b"] % 3 == 0 for counts in seen)

    def test_of_the_mean_stays_within_the_values(self):
        @settings(max_examples=25, deadline=None)
        @given(arrays.arrays(float, st.integers(2, 30), elements=FINITE), st.integers(0, 9))
        def within(values, seed):
            found = mean_of(values, seed=seed, times=40)
            slack = 1e-9 * (1 + abs(values).max())
            assert values.min() - slack <= found.low <= found.high <= values.max() + slack

        within()

    def test_refuses_too_few_rows_groups_that_do_not_fit_and_metrics_that_are_mostly_undefined(self):
        with pytest.raises(ValueError, match="at least two"):
            bootstrap(mean, [1], [1])
        with pytest.raises(ValueError, match="at least two"):
            bootstrap(mean, [1, 2], [1, 2], groups=["a", "a"])
        with pytest.raises(ValueError, match="3 groups are named for 2 rows"):
            bootstrap(mean, [1, 2], [1, 2], groups=["a", "a", "b"])
        with pytest.raises(ValueError, match="undefined"):
            bootstrap(auc, [1, 0, 0, 0], [0.4, 0.1, 0.2, 0.3])


class TestADifference:
    def test_is_above_zero_for_the_better_score_below_for_the_worse_and_exactly_zero_for_the_same(self):
        y, good = scored(300, 1)
        bad = RNG(9).normal(0, 1, 300)
        assert paired(auc, y, good, bad, times=200).low > 0
        assert paired(auc, y, bad, good, times=200).high < 0
        assert paired(auc, y, good, good, times=50) == (0, 0, 0)

    def test_of_pairs_is_surer_than_that_of_two_intervals(self):
        y, a = scored(400, 2)
        b = a + RNG(5).normal(0, 0.2, 400)
        together, alone = paired(auc, y, a, b, times=300), bootstrap(auc, y, a, times=300)
        assert together.high - together.low < (alone.high - alone.low) / 2


class TestOverSeedsAndFolds:
    def test_students_interval_covers_at_its_nominal_rate_with_five_seeds(self):
        found = [over_seeds(row.tolist()) for row in RNG(0).normal(1, 2, (2000, 5))]
        rate = share(sum(each.low <= 1 <= each.high for each in found), 2000)
        assert rate.low <= 0.95 <= rate.high, rate

    def test_students_interval_is_the_textbooks(self):
        found = over_seeds([1.0, 2.0, 3.0])
        assert found.value == 2
        assert found.high - 2 == pytest.approx(4.302653 / 3**0.5)

    def test_folds_give_a_wider_interval_than_as_many_seeds(self):
        values = [0.80, 0.82, 0.85, 0.81, 0.83]
        seeds, folds = over_seeds(values), over_folds(values, 0.2)
        assert (folds.high - folds.value) / (seeds.high - seeds.value) == pytest.approx(((1 / 5 + 1 / 4) * 5) ** 0.5)

    def test_one_value_has_no_interval(self):
        for refused in (over_seeds, lambda values: over_folds(values, 0.2)):
            with pytest.raises(ValueError, match="at least two"):
                refused([0.8])
        with pytest.raises(ValueError, match="test_share"):
            over_folds([0.8, 0.9], 1.0)

    def test_a_share_has_wilsons_interval(self):
        none = share(0, 10)
        assert none.value == none.low == 0
        assert none.high == pytest.approx(0.27753, abs=1e-4)


class TestQuickMetrics:
    @settings(max_examples=60, deadline=None)
    @given(st.lists(st.tuples(st.booleans(), st.integers(0, 5)), min_size=2, max_size=40))
    def test_auc_is_that_of_scikit_learn_with_ties(self, rows):
        y, score = np.array([row[0] for row in rows]), np.array([row[1] for row in rows])
        if y.all() or not y.any():
            assert np.isnan(auc(y, score))
        else:
            assert auc(y, score) == pytest.approx(roc_auc_score(y, score), abs=1e-12)

    def test_brier_is_that_of_scikit_learn(self):
        y, score = scored(50, 3)
        p = 1 / (1 + np.exp(-score))
        assert brier(y, p) == pytest.approx(brier_score_loss(y, p))
