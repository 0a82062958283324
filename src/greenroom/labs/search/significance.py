"""Intervals over queries: a query is what was drawn, so queries are what the bootstrap (Efron, 1979) draws again."""

from typing import NamedTuple

import numpy as np
from scipy import stats

TIMES = 2000


class Interval(NamedTuple):
    """A mean with its 95 % interval."""

    value: float
    low: float
    high: float


class Paired(NamedTuple):
    """How much more the second of two has on average over the same queries, with its 95 % interval.

    ``p`` is of Wilcoxon's signed-rank test, 1 where no query differs.
    """

    value: float
    low: float
    high: float
    p: float


def mean(values: np.ndarray, seed: int = 0, times: int = TIMES) -> Interval:
    """The mean of one number per query; numbers that are none (no ideal order, nothing relevant) are left out."""
    kept = values[~np.isnan(values)]
    drawn = np.random.default_rng(seed).integers(len(kept), size=(times, len(kept)))
    low, high = np.quantile(kept[drawn].mean(axis=1), (0.025, 0.975))
    return Interval(float(kept.mean()), float(low), float(high))


def difference(first: np.ndarray, second: np.ndarray, seed: int = 0, times: int = TIMES) -> Paired:
    """The mean of ``second`` - ``first`` over the same queries in the same order."""
    gaps = (second - first)[~np.isnan(second - first)]
    return Paired(*mean(gaps, seed, times), float(stats.wilcoxon(gaps).pvalue) if np.any(gaps) else 1.0)
