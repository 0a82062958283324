"""The figures of a churn model that an interviewer asks for, each a function of who left and of the scores.

They are quick, so that a bootstrap can work them out a thousand times; the tests hold them against scikit-learn's.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import numpy as np

from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.evaluation.threshold import break_even

THRESHOLDS = np.round(np.arange(0.01, 1.0, 0.01), 2)
BINS = 10


class Offer(NamedTuple):
    """Keeping a customer saves ``save`` dollars, an offer costs ``offer``, and a share ``rate`` of the leavers takes it."""

    save: float = 500.0
    offer: float = 50.0
    rate: float = 0.34

    @property
    def break_even(self) -> float:
        """The probability of leaving from which an offer pays."""
        return break_even(self.save, self.offer, self.rate)


OFFER = Offer()
Metric = Callable[[Any, Any], float]


def ap(y: Any, score: Any) -> float:
    """Average precision, ties taken together."""
    order = np.argsort(-score, kind="stable")
    caught = np.cumsum(y[order])
    ends: Any = np.append(np.flatnonzero(np.diff(score[order])), len(y) - 1)
    return float(np.sum(np.diff(caught[ends], prepend=0) * caught[ends] / (ends + 1)) / caught[-1])


def precision(y: Any, score: Any, at: float = 0.5) -> float:
    """The share of those marked who left; 0 where nobody was marked."""
    marked = score >= at
    return float(y[marked].mean()) if marked.any() else 0.0


def recall(y: Any, score: Any, at: float = 0.5) -> float:
    """The share of the leavers who were marked."""
    return float((score[y == 1] >= at).mean())


def f1(y: Any, score: Any, at: float = 0.5) -> float:
    """The harmonic mean of precision and recall."""
    marked = score >= at
    return float(2 * y[marked].sum() / (marked.sum() + y.sum()))


def accuracy(y: Any, score: Any, at: float = 0.5) -> float:
    """The share that was told rightly."""
    return float(((score >= at) == y).mean())


def profit(y: Any, score: Any, at: float = 0.5, offer: Offer = OFFER) -> float:
    """Dollars over all rows where everybody from ``at`` on gets the offer."""
    marked = score >= at
    return float(offer.rate * offer.save * y[marked].sum() - offer.offer * marked.sum())


def ece(y: Any, score: Any, bins: int = BINS) -> float:
    """Expected calibration error over bins of equal width, as the kit's `calibration.ece` works it out more slowly."""
    place = np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], score)
    return float(np.abs(np.bincount(place, weights=y - score, minlength=bins)).sum() / len(y))


def f1_by_threshold(y: Any, score: Any) -> Any:
    """F1 at each of `THRESHOLDS`."""
    marked, caught = _marked(y, score)
    return 2 * caught / (marked + y.sum())


def profit_by_threshold(y: Any, score: Any, offer: Offer = OFFER) -> Any:
    """Profit in dollars at each of `THRESHOLDS`."""
    marked, caught = _marked(y, score)
    return offer.rate * offer.save * caught - offer.offer * marked


def _marked(y: Any, score: Any) -> tuple[Any, Any]:
    """How many rows reach each threshold, and how many of them left."""
    order = np.argsort(score, kind="stable")
    below = np.searchsorted(score[order], THRESHOLDS)
    caught: Any = np.append(0, np.cumsum(y[order]))
    return len(y) - below, caught[-1] - caught[below]


METRICS: Mapping[str, Metric] = {
    "auc": auc,
    "ap": ap,
    "f1": f1,
    "precision": precision,
    "recall": recall,
    "accuracy": accuracy,
    "best-f1": lambda y, score: float(f1_by_threshold(y, score).max()),
    "profit": profit,
    "best-profit": lambda y, score: float(profit_by_threshold(y, score).max()),
    "ece": ece,
}
"""What the lab's table shows, in its order; what needs a threshold and names none takes .5."""

PLACES: Mapping[str, Metric] = {
    "best-f1-threshold": lambda y, score: float(THRESHOLDS[f1_by_threshold(y, score).argmax()]),
    "best-profit-threshold": lambda y, score: float(THRESHOLDS[profit_by_threshold(y, score).argmax()]),
}
"""Where the best figures are reached, the lowest of equals."""

UNITS = {"profit": "$", "best-profit": "$"}
