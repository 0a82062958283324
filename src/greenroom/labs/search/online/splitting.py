"""A test on traffic: who sees which arm, what the difference is, and whether the split is what it was meant to be."""

import hashlib
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from scipy.stats import t as student


class Difference(NamedTuple):
    """The second arm's mean less the first's, with its 95 % interval; ``apart`` where that does not hold zero."""

    value: float
    low: float
    high: float

    @property
    def apart(self) -> bool:
        """Whether zero lies outside the interval."""
        return not self.low <= 0 <= self.high


def arm_of(salt: str, unit: str) -> int:
    """The arm, 0 or 1, of a unit in a test: always the same one, and unrelated to its arm in a test of another salt."""
    return hashlib.sha256(f"{salt}:{unit}".encode()).digest()[0] & 1


def arms_of(salt: str, units: Sequence[str] | np.ndarray) -> np.ndarray:
    """The arms of units."""
    return np.array([arm_of(salt, str(unit)) for unit in units])


def by_sessions(values: np.ndarray, arms: np.ndarray, level: float = 0.05) -> Difference:
    """Every session a unit of its own (Welch). Right where sessions were randomised; where queries were, it is naive: the
    sessions of a query see the same pages and are like each other.
    """
    first, second = values[arms == 0], values[arms == 1]
    return _welch(first, second, level)


def by_queries(values: np.ndarray, arms: np.ndarray, queries: np.ndarray, level: float = 0.05) -> Difference:
    """Every query a unit, its mean one number (Welch): right where queries were randomised."""
    counts = np.bincount(queries)
    asked = np.flatnonzero(counts)
    means = np.bincount(queries, weights=values)[asked] / counts[asked]
    own = np.zeros(len(counts), dtype=int)
    own[queries] = arms
    return _welch(means[own[asked] == 0], means[own[asked] == 1], level)


def _welch(first: np.ndarray, second: np.ndarray, level: float) -> Difference:
    value = float(second.mean() - first.mean())
    parts = [float(arm.var(ddof=1)) / len(arm) for arm in (first, second)]
    error = sum(parts) ** 0.5
    free = sum(parts) ** 2 / sum(part**2 / (len(arm) - 1) for part, arm in zip(parts, (first, second), strict=True))
    reach = float(student.ppf(1 - level / 2, free)) * error
    return Difference(value, value - reach, value + reach)
