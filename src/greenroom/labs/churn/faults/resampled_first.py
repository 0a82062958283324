"""The figures of the release come from folds of a table that was resampled as a whole."""

from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.resampled_first import resampled_first, resampled_within
from greenroom.labs.churn.system import System
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "told_too_much", "quality"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """The AUC that is told comes from resampling before the split."""
    return system._replace(
        told=auc(*resampled_first(system.trained.x, system.trained.y, "smote-full", system.seed, system.size))
    )


def fix(system: System) -> System:
    """Only the rows of training are resampled, within each fold."""
    return system._replace(
        told=auc(*resampled_within(system.trained.x, system.trained.y, "smote-full", system.seed, system.size))
    )
