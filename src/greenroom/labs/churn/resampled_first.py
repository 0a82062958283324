"""Stage: what resampling before the split makes of the figures, and what the same model is worth on customers kept aside."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler

from greenroom.labs.churn.columns import LABEL
from greenroom.labs.churn.measures import METRICS
from greenroom.labs.churn.sizes import SIZES, Size
from greenroom.labs.churn.table import Customers, customers
from greenroom.labs.churn.variants import booster, resampler
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.kit.splits import Policy, folds
from greenroom.labs.outcome import Measure, Outcome

TREATMENTS = ("smote-full", "smote-enn")
HONEST = "smote-full"
"""The treatment whose honest way is measured here, too; that of the other one is in the stage "imbalance"."""
TOLD = ("auc", "f1")


class Told(NamedTuple):
    """Labels and scores of what was tested on."""

    y: np.ndarray
    score: np.ndarray


def leak(context: Context) -> Outcome:
    """AUC and F1 as told by folds of a table that was resampled as a whole, and as found on customers kept aside."""
    table, size = customers(context), SIZES[context.size]
    measures: list[Measure] = []
    for treatment in context.progress(TREATMENTS, "treatments"):
        told = {
            "told": resampled_first(table.x, table.y, treatment, context.seed, size),
            "served": _served(table, treatment, context.seed, size),
        }
        for split, found in told.items():
            measures += _measures(treatment, split, found, context.seed, size)
        if treatment == HONEST:
            within = resampled_within(table.x, table.y, treatment, context.seed, size)
            measures += _measures(treatment, "within folds", within, context.seed, size)
        measures.append(_inflation(measures, treatment))
    return Outcome(tuple(measures))


def _measures(treatment: str, split: str, found: Told, seed: int, size: Size) -> Iterator[Measure]:
    for metric in TOLD:
        interval = bootstrap(METRICS[metric], *found, seed=seed, times=size.times)
        yield Measure(f"xgb-{treatment}", metric, *interval, len(found.y), part=split)


def resampled_first(x: np.ndarray, y: np.ndarray, treatment: str, seed: int, size: Size) -> Told:
    """The fault: the whole table is resampled, then split, so that made-up twins of the tested rows are trained on."""
    x, y = resampler(treatment, seed).fit_resample(StandardScaler().fit_transform(x), y)
    return _folded(x, y, "", seed, size)


def resampled_within(x: np.ndarray, y: np.ndarray, treatment: str, seed: int, size: Size) -> Told:
    """The fix: only the rows that are trained on are resampled."""
    return _folded(x, y, treatment, seed, size)


def _served(table: Customers, treatment: str, seed: int, size: Size) -> Told:
    """A fifth of the customers, whom neither resampling nor training has met."""
    train, aside = folds(table.frame, Policy("random", folds=1, label=LABEL), seed)[0]
    scaler = StandardScaler().fit(table.x[train])
    x, y = resampler(treatment, seed).fit_resample(scaler.transform(table.x[train]), table.y[train])
    model = booster(seed, size.trees).fit(x, y)
    return Told(table.y[aside], model.predict_proba(scaler.transform(table.x[aside]))[:, 1])


def _folded(x: np.ndarray, y: np.ndarray, treatment: str, seed: int, size: Size) -> Told:
    scores = np.full(len(y), np.nan)
    for train, test in folds(pd.DataFrame({LABEL: y}), Policy("random", folds=size.folds, label=LABEL), seed):
        scaler = StandardScaler().fit(x[train])
        rows, labels = scaler.transform(x[train]), y[train]
        if treatment:
            rows, labels = resampler(treatment, seed).fit_resample(rows, labels)
        scores[test] = booster(seed, size.trees).fit(rows, labels).predict_proba(scaler.transform(x[test]))[:, 1]
    return Told(y, scores)


def _inflation(measures: list[Measure], treatment: str) -> Measure:
    by_part = {m.part: m.value for m in measures if (m.variant, m.metric) == (f"xgb-{treatment}", "auc")}
    return Measure(f"xgb-{treatment}", "auc-inflation", by_part["told"] - by_part["served"])
