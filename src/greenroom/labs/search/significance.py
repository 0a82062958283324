"""Whether two rankers differ over the same queries: queries are what was drawn, and what the bootstrap draws again."""

from typing import NamedTuple

import numpy as np
from scipy import stats

from greenroom.labs.kit.evaluation.intervals import Interval

TIMES = 2000


class Paired(NamedTuple):
    """How much more the second of two has on average, with its 95 % interval over queries.

    ``p`` is of Wilcoxon's signed-rank test (1945), and 1 where no query differs.
    """

    gap: Interval
    p: float


def mean(values: np.ndarray, seed: int = 0) -> Interval:
    """The mean of one number per query with its percentile interval by the bootstrap over queries.

    What is not a number (no ideal order, nothing relevant) is left out. One value for all queries has no width.
    """
    kept = values[~np.isnan(values)]
    found = stats.bootstrap(
        (kept,), np.mean, n_resamples=TIMES, vectorized=True, method="percentile", rng=np.random.default_rng(seed)
    )
    return Interval(float(kept.mean()), float(found.confidence_interval.low), float(found.confidence_interval.high))


def difference(first: np.ndarray, second: np.ndarray, seed: int = 0) -> Paired:
    """The mean of ``second`` - ``first`` over the same queries in the same order."""
    gaps = (second - first)[~np.isnan(second - first)]
    return Paired(mean(gaps, seed), float(stats.wilcoxon(gaps).pvalue) if np.any(gaps) else 1.0)
