"""Intervals by resampling customers, who come back in every month: a bootstrap over groups, by weights instead of copies."""

from collections.abc import Callable, Mapping
from typing import NamedTuple

import numpy as np

Weighted = Callable[[np.ndarray], float]
"""A figure of the rows under weights, one for each row."""

TIMES = 400


class Interval(NamedTuple):
    """A figure and its 95 % interval."""

    value: float
    low: float
    high: float

    @property
    def error(self) -> float:
        """The standard error that an interval of this width belongs to."""
        return (self.high - self.low) / (2 * 1.96)


def over_customers(
    figures: Mapping[str, Weighted], customers: np.ndarray, seed: int, times: int = TIMES
) -> dict[str, Interval]:
    """Each figure with its percentile interval. All are worked out on the same draws, so that differences are paired."""
    everybody, place = np.unique(customers, return_inverse=True)
    rng = np.random.default_rng(seed)
    drawn: dict[str, list[float]] = {name: [] for name in figures}
    for _ in range(times):
        counts = np.bincount(rng.integers(len(everybody), size=len(everybody)), minlength=len(everybody))
        weights = counts[place].astype(float)
        for name, figure in figures.items():
            drawn[name].append(figure(weights))
    plain = np.ones(len(customers))
    return {name: _interval(figure(plain), drawn[name]) for name, figure in figures.items()}


def auc(churned: np.ndarray, score: np.ndarray) -> Weighted:
    """The area under the ROC curve: how often a customer who left scores above one who stayed, a tie counting half."""
    levels, place = np.unique(score, return_inverse=True)
    left, stayed = churned.astype(float), 1.0 - churned

    def figure(weights: np.ndarray) -> float:
        above = np.bincount(place, weights * left, minlength=len(levels))
        below = np.bincount(place, weights * stayed, minlength=len(levels))
        beaten = np.cumsum(below) - below / 2
        return float(above @ beaten / (above.sum() * below.sum()))

    return figure


def mean(values: np.ndarray) -> Weighted:
    """The weighted mean of a value of the rows."""
    return lambda weights: float(weights @ values / weights.sum())


def accuracy(churned: np.ndarray, score: np.ndarray, threshold: float = 0.5) -> Weighted:
    """The share of rows on the right side of the threshold."""
    return mean(((score > threshold) == (churned == 1)).astype(float))


def ece(churned: np.ndarray, score: np.ndarray, bins: int = 10) -> Weighted:
    """The expected calibration error over bins of about equal size: how far mean score and share of leavers lie apart."""
    edges = np.unique(np.quantile(score, np.linspace(0, 1, bins + 1)[1:-1]))
    place = np.searchsorted(edges, score, side="right")
    off = score - churned

    def figure(weights: np.ndarray) -> float:
        return float(np.abs(np.bincount(place, weights * off)).sum() / weights.sum())

    return figure


def less(first: Weighted, second: Weighted) -> Weighted:
    """The difference of two figures on the same rows and draws."""
    return lambda weights: first(weights) - second(weights)


def average(figures: list[Weighted]) -> Weighted:
    """The plain mean of figures, each of which takes the same weights."""
    return lambda weights: float(np.mean([figure(weights) for figure in figures]))


def on(rows: np.ndarray, figure: Weighted) -> Weighted:
    """The figure of some of the rows: ``rows`` are their places."""
    return lambda weights: figure(weights[rows])


def _interval(value: float, drawn: list[float]) -> Interval:
    low, high = np.quantile(drawn, [0.025, 0.975])
    return Interval(value, float(low), float(high))
