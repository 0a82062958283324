"""Whether "30 %" happens three times in ten, and what makes it so."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from sklearn.base import BaseEstimator, ClassifierMixin
from sklearn.calibration import CalibratedClassifierCV
from sklearn.frozen import FrozenEstimator

from greenroom.labs.kit.evaluation.intervals import Interval, share

BINS = ("width", "mass")
"""Bins of equal width (Guo et al., 2017), or of equal numbers of rows (Nixon et al., 2019)."""
METHODS = ("sigmoid", "isotonic")


class Point(NamedTuple):
    """A bin: the mean probability said, the share that came true with its Wilson interval, and how many rows."""

    said: float
    true: float
    low: float
    high: float
    n: int


def reliability(y: Any, p: Any, bins: int = 10, by: str = "width") -> tuple[Point, ...]:
    """The points of a reliability diagram, empty bins left out: DeGroot and Fienberg, The Statistician 32 (1983).

    ``by`` is one of `BINS`; bins of equal width are closed at the right, as in ``sklearn.calibration.calibration_curve``.
    """
    y, p = np.asarray(y, float), np.asarray(p, float)
    places = _places(p, bins, by)
    return tuple(_point(y[places == place], p[places == place]) for place in np.unique(places))


def ece(y: Any, p: Any, bins: int = 10, by: str = "width") -> float:
    """The expected calibration error: the gap between said and true in each bin, weighted by the bin's rows; 0 to 1.

    Equal width: Naeini, Cooper and Hauskrecht, AAAI 2015; Guo et al., ICML 2017. Equal mass: Nixon et al.,
    Measuring Calibration in Deep Learning, 2019. It is above 0 by chance alone: hold it against `by_chance`. Raises ValueError
    for an empty array or a probability outside 0 to 1.
    """
    y, p = np.asarray(y, float), np.asarray(p, float)
    return _gap(y, p, _places(p, bins, by))


def by_chance(p: Any, bins: int = 10, by: str = "width", seed: int = 0, times: int = 200, level: float = 0.95) -> Interval:
    """The error that these very probabilities would show if every one of them were right: the mean, and where most of it lies.

    Outcomes are drawn by the probabilities: consistency resampling, Bröcker and Smith, Increasing the Reliability of
    Reliability Diagrams, Weather and Forecasting 22 (2007). An error within it is no sign of bad calibration.
    """
    p, rng = np.asarray(p, float), np.random.default_rng(seed)
    places = _places(p, bins, by)
    drawn = [_gap(rng.random(len(p)) < p, p, places) for _ in range(times)]
    low, high = (float(np.quantile(drawn, tail)) for tail in ((1 - level) / 2, (1 + level) / 2))
    return Interval(float(np.mean(drawn)), low, high)


def calibrated(p_fit: Any, y_fit: Any, p: Any, method: str = "sigmoid") -> Any:
    """The probabilities ``p`` as calibrated on rows that the model was not trained on, by ``CalibratedClassifierCV``.

    "sigmoid": Platt, Advances in Large Margin Classifiers (1999), on the score as it is given; "isotonic": Zadrozny and
    Elkan, KDD 2002. Raises ValueError for another method.
    """
    if method not in METHODS:
        raise ValueError(f"{method} is no calibration: take one of {', '.join(METHODS)}")
    model = CalibratedClassifierCV(FrozenEstimator(_AsGiven().fit()), method=method)
    model.fit(np.asarray(p_fit, float).reshape(-1, 1), np.asarray(y_fit).astype(int))
    return model.predict_proba(np.asarray(p, float).reshape(-1, 1))[:, 1]


def calibrated_held_out(y: Any, p: Any, pairs: Iterable[tuple[Any, Any]], method: str = "sigmoid") -> Any:
    """Every row's probability as calibrated on the other folds: ``pairs`` are the (train, test) indices of a split.

    Rows that no fold tests stay NaN, so that they cannot be taken for calibrated.
    """
    y, p = np.asarray(y), np.asarray(p, float)
    found = np.full(len(p), np.nan)
    for others, held_out in pairs:
        found[held_out] = calibrated(p[others], y[others], p[held_out], method)
    return found


class _AsGiven(ClassifierMixin, BaseEstimator):  # type: ignore[misc]
    """A classifier whose score is its only column."""

    def fit(self) -> "_AsGiven":
        self.classes_ = np.array([0, 1])
        return self

    def predict(self, scores: Any) -> Any:
        return (scores[:, 0] >= 0.5).astype(int)

    def decision_function(self, scores: Any) -> Any:
        return scores[:, 0]


def _gap(y: Any, p: Any, places: Any) -> float:
    """The sum over bins of n/N |mean said - mean true|."""
    return float(np.abs(np.bincount(places, p) - np.bincount(places, y)).sum() / len(p))


def _point(y: Any, p: Any) -> Point:
    true = share(int(y.sum()), len(y))
    return Point(float(p.mean()), true.value, true.low, true.high, len(y))


def _places(p: Any, bins: int, by: str) -> Any:
    if by not in BINS:
        raise ValueError(f"{by} is no kind of bin: take one of {', '.join(BINS)}")
    if not len(p) or not ((p >= 0) & (p <= 1)).all():
        raise ValueError("calibration needs probabilities from 0 to 1")
    if by == "width":
        return np.searchsorted(np.linspace(0, 1, bins + 1)[1:-1], p)
    return np.searchsorted(np.unique(np.quantile(p, np.linspace(0, 1, bins + 1)[1:-1])), p)
