"""From intervals and arrays to the records of an outcome."""

from collections.abc import Sequence

import numpy as np
import pandas as pd

from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.outcome import Cell, Measure

Line = tuple[tuple[float, float], ...]
Band = tuple[tuple[float, float, float], ...]


def measured(variant: str, metric: str, interval: Interval, n: int, part: str = "", split: str = "", unit: str = "") -> Measure:
    """The measure of an interval."""
    return Measure(variant, metric, interval.value, interval.low, interval.high, n, split, unit, part)


def counted(variant: str, metric: str, value: float, part: str = "", unit: str = "") -> Measure:
    """A measure that is counted or worked out, without an interval."""
    return Measure(variant, metric, float(value), unit=unit, part=part)


def line(xs: Sequence[float], intervals: Sequence[Interval]) -> Line:
    """The values of intervals over x."""
    return tuple((float(x), interval.value) for x, interval in zip(xs, intervals, strict=True))


def band(xs: Sequence[float], intervals: Sequence[Interval]) -> Band:
    """The ends of intervals over x."""
    return tuple((float(x), interval.low, interval.high) for x, interval in zip(xs, intervals, strict=True))


def roc(churned: np.ndarray, score: np.ndarray, points: int = 60) -> Line:
    """The ROC curve, thinned to so many points: share of stayers flagged, share of leavers found."""
    order = np.argsort(-score, kind="stable")
    found = np.cumsum(churned[order]) / churned.sum()
    flagged = np.cumsum(1 - churned[order]) / (1 - churned).sum()
    kept = np.linspace(0, len(order) - 1, points).astype(int)
    return ((0.0, 0.0), *((float(flagged[place]), float(found[place])) for place in kept))


def reliability(churned: np.ndarray, score: np.ndarray, bins: int = 10) -> Line:
    """Mean score and share of leavers in bins of about equal size."""
    edges = np.unique(np.quantile(score, np.linspace(0, 1, bins + 1)[1:-1]))
    place = np.searchsorted(edges, score, side="right")
    sizes = np.bincount(place)
    kept = sizes > 0
    means, shares = np.bincount(place, score)[kept] / sizes[kept], np.bincount(place, churned)[kept] / sizes[kept]
    return tuple((float(mean), float(share)) for mean, share in zip(means, shares, strict=True))


def day(moment: pd.Timestamp) -> str:
    """A day as people write it in tables: 1997-12-31."""
    return str(moment.strftime("%Y-%m-%d"))


def row(*cells: Cell) -> tuple[Cell, ...]:
    """A row of a table."""
    return cells
