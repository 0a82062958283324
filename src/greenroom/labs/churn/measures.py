"""The figures of a churn model that an interviewer asks for, each a function of who left and the scores."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

THRESHOLDS = np.round(np.arange(0.01, 1.0, 0.01), 2)
BINS = 10


class Offer(NamedTuple):
    """Keeping a customer saves ``save`` dollars, an offer costs ``cost``, and a leaver who gets one stays at ``rate``."""

    save: float = 500.0
    cost: float = 50.0
    rate: float = 0.34

    @property
    def break_even(self) -> float:
        """The probability of leaving from which an offer pays."""
        return self.cost / (self.rate * self.save)


OFFER = Offer()


def auc(y: np.ndarray, score: np.ndarray) -> float:
    """Area under the ROC curve."""
    return float(roc_auc_score(y, score))


def ap(y: np.ndarray, score: np.ndarray) -> float:
    """Average precision."""
    return float(average_precision_score(y, score))


def precision(y: np.ndarray, score: np.ndarray, at: float = 0.5) -> float:
    """The share of those marked who left; 0 where nobody was marked."""
    marked = score >= at
    return float(y[marked].mean()) if marked.any() else 0.0


def recall(y: np.ndarray, score: np.ndarray, at: float = 0.5) -> float:
    """The share of the leavers who were marked."""
    return float((score[y == 1] >= at).mean())


def f1(y: np.ndarray, score: np.ndarray, at: float = 0.5) -> float:
    """The harmonic mean of precision and recall."""
    marked = score >= at
    return float(2 * y[marked].sum() / (marked.sum() + y.sum()))


def accuracy(y: np.ndarray, score: np.ndarray, at: float = 0.5) -> float:
    """The share that was told rightly."""
    return float(((score >= at) == y).mean())


def profit(y: np.ndarray, score: np.ndarray, at: float = 0.5, offer: Offer = OFFER) -> float:
    """Dollars over the whole table where everybody from ``at`` on gets the offer."""
    marked = score >= at
    return float(offer.rate * offer.save * y[marked].sum() - offer.cost * marked.sum())


def ece(y: np.ndarray, score: np.ndarray, bins: int = BINS) -> float:
    """Expected calibration error over bins of equal width."""
    place = np.clip((score * bins).astype(int), 0, bins - 1)
    count = np.bincount(place, minlength=bins)
    gap = np.abs(np.bincount(place, weights=y - score, minlength=bins))
    return float(gap.sum() / count.sum())


def best_threshold(metric: Callable[..., float], y: np.ndarray, score: np.ndarray) -> float:
    """Where ``metric(y, score, at)`` is highest, of `THRESHOLDS`; the lowest of equals."""
    return float(THRESHOLDS[int(np.argmax([metric(y, score, float(at)) for at in THRESHOLDS]))])
