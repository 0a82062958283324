"""Stage: whether a score of .3 means three in ten, before and after calibration on other folds."""

from collections.abc import Iterator

import numpy as np

from greenroom.labs.churn.measures import OFFER, ece, profit
from greenroom.labs.churn.out_of_fold import kept
from greenroom.labs.churn.prior_shift import undone
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.calibration import METHODS, calibrated_held_out, reliability
from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.outcome import Curve, Measure, Outcome

VARIANTS = ("lr", "xgb", "xgb-weights", "xgb-smote", "xgb-under")
REWEIGHTED = ("xgb-weights", "xgb-under")
"""Variants whose leavers weigh as much as all the others, so that their odds are too large by a known factor."""
SPLIT = "calibrated on the other folds"


def calibration(context: Context) -> Outcome:
    """Expected calibration error and profit at break-even of several variants.

    As they are, by Platt's sigmoid, by isotonic regression and, where the classes were weighted, by the known prior.
    """
    scores, times = kept(context.folders["imbalance"]), SIZES[context.size].times
    measures: list[Measure] = []
    curves: list[Curve] = []
    for variant in context.progress(VARIANTS, "variants"):
        given = scores.by_variant[variant]
        ways = {"": given, **{method: calibrated_held_out(scores.y, given, scores.pairs, method) for method in METHODS}}
        if variant in REWEIGHTED:
            ways["prior"] = undone(given, (1 - scores.y.mean()) / scores.y.mean())
        for method, p in ways.items():
            measures += _measures(variant, method, scores.y, p, context.seed, times)
        curves.append(_curve(variant, scores.y, ways))
    return Outcome(tuple(measures), curves=tuple(curves))


def _measures(variant: str, method: str, y: np.ndarray, p: np.ndarray, seed: int, times: int) -> Iterator[Measure]:
    yield Measure(variant, "ece", *bootstrap(ece, y, p, seed=seed, times=times), len(y), SPLIT, part=method)
    at_break_even = bootstrap(lambda y, p: profit(y, p, OFFER.break_even), y, p, seed=seed, times=times)
    yield Measure(variant, "profit-at-break-even", *at_break_even, len(y), SPLIT, "$", method)
    yield Measure(variant, "mean-score", float(p.mean()), n=len(y), split=SPLIT, part=method)


def _curve(variant: str, y: np.ndarray, ways: dict[str, np.ndarray]) -> Curve:
    points = {method or "as it is": reliability(y, p) for method, p in ways.items()}
    return Curve(
        f"reliability-{variant}",
        f"Said and true: {variant}",
        "probability said",
        "share that left",
        {name: tuple((point.said, point.true) for point in line) for name, line in points.items()},
        {name: tuple((point.said, point.low, point.high) for point in line) for name, line in points.items()},
    )
