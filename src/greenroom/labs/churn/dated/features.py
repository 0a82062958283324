"""What is known of a customer at the end of a day, and whether they came back: ibis expressions for every engine."""

from collections.abc import Mapping, Sequence

import ibis
import numpy as np
import pandas as pd

from greenroom.labs.kit.engines import computed
from greenroom.labs.kit.point_in_time import Feature, as_of

WINDOWS = (30, 91, 182)
HORIZON = 91
"""Days without an order after which a customer counts as gone; a label is known so many days after its cutoff."""

_DAY = pd.Timedelta(days=1)
_ROWS = ["cutoff", "customer"]


def _recency(events: ibis.Table) -> ibis.Value:
    return events.age_days.min() - 1


def _tenure(events: ibis.Table) -> ibis.Value:
    return events.age_days.max() - 1


def _gap(events: ibis.Table) -> ibis.Value:
    return (events.age_days.max() - events.age_days.min()) / ibis.greatest(events.count() - 1, 1)


def _orders(days: int) -> Feature:
    return Feature(f"orders_{days}", lambda events: (events.age_days <= days).cast("int64").sum())


def _amount(days: int) -> Feature:
    return Feature(f"amount_{days}", lambda events: ibis.ifelse(events.age_days <= days, events.amount, 0.0).sum())


DEFINITIONS = (
    Feature("recency", _recency),
    Feature("tenure", _tenure),
    Feature("orders", lambda events: events.count()),
    Feature("quantity", lambda events: events.quantity.sum()),
    Feature("amount", lambda events: events.amount.sum()),
    Feature("mean_amount", lambda events: events.amount.mean()),
    Feature("largest_amount", lambda events: events.amount.max()),
    Feature("gap", _gap),
    *(_orders(days) for days in WINDOWS),
    *(_amount(days) for days in WINDOWS),
)
"""``recency`` and ``tenure`` are days since the last and the first order, ``gap`` the mean days between orders (0 where there
is one); ``orders_30`` and ``amount_30`` are of the last 30 days, and so on."""

FEATURES = tuple(feature.name for feature in DEFINITIONS)


def known(tables: Mapping[str, ibis.Table]) -> ibis.Table:
    """A row for each pair of customer and cutoff in ``rows``, of the ``purchases`` before the cutoff."""
    return as_of(tables["purchases"], tables["rows"], DEFINITIONS, at="day")


def gone(tables: Mapping[str, ibis.Table]) -> ibis.Table:
    """Those rows with ``churned``: 1 where no order follows in the ``HORIZON`` days from the cutoff on."""
    purchases, rows = tables["purchases"], tables["rows"]
    until = rows.cutoff + ibis.interval(days=HORIZON)
    later = purchases.join(
        rows.mutate(until=until),
        [purchases.customer == rows.customer, purchases.day >= rows.cutoff, purchases.day < until],
    )
    came = later.group_by(_ROWS).aggregate(times=later.count())
    both = rows.left_join(came, _ROWS)
    return both.select("customer", "cutoff", churned=both.times.isnull().cast("int64"))


def snapshots(
    purchases: pd.DataFrame, days: Sequence[pd.Timestamp], engine: str = "duckdb", today: pd.Timestamp | None = None
) -> pd.DataFrame:
    """What is known at the end of each day (``cutoff``) of everybody who had ordered by then, and ``churned``, in that order.

    Where ``today`` is given, labels are as a query shows them on that day, whether or not their delay is over.
    """
    rows = _rows(purchases, days)
    features = computed(known, {"purchases": purchases, "rows": rows}, engine, by=_ROWS)
    seen = purchases if today is None else purchases[purchases["day"] <= today]
    labels = computed(gone, {"purchases": seen, "rows": rows}, engine, by=_ROWS)
    found = features.assign(churned=labels["churned"], cutoff=features["cutoff"] - _DAY)
    return found[[*_ROWS, *FEATURES, "churned"]]


def _rows(purchases: pd.DataFrame, days: Sequence[pd.Timestamp]) -> pd.DataFrame:
    first = purchases.groupby("customer")["day"].min()
    parts = [pd.DataFrame({"customer": first.index[first <= day], "cutoff": day + _DAY}) for day in days]
    return pd.concat(parts, ignore_index=True).astype({"customer": np.int64, "cutoff": "datetime64[ns]"})
