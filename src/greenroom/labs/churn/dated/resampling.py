"""Intervals by resampling customers, who come back in every month: a bootstrap over groups, by weights instead of copies.

`kit.evaluation.intervals` does the same for one metric at a time; here dozens of figures share their draws, so that hundreds of
resamples of a year cost seconds.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from greenroom.labs.kit.evaluation.intervals import Interval

Weighted = Callable[[np.ndarray], float]
"""A figure of the rows under weights, one for each row."""

Derived = Callable[[Mapping[str, float]], float]
"""A figure made of others by their names: a difference, a mean over months."""


def over_customers(
    figures: Mapping[str, Weighted], customers: np.ndarray, seed: int, times: int, derived: Mapping[str, Derived] | None = None
) -> dict[str, Interval]:
    """Each figure with its 95 % percentile interval, all on the same draws of whole customers, so that differences are paired.

    A ``derived`` figure may use those named before it.
    """
    everybody, place = np.unique(customers, return_inverse=True)
    rng = np.random.default_rng(seed)
    drawn = []
    for _ in range(times):
        counts = np.bincount(rng.integers(len(everybody), size=len(everybody)), minlength=len(everybody))
        drawn.append(_worked_out(figures, derived or {}, counts[place].astype(float)))
    plain = _worked_out(figures, derived or {}, np.ones(len(customers)))
    return {name: _interval(value, [each[name] for each in drawn]) for name, value in plain.items()}


def auc(churned: np.ndarray, score: np.ndarray) -> Weighted:
    """The area under the ROC curve: how often a customer who left scores above one who stayed, a tie counting half."""
    order = np.argsort(score, kind="stable")
    starts = np.flatnonzero(np.diff(score[order], prepend=-np.inf))
    left = churned[order].astype(float)

    def figure(weights: np.ndarray) -> float:
        ordered = weights[order]
        above = ordered * left
        below = np.add.reduceat(ordered - above, starts)
        above = np.add.reduceat(above, starts)
        return float(above @ (np.cumsum(below) - below / 2) / (above.sum() * below.sum()))

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


def difference(first: str, second: str) -> Derived:
    """The first figure less the second."""
    return lambda found: found[first] - found[second]


def average(names: Sequence[str]) -> Derived:
    """The plain mean of figures."""
    return lambda found: float(np.mean([found[name] for name in names]))


def _worked_out(figures: Mapping[str, Weighted], derived: Mapping[str, Derived], weights: np.ndarray) -> dict[str, float]:
    found = {name: figure(weights) for name, figure in figures.items()}
    for name, make in derived.items():
        found[name] = make(found)
    return found


def _interval(value: float, drawn: list[float]) -> Interval:
    return Interval(value, float(np.quantile(drawn, 0.025)), float(np.quantile(drawn, 0.975)))
