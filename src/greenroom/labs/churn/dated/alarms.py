"""What the dated model brings, and what its monitoring sees: ages of labels and features, drift, and quality in the end."""

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from greenroom.labs.churn.dated import features, resampling
from greenroom.labs.churn.dated.operation import SENTINELS, System, answers
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.monitoring.alarm import Alarm
from greenroom.labs.kit.monitoring.checks import checks
from greenroom.labs.kit.monitoring.labels import Quality, label_alarms

LABELS = {"label_age": (float(features.HORIZON), float("inf"))}
BATCH = {"feature_age": (0.0, 1.0)}
"""Days. Labels younger than their delay are not known yet; a batch older than a day did not run."""

APART = 0.05
"""How far the mean score may be from the share that left, on top of three standard errors."""

TIMES = 100


class Worth(NamedTuple):
    """What the system brings, known when labels are due: AUC, AUC told less found, mean score less share that left.

    ``weekend_gap`` is that difference among those who ordered since Friday.
    """

    auc: float
    told_too_much: float
    gap: float
    weekend_gap: float


class Look(NamedTuple):
    """What the system is worth, and every alarm that goes off."""

    worth: Worth
    alarms: tuple[Alarm, ...]


def look(system: System) -> Look:
    """One look at a running system."""
    score, left = answers(system), system.arriving["churned"].to_numpy()
    found, weekend = auc(left, score), system.arriving["weekend"].to_numpy()
    gap = score - left
    worth = Worth(found, system.promised - found, float(gap.mean()), float(gap[weekend].mean()))
    return Look(worth, (*_tables(system, score), *_late(system, score, left)))


def _tables(system: System, score: np.ndarray) -> Iterator[Alarm]:
    ages = system.training[["label_age"]]
    yield from checks(ages, ages, ranges=LABELS)
    served = system.arriving.assign(score=score)[[*system.reference.columns, "feature_age"]]
    yield from checks(system.reference, served, SENTINELS, BATCH)


def _late(system: System, score: np.ndarray, left: np.ndarray) -> Iterator[Alarm]:
    n, rate = len(left), float(left.mean())
    customers = system.arriving["customer"].to_numpy()
    interval = resampling.over_customers({"auc": resampling.auc(left, score)}, customers, system.seed, TIMES)["auc"]
    yield from label_alarms(Quality(n, n, *interval, rate, 0, float("nan"), ""), system.promised)
    gap, limit = abs(float(score.mean()) - rate), APART + 3 * float(np.sqrt(rate * (1 - rate) / n))
    if gap > limit:
        yield Alarm("quality", "score", gap, limit, f"The scores say that {score.mean():.1%} leave, and {rate:.1%} left.")
