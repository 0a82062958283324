"""Stage: what resampling before the split makes of the figures, and what the same model is worth on customers kept aside."""

from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.preprocessing import StandardScaler

from greenroom.labs.churn.columns import LABEL
from greenroom.labs.churn.measures import METRICS
from greenroom.labs.churn.out_of_fold import pairs_of
from greenroom.labs.churn.sizes import SIZES, Size
from greenroom.labs.churn.table import Customers, customers
from greenroom.labs.churn.variants import booster, resampler
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.kit.splits import Policy, folds
from greenroom.labs.outcome import Measure, Outcome

TREATMENTS = ("smote-full", "smote-enn")
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
        told = {"told": resampled_first(table.x, table.y, treatment, context.seed, size), **_honest(table, treatment, context.seed, size)}
        for split, (y, score) in told.items():
            for metric in TOLD:
                interval = bootstrap(METRICS[metric], y, score, seed=context.seed, times=size.times)
                measures.append(Measure(f"xgb-{treatment}", metric, *interval, len(y), part=split))
        measures.append(_inflation(measures, treatment))
    return Outcome(tuple(measures))


def resampled_first(x: np.ndarray, y: np.ndarray, treatment: str, seed: int, size: Size) -> Told:
    """The fault: the whole table is resampled, then split, so that made-up twins of the tested rows are trained on."""
    x, y = resampler(treatment, seed).fit_resample(StandardScaler().fit_transform(x), y)
    return _folded(x, y, "", seed, size)


def resampled_within(x: np.ndarray, y: np.ndarray, treatment: str, seed: int, size: Size) -> Told:
    """The fix: only the rows that are trained on are resampled."""
    return _folded(x, y, treatment, seed, size)


def _honest(table: Customers, treatment: str, seed: int, size: Size) -> dict[str, Told]:
    """Folds with resampling inside, and a fifth of the customers kept aside from the faulty way's resampling."""
    train, aside = folds(table.frame, Policy("random", folds=1, label=LABEL), seed)[0]
    scaler = StandardScaler().fit(table.x[train])
    x, y = resampler(treatment, seed).fit_resample(scaler.transform(table.x[train]), table.y[train])
    model = booster(seed, size.trees).fit(x, y)
    served = Told(table.y[aside], model.predict_proba(scaler.transform(table.x[aside]))[:, 1])
    return {"within folds": resampled_within(table.x, table.y, treatment, seed, size), "served": served}


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
