"""How far a column has moved: PSI and the KS distance, and how far they go by chance alone."""

from typing import Any, NamedTuple

import numpy as np
import pandas as pd
from scipy import stats

BINS = 10
FEW = 20
"""Fewer values than these say nothing of a distribution."""


class Moved(NamedTuple):
    """A distance beside its limit. ``test`` is "PSI" or "KS"."""

    test: str
    value: float
    limit: float

    @property
    def beyond(self) -> bool:
        """Whether it is farther than its limit."""
        return self.value > self.limit


def moved(reference: Any, current: Any, psi_floor: float, ks_floor: float, by_chance: float) -> Moved | None:
    """How far a column is from its reference: of PSI and, for numbers, KS the one that is farther for its limit.

    Missing values are left out (their share is watched by itself). None where one side has fewer than `FEW` values.
    ``by_chance`` is the probability that an unmoved column is beyond its limit; PSI and KS get half of it each.
    """
    reference, current = pd.Series(reference).dropna(), pd.Series(current).dropna()
    if min(len(reference), len(current)) < FEW:
        return None
    if not _is_number(reference):
        return _psi(*_by_category(reference, current), psi_floor, by_chance)
    found = [
        _psi(*_by_decile(reference, current), psi_floor, by_chance / 2),
        _ks(reference, current, ks_floor, by_chance / 2),
    ]
    return max(found, key=lambda one: one.value / one.limit)


def psi(expected: Any, observed: Any) -> float:
    """The population stability index of two rows of counts: sum of (q - p) ln(q / p). Half a row is added to every bin."""
    p, q = ((np.asarray(counts) + 0.5) / (np.sum(counts) + 0.5 * len(counts)) for counts in (expected, observed))
    return float(np.sum((q - p) * np.log(q / p)))


def psi_by_chance(expected: Any, observed: Any, probability: float) -> float:
    """What PSI exceeds with this probability though nothing moved: (1/n + 1/m) times a chi-square of bins - 1 degrees.

    Yurdakul and Naranjo, Statistical properties of the population stability index, Journal of Risk Model Validation 14 (2020).
    """
    n, m = int(np.sum(expected)), int(np.sum(observed))
    return float((1 / n + 1 / m) * stats.chi2.ppf(1 - probability, max(len(expected) - 1, 1)))


def ks_by_chance(n: int, m: int, probability: float) -> float:
    """What the two-sample KS distance exceeds with at most this probability: sqrt(-ln(probability / 2) (n + m) / (2 n m)).

    The one-term asymptotic bound (Smirnov, 1948); with ties the true probability is smaller.
    """
    return float(np.sqrt(-np.log(probability / 2) * (n + m) / (2 * n * m)))


def _psi(expected: Any, observed: Any, floor: float, probability: float) -> Moved:
    return Moved("PSI", psi(expected, observed), max(floor, psi_by_chance(expected, observed, probability)))


def _ks(reference: pd.Series, current: pd.Series, floor: float, probability: float) -> Moved:
    distance = float(stats.ks_2samp(reference, current, method="asymp").statistic)
    return Moved("KS", distance, max(floor, ks_by_chance(len(reference), len(current), probability)))


def _by_decile(reference: pd.Series, current: pd.Series) -> tuple[Any, Any]:
    """Counts between the reference's deciles, or between its values where these are no more than the bins."""
    values = np.unique(reference)
    edges = values if len(values) <= BINS else np.unique(np.quantile(reference, np.linspace(0, 1, BINS + 1)[1:-1]))
    counts = [np.bincount(np.searchsorted(edges, column), minlength=len(edges) + 1) for column in (reference, current)]
    used = (counts[0] + counts[1]) > 0
    return counts[0][used], counts[1][used]


def _by_category(reference: pd.Series, current: pd.Series) -> tuple[Any, Any]:
    counts = [column.astype(str).value_counts() for column in (reference, current)]
    values = sorted({*counts[0].index, *counts[1].index})
    return tuple(count.reindex(values, fill_value=0).to_numpy() for count in counts)


def _is_number(column: pd.Series) -> bool:
    return bool(pd.api.types.is_numeric_dtype(column)) and not pd.api.types.is_bool_dtype(column)
