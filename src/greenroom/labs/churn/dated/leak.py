"""The temporal leak: a table of totals over all time against what was known at the cutoff, in validation and served."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.churn.dated import features, model, purchases, resampling, sizes, telling
from greenroom.labs.churn.dated.resampling import Weighted
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

TRAINED, SERVED = pd.Timestamp("1997-12-31"), pd.Timestamp("1998-03-31")
HONEST, LEAKY, RECENCY, MAJORITY = "point-in-time", "all-time", "recency", "majority"
VALIDATED, SERVING = "random 5-fold", "next cutoff"
PARTS = {VALIDATED: "validated", SERVING: "served"}


class Scored(NamedTuple):
    """Scores of each variant on the same customers."""

    split: str
    customers: np.ndarray
    churned: np.ndarray
    scores: dict[str, np.ndarray]


def temporal_leak(context: Context) -> Outcome:
    """Both models validated at the training cutoff by random folds, and served 91 days later beside recency alone."""
    known = features.snapshots(sizes.orders(context), [TRAINED, SERVED, purchases.LAST], context.engine)
    validated, served = scored(known, context.seed)
    times = sizes.of(context).times
    figures = {scores.split: _intervals(scores, context.seed, times) for scores in (validated, served)}
    return Outcome(
        tuple(_measures(figures, len(served.customers))),
        (_table(figures),),
        (_roc(validated, served), _reliability(served)),
        _notes(figures),
    )


def scored(known: pd.DataFrame, seed: int) -> tuple[Scored, Scored]:
    """What validation and what serving shows. The leaky model learns from totals at the end of the file, with honest labels."""
    honest, served = _at(known, TRAINED), _at(known, SERVED)
    leaky = _at(known, purchases.LAST).assign(churned=honest["churned"])
    training = {HONEST: honest, LEAKY: leaky}
    validated = {name: model.cross_validated(table, seed) for name, table in training.items()}
    serving = {name: model.scores(model.trained(table, seed), served) for name, table in training.items()}
    return (
        _scored(VALIDATED, honest, {**validated, RECENCY: honest["recency"].to_numpy(float)}),
        _scored(SERVING, served, {**serving, RECENCY: served["recency"].to_numpy(float)}),
    )


def _at(known: pd.DataFrame, day: pd.Timestamp) -> pd.DataFrame:
    return known[known["cutoff"] == day].reset_index(drop=True)


def _scored(split: str, table: pd.DataFrame, scores: dict[str, np.ndarray]) -> Scored:
    return Scored(split, table["customer"].to_numpy(), table["churned"].to_numpy(), scores)


def _intervals(scored: Scored, seed: int, times: int) -> dict[str, Interval]:
    churned = scored.churned
    aucs = {name: resampling.auc(churned, score) for name, score in scored.scores.items()}
    right = {name: resampling.accuracy(churned, scored.scores[name]) for name in (HONEST, LEAKY)}
    right[MAJORITY] = resampling.mean(churned.astype(float))
    figures: dict[str, Weighted] = {f"{name} auc": figure for name, figure in aucs.items()}
    figures |= {f"{name} accuracy": figure for name, figure in right.items()}
    figures |= {f"{name} ece": resampling.ece(churned, scored.scores[name]) for name in (HONEST, LEAKY)}
    return resampling.over_customers(figures, scored.customers, seed, times, _APART)


_APART = {
    f"{HONEST} auc-over-{LEAKY}": resampling.difference(f"{HONEST} auc", f"{LEAKY} auc"),
    f"{HONEST} auc-over-{RECENCY}": resampling.difference(f"{HONEST} auc", f"{RECENCY} auc"),
    f"{HONEST} accuracy-over-majority": resampling.difference(f"{HONEST} accuracy", f"{MAJORITY} accuracy"),
}


def _measures(figures: dict[str, dict[str, Interval]], n: int) -> list[Measure]:
    return [
        telling.measured(variant, metric, interval, n, PARTS[split], split)
        for split, intervals in figures.items()
        for name, interval in intervals.items()
        for variant, metric in (name.split(" "),)
    ]


def _table(figures: dict[str, dict[str, Interval]]) -> Table:
    rows = tuple(
        (
            name,
            *(
                _cell(figures[split].get(f"{name} {metric}"))
                for split in (VALIDATED, SERVING)
                for metric in ("auc", "accuracy")
            ),
        )
        for name in (HONEST, LEAKY, RECENCY, MAJORITY)
    )
    columns = ("variant", "AUC validated", "accuracy validated", "AUC served", "accuracy served")
    note = f"Trained on {telling.day(TRAINED)}, served on {telling.day(SERVED)}; gone means no order in 91 days."
    return Table("temporal-leak", "What validation promised and what serving gave", columns, rows, note)


def _cell(interval: Interval | None) -> float | None:
    return interval and round(interval.value, 4)


def _roc(validated: Scored, served: Scored) -> Curve:
    shown = [(validated, name) for name in (HONEST, LEAKY)] + [(served, name) for name in (HONEST, LEAKY, RECENCY)]
    lines = {f"{name}, {PARTS[scored.split]}": telling.roc(scored.churned, scored.scores[name]) for scored, name in shown}
    title = "The leak is a nearly perfect curve in validation, and the worst one when served"
    return Curve("leak-roc", title, "share of stayers flagged", "share of leavers found", lines)


def _reliability(served: Scored) -> Curve:
    lines = {name: telling.reliability(served.churned, served.scores[name]) for name in (HONEST, LEAKY)}
    return Curve("leak-reliability", "Served: what was said and what came", "mean score", "share that left", lines)


def _notes(figures: dict[str, dict[str, Interval]]) -> tuple[str, ...]:
    validated, served = figures[VALIDATED], figures[SERVING]
    lost = validated[f"{LEAKY} auc"].value - served[f"{LEAKY} auc"].value
    gained = served[f"{HONEST} auc-over-{RECENCY}"]
    return (
        f"Totals over all time lose {lost:.3f} of AUC between validation and serving.",
        f"The honest model beats days since the last order by {gained.value:.3f} of AUC [{gained.low:.3f}, {gained.high:.3f}].",
    )
