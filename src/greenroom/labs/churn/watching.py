"""The lab's own monitoring: what arrives, what the model is handed, what it answers, and what comes of it later."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from greenroom.labs.churn.columns import INPUTS
from greenroom.labs.churn.features import SCHEMA, encode
from greenroom.labs.churn.measures import OFFER
from greenroom.labs.churn.system import System
from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.monitoring.alarm import Alarm
from greenroom.labs.kit.monitoring.checks import checks
from greenroom.labs.kit.monitoring.labels import Quality, label_alarms

SENTINELS = ("tenure", "MonthlyCharges", "TotalCharges", "Contract=Month-to-month", "InternetService=Fiber optic")
"""Features whose drift is watched; "offered", the share of customers with an offer, is watched beside them."""
OFFERED, SCORE = "offered", "score"
APART = 0.02
"""How far the mean score may be from the share that left, on top of three standard errors."""
TIMES = 100


def alarms(system: System, matrix: np.ndarray, score: np.ndarray) -> tuple[Alarm, ...]:
    """Everything that goes off, from what arrives to what is known when the labels are due.

    ``matrix`` and ``score`` are what the service made of what arrived: `system.answers`. What is
    missing both on arrival and in the features is told once.
    """
    reference = _log(system.trained.x, system.expected, OFFER.break_even)
    found = (
        *checks(system.trained.frame[list(INPUTS)], system.arriving, schema=SCHEMA),
        *checks(reference, _log(matrix, score, system.threshold), (*SENTINELS, OFFERED), score=SCORE),
        *_late(system, score),
    )
    return tuple({alarm.says: alarm for alarm in found}.values())


def _log(matrix: np.ndarray, score: np.ndarray, threshold: float) -> pd.DataFrame:
    """What the service writes down: the features that are watched, the score, and whether there was an offer."""
    frame = pd.DataFrame(matrix, columns=encode.names)[list(SENTINELS)]
    return frame.assign(**{SCORE: score, OFFERED: np.where(score >= threshold, "yes", "no")})


def _late(system: System, score: np.ndarray) -> Iterator[Alarm]:
    """What the labels say when they are due: the AUC against the one that was told, and the scores against the shares."""
    left, n = system.left, len(system.left)
    rate = float(left.mean())
    found = Quality(n, n, *bootstrap(auc, left, score, seed=system.seed, times=TIMES), rate, 0, float("nan"), "")
    yield from label_alarms(found, system.told)
    gap, limit = abs(float(score.mean()) - rate), APART + 3 * float(np.sqrt(rate * (1 - rate) / n))
    if gap > limit:
        says = f"The scores say that {score.mean():.1%} leave, and {rate:.1%} left."
        yield Alarm("quality", SCORE, gap, limit, says)
