"""A calibrated model replaces a weighted one, and the threshold stays at .5, where it was right for the weighted scores."""

from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.measures import OFFER
from greenroom.labs.churn.system import System
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "profit", "drift"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """The threshold of the former model is kept."""
    return system._replace(threshold=0.5)


def fix(system: System) -> System:
    """The threshold is where an offer pays: cost over rate times what is saved."""
    return system._replace(threshold=OFFER.break_even)
