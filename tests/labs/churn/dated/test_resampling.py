"""Weighted figures are those of the rows repeated, and an interval of a share is as wide as theory has it."""

import pytest

np = pytest.importorskip("numpy", reason="needs the extra labs")
metrics = pytest.importorskip("sklearn.metrics", reason="needs the extra labs")

from greenroom.labs.churn.dated import resampling  # noqa: E402


@pytest.mark.parametrize("seed", range(5))
def test_auc_under_weights_is_the_auc_of_rows_repeated_ties_and_all(seed):
    rng = np.random.default_rng(seed)
    churned, score, weights = rng.integers(0, 2, 80), rng.integers(0, 9, 80) / 9, rng.integers(0, 4, 80)
    repeated = metrics.roc_auc_score(np.repeat(churned, weights), np.repeat(score, weights))
    assert resampling.auc(churned, score)(weights.astype(float)) == pytest.approx(repeated)


def test_calibration_error_of_honest_scores_is_none_where_bins_are_exact():
    score = np.repeat([0.2, 0.8], 100)
    churned = np.concatenate([np.arange(100) < 20, np.arange(100) < 80]).astype(int)
    assert resampling.ece(churned, score)(np.ones(200)) == pytest.approx(0)
    assert resampling.ece(churned, score + 0.1)(np.ones(200)) == pytest.approx(0.1)


def test_the_interval_of_a_mean_has_the_width_of_theory_and_customers_are_drawn_whole():
    values = np.random.default_rng(0).normal(size=2000)
    figures = {"mean": resampling.mean(values)}
    found = resampling.over_customers(figures, np.arange(2000), 1, 400)["mean"]
    assert found.high - found.low == pytest.approx(2 * 1.96 / np.sqrt(2000), rel=0.15)
    twice = {"mean": resampling.mean(np.tile(values, 2))}
    same = resampling.over_customers(twice, np.tile(np.arange(2000), 2), 1, 400)["mean"]
    assert same == pytest.approx(found)


def test_a_difference_is_paired():
    values = np.random.default_rng(0).normal(size=500)
    figures = {"a": resampling.mean(values), "b": resampling.mean(values + 0.1)}
    found = resampling.over_customers(figures, np.arange(500), 1, 100, {"apart": resampling.difference("b", "a")})["apart"]
    assert found == pytest.approx((0.1, 0.1, 0.1))
