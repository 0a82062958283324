"""A model that was trained on as many leavers as others answers, and its scores are taken for probabilities."""

from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.prior_shift import undone
from greenroom.labs.churn.system import System, promoted
from greenroom.labs.churn.variants import booster, resampler
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "ece", "prediction-drift"
VERSION = "3"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """The new version was trained on a sample with one leaver for each who stayed."""
    x, y = resampler("under", system.seed).fit_resample(system.trained.x, system.trained.y)
    return system._replace(aliases=promoted(system.aliases, VERSION, booster(system.seed, system.size.trees).fit(x, y)))


def fix(system: System) -> System:
    """The odds of its scores are divided by how many times too heavy a leaver was in the sample."""
    left = system.trained.y.mean()
    return system._replace(calibrate=lambda scores: undone(scores, (1 - left) / left))
