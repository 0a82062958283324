"""A model that was trained on as many leavers as others answers, and its scores are taken for probabilities."""

import numpy as np

from greenroom.labs.churn.columns import LABEL
from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.system import System, promoted
from greenroom.labs.churn.variants import booster, resampler
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.calibration import calibrated
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.splits import Policy, folds
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "ece", "calibration"
VERSION = "3"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """The new version was trained on a sample with one leaver for each who stayed."""
    train, _ = _parts(system)
    x, y = resampler("under", system.seed).fit_resample(system.trained.x[train], system.trained.y[train])
    return system._replace(aliases=promoted(system.aliases, VERSION, booster(system.seed, system.size.trees).fit(x, y)))


def fix(system: System) -> System:
    """Its scores are calibrated on customers that it was not trained on, in their true shares."""
    _, aside = _parts(system)
    p = xgboost_scores(system.aliases.parent / f"{VERSION}.ubj")(system.trained.x[aside])
    return system._replace(calibrate=lambda scores: np.asarray(calibrated(p, system.trained.y[aside], scores, "isotonic")))


def _parts(system: System) -> tuple[np.ndarray, np.ndarray]:
    return folds(system.trained.frame, Policy("random", folds=1, test=0.3, label=LABEL), system.seed)[0]
