"""The job that refreshes the customers' figures has not run for a year, and nobody who came since is in its table."""

import numpy as np

from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.system import System
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "profit", "missing"
MONTHS = 12


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Tenure and charges arrive as they stood a year ago; newer customers have none."""
    now = system.arriving
    tenure = (now["tenure"] - MONTHS).where(now["tenure"] >= MONTHS, np.nan)
    stale = {"tenure": tenure, "TotalCharges": (now["TotalCharges"] - MONTHS * now["MonthlyCharges"]).clip(lower=0)}
    return system._replace(arriving=now.assign(**{column: values.where(tenure.notna()) for column, values in stale.items()}))


def fix(system: System) -> System:
    """The job is run again, and what arrives is what is billed."""
    return system._replace(arriving=system.billed)
