"""The dated model in operation: what it learned from, what it is handed on Mondays, and what came of it."""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.churn.dated import features, model, purchases, sizes
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.metrics import auc

CUSTOMERS = 4_000
TODAY = pd.Timestamp("1998-03-16")
"""The day on which the model is trained that is then served on the following Mondays."""

RIPE, YOUNG = pd.Timestamp("1997-12-15"), pd.Timestamp("1998-02-16")
"""The newest snapshot whose labels are all known today, and one that is eight weeks younger."""

MONDAYS = tuple(pd.date_range("1998-03-16", "1998-03-30", freq="7D"))
WEEKEND = 3
"""Days from Friday evening to Monday evening."""

SENTINELS = ("orders_30", "amount_91", "mean_amount")
"""Watched for drift: without those that the age of a cohort moves by itself."""

Change = Callable[["System"], "System"]


class System(NamedTuple):
    """``training`` is what the model learns from, with ``label_age``, the days that its labels had; it is ``promised`` an AUC.

    ``arriving`` is what the service is handed on each Monday, with ``feature_age``, the days since the batch ran, and what is
    known much later: ``churned``. ``weekend`` marks those who ordered after the Friday before. ``reference`` are the sentinels
    and scores of the Monday before the first, when nothing was wrong.
    """

    orders: pd.DataFrame
    training: pd.DataFrame
    arriving: pd.DataFrame
    reference: pd.DataFrame
    promised: float
    seed: int


def healthy(context: Context) -> System:
    """A system that nothing is wrong with."""
    few = min(sizes.of(context).customers, CUSTOMERS)
    orders = purchases.of_some(sizes.orders(context), few, context.seed)
    training = learnable(orders, RIPE)
    before = features.snapshots(orders, [MONDAYS[0] - pd.Timedelta(days=7)])
    reference = before[list(SENTINELS)].assign(score=model.scores(model.trained(training, context.seed), before))
    return handed(learned(System(orders, training, before, reference, 0.0, context.seed), training))


def learnable(orders: pd.DataFrame, cutoff: pd.Timestamp) -> pd.DataFrame:
    """A training table as of a cutoff, with its labels as they can be seen today."""
    table = features.snapshots(orders, [cutoff], today=TODAY)
    return table.assign(label_age=float((TODAY - cutoff).days))


def learned(system: System, training: pd.DataFrame) -> System:
    """The system after a training, promised what three random folds show."""
    promised = auc(training["churned"], model.cross_validated(training, system.seed, folds=3))
    return system._replace(training=training, promised=promised)


def handed(system: System, days_old: int = 0) -> System:
    """The system with what its batch made for each Monday, as of that day or of one before it."""
    fresh = features.snapshots(system.orders, MONDAYS)
    days = [day - pd.Timedelta(days=days_old) for day in MONDAYS]
    batch = features.snapshots(system.orders, days) if days_old else fresh
    known_later = {"churned": fresh["churned"], "weekend": fresh["recency"] < WEEKEND, "cutoff": fresh["cutoff"]}
    return system._replace(arriving=batch.assign(feature_age=float(days_old), **known_later))


def answers(system: System) -> np.ndarray:
    """The scores that the service gives."""
    return model.scores(model.trained(system.training, system.seed), system.arriving)
