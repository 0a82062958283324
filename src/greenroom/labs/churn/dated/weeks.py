"""CDNOW week by week: the snapshots that the stages over time share, and when their labels are known."""

from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.churn.dated import features, sizes
from greenroom.labs.context import Context

FIRST, LAST = pd.Timestamp("1997-06-30"), pd.Timestamp("1998-03-30")
DELAY = pd.Timedelta(days=features.HORIZON)
OPENED = FIRST + DELAY
"""The first day on which a model could be served: the labels of the first snapshot are known."""

SEASON = (pd.Timestamp("1997-11-24"), pd.Timestamp("1997-12-29"))
"""The Mondays from Thanksgiving week to the end of the year."""


class Weeks(NamedTuple):
    """A snapshot of each Monday. ``place`` gives every row its customer's number, so that rows of weeks can be resampled together."""

    snapshots: dict[pd.Timestamp, pd.DataFrame]
    customers: np.ndarray

    def served(self, every: int = 1) -> list[pd.Timestamp]:
        """The Mondays on which a model was served, each, or every so many."""
        return [day for day in self.snapshots if day >= OPENED][::every]


def read(context: Context) -> Weeks:
    """The snapshots of all Mondays, the same customers in the same order in each: everybody had bought before the first."""
    mondays = list(pd.date_range(FIRST, LAST, freq="7D"))
    orders = sizes.orders(context)
    parts = [features.snapshots(orders, mondays[start : start + 8]) for start in range(0, len(mondays), 8)]
    snapshots = {day: table.reset_index(drop=True) for part in parts for day, table in part.groupby("cutoff")}
    return Weeks(snapshots, snapshots[FIRST]["customer"].to_numpy())


def when(day: pd.Timestamp) -> str:
    """Before, in or after the holiday season, for a Monday on which a model was served."""
    return "before" if day < SEASON[0] else "season" if day <= SEASON[1] else "after"
