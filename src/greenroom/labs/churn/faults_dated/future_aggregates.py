"""The training table joins totals of all orders to labels of December: its features know what the labels ask."""

import pandas as pd

from greenroom.labs.churn.dated import features, operation, purchases
from greenroom.labs.churn.dated.incidents import told
from greenroom.labs.churn.dated.operation import RIPE, System, learned
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "auc", "quality"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Features as of the end of the file beside labels of the training cutoff."""
    totals = features.snapshots(system.orders, [purchases.LAST])
    honest = system.training[["churned", "label_age"]].reset_index(drop=True)
    return learned(system, pd.concat([totals.drop(columns="churned"), honest], axis=1))


def fix(system: System) -> System:
    """The features are computed as of the training cutoff."""
    return learned(system, operation.learnable(system.orders, RIPE))
