"""The alias of the registry points to an old version, which reads the same number of features in another order."""

import numpy as np

from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.system import GOOD, System, promoted
from greenroom.labs.churn.variants import booster
from greenroom.labs.context import Context
from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "auc", "prediction-drift"
OLD = "1"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Somebody promotes version 1 by hand: sound for the features of its time, which stood the other way round."""
    old = booster(system.seed, system.size.trees).fit(np.ascontiguousarray(system.trained.x[:, ::-1]), system.trained.y)
    return system._replace(aliases=promoted(system.aliases, OLD, old))


def fix(system: System) -> System:
    """The alias is rolled back."""
    point(system.aliases, "champion", GOOD, system.aliases.parent / f"{GOOD}.ubj")
    return system
