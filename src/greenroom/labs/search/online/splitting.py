"""A test on traffic: who sees which arm, and what the difference is, naively and rightly.

What came of a test is a tally: for each arm, and each query, how many sessions counted each of `users.VALUES`.
"""

import hashlib
from collections.abc import Sequence

import numpy as np
from scipy.special import stdtrit

from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.search.online.users import SHOWN, VALUES

ARMS = 2


def arm_of(salt: str, unit: str) -> int:
    """The arm, 0 or 1, of a unit in a test: always the same one, and unrelated to its arm in a test of another salt."""
    return hashlib.sha256(f"{salt}:{unit}".encode()).digest()[0] & 1


def arms_of(salt: str, units: Sequence[object] | np.ndarray) -> np.ndarray:
    """The arms of units."""
    found: np.ndarray = np.array([arm_of(salt, str(unit)) for unit in units])
    return found


def tallied(arms: np.ndarray, queries: np.ndarray, values: np.ndarray, of: int) -> np.ndarray:
    """The tally of a log with a row per session: its arm, its query (0 to ``of`` - 1) and what it counted."""
    tally: np.ndarray = np.zeros((ARMS, of, len(VALUES)), dtype=int)
    np.add.at(tally, (arms, queries, np.asarray(values) + SHOWN), 1)
    return tally


def by_sessions(tally: np.ndarray, level: float = 0.05) -> Interval:
    """The second arm's mean less the first's, every session a unit of its own (Welch).

    Right where sessions were randomised. Where queries were, it is naive: the sessions of a query see the same page and are
    like each other.
    """
    return _welch([_moments(own.sum(axis=0)) for own in tally], level)


def by_queries(tally: np.ndarray, before: np.ndarray | None = None, level: float = 0.05) -> Interval:
    """The same, every query a unit and its mean one number: right where queries were randomised.

    ``before`` holds what each query's sessions counted in the mean before the test; it is taken off, so that what queries
    differ by anyway does not blur the difference.
    """
    counts = tally.sum(axis=2)
    means = (tally * VALUES).sum(axis=2) / np.maximum(counts, 1) - (0 if before is None else before)
    asked = [mean[count > 0] for mean, count in zip(means, counts, strict=True)]
    return _welch([(float(own.mean()), float(own.var(ddof=1)), len(own)) for own in asked], level)


def means_of(tally: np.ndarray) -> np.ndarray:
    """The mean of each query over both arms; the mean of all where nobody asked it."""
    both = tally.sum(axis=0)
    counts = both.sum(axis=1)
    found: np.ndarray = np.where(counts, both @ VALUES / np.maximum(counts, 1), (both @ VALUES).sum() / counts.sum())
    return found


def _moments(counts: np.ndarray) -> tuple[float, float, int]:
    n = int(counts.sum())
    mean = float(counts @ VALUES) / n
    return mean, float(counts @ (VALUES - mean) ** 2) / (n - 1), n


def _welch(arms: Sequence[tuple[float, float, int]], level: float) -> Interval:
    """Of two arms' means, variances and sizes."""
    value, parts = arms[1][0] - arms[0][0], [variance / n for _, variance, n in arms]
    if not any(parts):
        return Interval(value, value, value)
    free = sum(parts) ** 2 / sum(part**2 / (n - 1) for part, (_, _, n) in zip(parts, arms, strict=True))
    reach = float(stdtrit(free, 1 - level / 2)) * sum(parts) ** 0.5
    return Interval(value, value - reach, value + reach)
