"""Labels come late: what can be said of a model's quality with those that have arrived, and what cannot."""

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.monitoring.alarm import USUAL, Alarm, Limits

ENOUGH = 20
"""Fewer labels of one kind than these give no interval worth reading."""


class Quality(NamedTuple):
    """What labels say. ``ripe`` predictions are at least as old as the delay; ``labelled`` of them have a label.

    ``value``, ``low`` and ``high`` are the metric on those, NaN where they are too few. ``early`` counts labels of younger
    predictions, ``early_rate`` the positives among them, ``rate`` those among the ripe: where they differ, early labels are no
    sample of all labels (a cancellation shows at once, loyalty only when the time is over) and are left out of the metric.
    """

    ripe: int
    labelled: int
    value: float
    low: float
    high: float
    rate: float
    early: int
    early_rate: float
    says: str

    @property
    def share(self) -> float:
        """The share of the ripe predictions that have a label; NaN where none is ripe."""
        return self.labelled / self.ripe if self.ripe else float("nan")


def label_delay(
    served: pd.DataFrame,
    labels: pd.DataFrame,
    now: Any,
    delay: Any,
    *,
    key: str = "request",
    score: str = "score",
    label: str = "label",
    at: str = "at",
    metric: Callable[[Any, Any], float] = auc,
    seed: int = 0,
) -> Quality:
    """Quality at ``now``. ``served`` has key, at and score; ``labels`` has key, at (its arrival) and label, 0 or 1.

    ``at``, ``now`` and ``delay`` are of kinds that subtract (times and a timedelta, or numbers of one unit). Labels that
    arrive after ``now`` are not looked at.
    """
    arrived = labels.loc[labels[at] <= now, [key, label]]
    joined = served[served[at] <= now].merge(arrived, on=key, how="left")
    old = joined[at] <= now - delay
    known = joined[label].notna()
    ripe, early = joined[old & known], joined[~old & known]
    value, low, high = _measured(ripe, score, label, metric, seed)
    return Quality(
        int(old.sum()), len(ripe), value, low, high, _rate(ripe[label]), len(early), _rate(early[label]),
        _says(int(old.sum()), len(ripe), len(joined), early[label], ripe[label], value, low, high),
    )  # fmt: skip


def label_alarms(found: Quality, expected: float, limits: Limits = USUAL) -> tuple[Alarm, ...]:
    """Too few labels, or a metric whose whole interval lies below ``expected`` less the limit."""
    alarms = []
    if found.ripe and found.share < limits.labelled:
        says = (
            f"Only {found.share:.1%} of the predictions that are old enough have a label; nothing else is known of the others."
        )
        alarms.append(Alarm("labels", "", found.share, limits.labelled, says))
    floor = expected - limits.quality
    if found.high < floor:
        interval = f"{found.value:.3f} ({found.low:.3f} to {found.high:.3f})"
        says = f"The metric is {interval} on labels that are due; {expected:.3f} was expected."
        alarms.append(Alarm("quality", "", found.value, floor, says))
    return tuple(alarms)


def _measured(
    ripe: pd.DataFrame, score: str, label: str, metric: Callable[[Any, Any], float], seed: int
) -> tuple[float, float, float]:
    positives = int(ripe[label].sum())
    if min(positives, len(ripe) - positives) < ENOUGH:
        return (float("nan"),) * 3
    return tuple(bootstrap(metric, ripe[label].to_numpy(float), ripe[score].to_numpy(float), seed=seed))  # type: ignore[return-value]


def _rate(labels: pd.Series) -> float:
    return float(labels.mean()) if len(labels) else float("nan")


def _says(
    ripe: int, labelled: int, served: int, early: pd.Series, due: pd.Series, value: float, low: float, high: float
) -> str:
    said = [f"{ripe:,} of {served:,} predictions are old enough for a label, and {labelled:,} of them have one."]
    if np.isnan(value):
        said.append("That is too little to say how good the model is.")
    else:
        said.append(f"On those the metric is {value:.3f} ({low:.3f} to {high:.3f}).")
    if len(early) and len(due):
        rates = f"{_rate(early):.0%} of them positive where {_rate(due):.0%} of the due ones are"
        said.append(f"{len(early):,} younger ones have a label too, {rates}; they are left out.")
    return " ".join(said)
