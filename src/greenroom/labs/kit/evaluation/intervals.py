"""How sure a number is: intervals by the bootstrap, over seeds, over folds, and of a share."""

import warnings
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from scipy import stats

Metric = Callable[[Any, Any], float]
"""``metric(y, score)``: the truth and what was said of it, as arrays of one row each; NaN where it is not defined."""

UNDEFINED = 0.05
"""The share of resamples that may leave a metric undefined before its interval is refused."""


class Interval(NamedTuple):
    """An estimate between the ends of its interval. ``Measure(variant, metric, *interval)`` is its record."""

    value: float
    low: float
    high: float


def bootstrap(
    metric: Metric, y: Any, score: Any, groups: Any = None, seed: int = 0, times: int = 1000, level: float = 0.95
) -> Interval:
    """The metric with its percentile interval; whole ``groups`` (a query, a customer) are drawn where they are given.

    Percentile bootstrap: Efron and Tibshirani, An Introduction to the Bootstrap (1993), section 13.3, by
    ``scipy.stats.bootstrap``; expanded for few rows or groups: Hesterberg, What Teachers Should Know About the Bootstrap, The
    American Statistician 69 (2015). Rows of a group are not independent, so groups are drawn and keep all of their rows: the
    cluster bootstrap, Davison and Hinkley, Bootstrap Methods and their Application (1997), section 3.8. Raises ValueError where
    fewer than two rows or groups are given, or where the metric is undefined in more than `UNDEFINED` of the resamples.
    """
    y, score = np.asarray(y), np.asarray(score)
    return _by_rows(lambda rows: metric(y[rows], score[rows]), _codes(len(y), groups), seed, times, level)


def paired(
    metric: Metric, y: Any, a: Any, b: Any, groups: Any = None, seed: int = 0, times: int = 1000, level: float = 0.95
) -> Interval:
    """How far ``a`` is above ``b`` on the same rows: metric(y, a) - metric(y, b), both on every resample.

    Pairing takes out what both have in common (the luck of the rows): for systems that rank, by query, Sakai, Evaluating
    Evaluation Metrics Based on the Bootstrap, SIGIR 2006. Raises ValueError as `bootstrap` does.
    """
    y, a, b = np.asarray(y), np.asarray(a), np.asarray(b)
    return _by_rows(
        lambda rows: metric(y[rows], a[rows]) - metric(y[rows], b[rows]), _codes(len(y), groups), seed, times, level
    )


def mean_of(values: Any, groups: Any = None, seed: int = 0, times: int = 1000, level: float = 0.95) -> Interval:
    """The mean of values measured one by one (NDCG of each query), by the same bootstrap. For a difference, subtract first."""
    values = np.asarray(values, float)
    codes = _codes(len(values), groups)
    sums, sizes = np.bincount(codes, values), np.bincount(codes)
    return _resampled(lambda drawn, axis: sums[drawn].sum(axis) / sizes[drawn].sum(axis), len(sums), seed, times, level)


def over_seeds(values: Sequence[float], level: float = 0.95) -> Interval:
    """The mean over independent seeds, with Student's t: mean +- t(n-1) s / sqrt(n) (Student, 1908).

    It says how sure the mean over seeds is, not how sure a number on one test set is. Raises ValueError for fewer than two.
    """
    return _student(values, 1 / max(len(values), 1), level)


def over_folds(values: Sequence[float], test_share: float, level: float = 0.95) -> Interval:
    """The mean over the folds of a cross-validation, whose training sets overlap: s^2 is scaled by 1/n + n_test/n_train.

    The corrected resampled t-test: Nadeau and Bengio, Inference for the Generalization Error, Machine Learning 52 (2003).
    ``test_share`` is the share of the rows that one fold tests on. Raises ValueError for fewer than two.
    """
    if not 0 < test_share < 1:
        raise ValueError("test_share must lie between 0 and 1")
    return _student(values, 1 / max(len(values), 1) + test_share / (1 - test_share), level)


def share(successes: int, n: int, level: float = 0.95) -> Interval:
    """A share with Wilson's score interval (Wilson, 1927), as in ``scipy.stats.binomtest``. Raises ValueError for n = 0."""
    found = stats.binomtest(int(successes), int(n)).proportion_ci(level, method="wilson")
    return Interval(successes / n, float(found.low), float(found.high))


def _student(values: Sequence[float], scale: float, level: float) -> Interval:
    if len(values) < 2:
        raise ValueError("an interval over seeds or folds needs at least two values")
    mean = float(np.mean(values))
    half = float(stats.t.ppf((1 + level) / 2, len(values) - 1) * np.std(values, ddof=1) * np.sqrt(scale))
    return Interval(mean, mean - half, mean + half)


def _codes(rows: int, groups: Any) -> Any:
    """The number of each row's group; every row is one of its own where none are given."""
    codes = np.arange(rows) if groups is None else np.unique(np.asarray(groups), return_inverse=True)[1]
    if len(codes) != rows:
        raise ValueError(f"{len(codes)} groups are named for {rows} rows")
    return codes


def _by_rows(statistic: Callable[[Any], float], codes: Any, seed: int, times: int, level: float) -> Interval:
    """The bootstrap of a statistic of rows, when groups are drawn."""
    order, sizes = np.argsort(codes, kind="stable"), np.bincount(codes)
    rows = np.split(order, np.cumsum(sizes)[:-1])
    alone = len(sizes) == len(order)

    def of_groups(drawn: Any, axis: int) -> Any:
        return np.apply_along_axis(
            lambda each: statistic(order[each] if alone else np.concatenate([rows[group] for group in each])), axis, drawn
        )

    return _resampled(of_groups, len(sizes), seed, times, level)


def _resampled(statistic: Callable[[Any, int], Any], n: int, seed: int, times: int, level: float) -> Interval:
    """The bootstrap of a statistic of the numbers of the units drawn, along an axis."""
    if n < 2:
        raise ValueError("a bootstrap needs at least two rows or groups")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", stats.DegenerateDataWarning)  # undefined resamples are counted below
        drawn = stats.bootstrap(
            (np.arange(n),), lambda drawn, axis=-1: statistic(drawn, axis), vectorized=True, n_resamples=times, batch=32,
            method="percentile", rng=np.random.default_rng(seed),
        ).bootstrap_distribution  # fmt: skip
    if np.isnan(drawn).mean() > UNDEFINED:
        raise ValueError("the metric is undefined in too many resamples: take more rows, or leave the interval out")
    tail = stats.norm.cdf(-np.sqrt(n / (n - 1)) * stats.t.ppf((1 + level) / 2, n - 1))
    low, high = np.nanquantile(drawn, [tail, 1 - tail], method="weibull")
    return Interval(float(statistic(np.arange(n), -1)), float(low), float(high))
