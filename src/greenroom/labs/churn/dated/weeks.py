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
    """A snapshot of each Monday, the same ``customers`` in the same order in each, and each one's orders of the week before."""

    snapshots: dict[pd.Timestamp, pd.DataFrame]
    customers: np.ndarray
    orders: dict[pd.Timestamp, np.ndarray]

    def served(self, every: int = 1) -> list[pd.Timestamp]:
        """The Mondays on which a model was served, each, or every so many."""
        return [day for day in served(every) if day in self.snapshots]


def served(every: int = 1) -> list[pd.Timestamp]:
    """The Mondays on which a model is served, each or every so many."""
    return list(pd.date_range(OPENED, LAST, freq=f"{7 * every}D"))


def read(context: Context, every: int = 1) -> Weeks:
    """The snapshots of the Mondays `served`, and of those whose labels are then the newest; all had bought before the first."""
    days = sorted({*served(every), *(day - DELAY for day in served(every))})
    orders = sizes.orders(context)
    parts = [features.snapshots(orders, days[start : start + 8], context.engine) for start in range(0, len(days), 8)]
    snapshots = {day: table.reset_index(drop=True) for part in parts for day, table in part.groupby("cutoff")}
    customers = snapshots[FIRST]["customer"].to_numpy()
    return Weeks(snapshots, customers, {day: _ordered(orders, day, customers) for day in days})


def when(day: pd.Timestamp) -> str:
    """Before, in or after the holiday season, for a Monday on which a model was served."""
    return "before" if day < SEASON[0] else "season" if day <= SEASON[1] else "after"


def _ordered(orders: pd.DataFrame, day: pd.Timestamp, customers: np.ndarray) -> np.ndarray:
    week = orders[(orders["day"] <= day) & (orders["day"] > day - pd.Timedelta(days=7))]
    counts: np.ndarray = np.bincount(np.searchsorted(customers, week["customer"]), minlength=len(customers)).astype(float)
    return counts
