"""Whom to make an offer, so that it pays: the threshold by profit, and how it moves with what nobody knows exactly.

Somebody above the threshold gets an offer that costs ``offer``; a share ``rate`` of those who would have left stays, and
each of them is worth ``save``. All money is in one unit, for all rows together.
"""

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

GRID = tuple(round(step / 100, 2) for step in range(101))


class Point(NamedTuple):
    """What a threshold brings: how many get the offer, how many of them would have left, and the profit."""

    threshold: float
    offered: int
    caught: int
    profit: float


class Assumed(NamedTuple):
    """A case of `sensitivity`. ``kept`` is the profit at the threshold chosen beforehand, ``regret`` what it forgoes."""

    rate: float
    offer: float
    best: Point
    kept: Point
    regret: float


def profit_at(y: Any, p: Any, threshold: float, save: float, offer: float, rate: float) -> Point:
    """Profit of offers to all rows with p >= threshold: rate x save for each leaver among them, less offer for each of them.

    A cost matrix as in Elkan, The Foundations of Cost-Sensitive Learning, IJCAI 2001.
    """
    chosen = np.asarray(p) >= threshold
    offered, caught = int(chosen.sum()), int(np.asarray(y)[chosen].sum())
    return Point(float(threshold), offered, caught, caught * rate * save - offered * offer)


def profit_curve(
    y: Any, p: Any, save: float, offer: float, rate: float, thresholds: Sequence[float] = GRID
) -> tuple[Point, ...]:
    """The profit at each threshold."""
    return tuple(profit_at(y, p, threshold, save, offer, rate) for threshold in thresholds)


def best(y: Any, p: Any, save: float, offer: float, rate: float, thresholds: Sequence[float] = GRID) -> Point:
    """The threshold that pays most on these very rows (the lowest of equals); `held_out` is the honest figure."""
    return max(profit_curve(y, p, save, offer, rate, thresholds), key=lambda point: point.profit)


def break_even(save: float, offer: float, rate: float) -> float:
    """The threshold for calibrated probabilities, without looking at the rows: p x rate x save = offer.

    Elkan (2001). Raises ValueError where a save is worth nothing.
    """
    if rate * save <= 0:
        raise ValueError("an offer pays only where a save and its rate are above 0")
    return offer / (rate * save)


def held_out(
    y: Any, p: Any, pairs: Iterable[tuple[Any, Any]], save: float, offer: float, rate: float, thresholds: Sequence[float] = GRID
) -> tuple[float, tuple[Point, ...]]:
    """The profit when each fold's threshold is chosen on the other folds, in all and fold by fold."""
    y, p = np.asarray(y), np.asarray(p)
    points = []
    for others, tested in pairs:
        chosen = best(y[others], p[others], save, offer, rate, thresholds).threshold
        points.append(profit_at(y[tested], p[tested], chosen, save, offer, rate))
    return sum(point.profit for point in points), tuple(points)


def sensitivity(
    y: Any, p: Any, save: float, rates: Sequence[float], offers: Sequence[float], kept: float,
    thresholds: Sequence[float] = GRID,
) -> tuple[Assumed, ...]:  # fmt: skip
    """For each save rate and offer cost: the best threshold, and what keeping the threshold ``kept`` forgoes."""
    cases = []
    for rate in rates:
        for offer in offers:
            top = best(y, p, save, offer, rate, thresholds)
            stays = profit_at(y, p, kept, save, offer, rate)
            cases.append(Assumed(rate, offer, top, stays, max(0.0, top.profit - stays.profit)))
    return tuple(cases)
