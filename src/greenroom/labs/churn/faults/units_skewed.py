"""The service has a feature function of its own, which counts a customer's time in years and not in months."""

from collections.abc import Mapping, Sequence
from typing import Any

from greenroom.labs.churn.features import encode
from greenroom.labs.churn.incidents import told
from greenroom.labs.churn.system import System
from greenroom.labs.context import Context
from greenroom.labs.outcome import Outcome

METRIC, SEEN_BY = "ece", "drift"


def happens(context: Context) -> Outcome:
    """The incident, without its cause."""
    return told(context, inject, fix)


def inject(system: System) -> System:
    """Features are made anew for serving, in other units."""
    return system._replace(features=_in_years)


def fix(system: System) -> System:
    """Serving calls the function that training called."""
    return system._replace(features=encode)


def _in_years(rows: Sequence[Mapping[str, Any]]) -> Any:
    return encode([{**row, "tenure": row["tenure"] / 12} for row in rows])
