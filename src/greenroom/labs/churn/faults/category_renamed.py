"""The shop renames a contract, and the service takes the new name for none of the ones that it knows."""

from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.system import System
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "profit", "category"
BEFORE, NOW = "Month-to-month", "Monthly"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Contracts from month to month arrive under a new name."""
    return system._replace(arriving=system.arriving.assign(Contract=system.arriving["Contract"].replace(BEFORE, NOW)))


def fix(system: System) -> System:
    """The new name is translated at the door, as the contract with the shop now says."""
    return system._replace(arriving=system.arriving.assign(Contract=system.arriving["Contract"].replace(NOW, BEFORE)))
