"""The newest snapshot is trained on although its labels are not due: whoever has not ordered again *yet* counts as gone."""

from greenroom.labs.churn.dated.incidents import told
from greenroom.labs.churn.dated.operation import RIPE, YOUNG, System, learnable, learned
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "gap", "range"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Labels that had four weeks instead of thirteen."""
    return learned(system, learnable(system.orders, YOUNG))


def fix(system: System) -> System:
    """Training waits for labels: the newest snapshot whose delay is over."""
    return learned(system, learnable(system.orders, RIPE))
