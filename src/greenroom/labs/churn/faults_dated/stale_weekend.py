"""The batch of features does not run over the weekend: on Mondays, customers are scored as they stood on Friday."""

from greenroom.labs.churn.dated.incidents import told
from greenroom.labs.churn.dated.operation import WEEKEND, System, handed
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "weekend_gap", "range"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Features three days old."""
    return handed(system, WEEKEND)


def fix(system: System) -> System:
    """The batch runs every day, and a batch that is older than a day is refused."""
    return handed(system)
