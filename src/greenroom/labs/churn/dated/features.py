"""What is known of a customer on a day, and whether they came back: ibis expressions, the same on every engine."""

from collections.abc import Sequence

import ibis
import pandas as pd
from ibis.expr.types import Value

WINDOWS = (30, 91, 182)
HORIZON = 91
"""Days without an order after which a customer counts as gone; a label is known so many days after its cutoff."""

FEATURES = (
    *("recency", "tenure", "orders", "quantity", "amount", "mean_amount", "largest_amount", "gap"),
    *(f"orders_{window}" for window in WINDOWS),
    *(f"amount_{window}" for window in WINDOWS),
)


def as_of(purchases: ibis.Table, cutoffs: ibis.Table) -> ibis.Table:
    """A row for each cutoff and customer known by then, of orders up to and on the cutoff's day and of no later ones.

    ``recency`` and ``tenure`` are days since the last and the first order, ``gap`` the mean days between orders (0 where there
    is one), ``orders_30`` the orders of the last 30 days, and so on.
    """
    before = purchases.join(cutoffs, [purchases.day <= cutoffs.cutoff])
    before = before.mutate(age=before.cutoff.cast("date").delta(before.day.cast("date"), unit="day"))
    known = before.group_by("cutoff", "customer").agg(**_totals(before), **_windows(before))
    gap = (known.tenure - known.recency) / ibis.greatest(known.orders - 1, 1)
    return known.mutate(gap=gap.cast("float64")).select("cutoff", "customer", *FEATURES)


def gone(purchases: ibis.Table, cutoffs: ibis.Table, days: int = HORIZON, seen_on: pd.Timestamp | None = None) -> ibis.Table:
    """A row for each cutoff and customer known by then: ``churned`` is 1 where no order follows within ``days``.

    ``seen_on`` is the day on which it is looked: orders after it are not known yet, so that a label can be looked at too early.
    """
    known = purchases.join(cutoffs, [purchases.day <= cutoffs.cutoff]).select("cutoff", "customer").distinct()
    until = cutoffs.mutate(until=cutoffs.cutoff + ibis.interval(days=days))
    later = purchases if seen_on is None else purchases.filter(purchases.day <= seen_on)
    came = later.join(until, [later.day > until.cutoff, later.day <= until.until]).select("cutoff", "customer").distinct()
    came = came.rename(came_cutoff="cutoff", came_customer="customer")
    both = known.left_join(came, [known.cutoff == came.came_cutoff, known.customer == came.came_customer])
    return both.select("cutoff", "customer", churned=both.came_customer.isnull().cast("int64"))


def snapshots(purchases: pd.DataFrame, days: Sequence[pd.Timestamp]) -> pd.DataFrame:
    """The features as of each day and, beside them, ``churned``, in the order of cutoff and customer, by DuckDB."""
    tables = ibis.memtable(purchases), _table_of(days)
    return _together(as_of(*tables), gone(*tables))


def looked_at(purchases: pd.DataFrame, days: Sequence[pd.Timestamp], today: pd.Timestamp) -> pd.DataFrame:
    """`snapshots` with the labels that a query shows on ``today``, whether or not their delay is over."""
    tables = ibis.memtable(purchases), _table_of(days)
    return _together(as_of(*tables), gone(*tables, seen_on=today))


def _table_of(days: Sequence[pd.Timestamp]) -> ibis.Table:
    return ibis.memtable(pd.DataFrame({"cutoff": pd.to_datetime(list(days)).astype("datetime64[s]")}))


def _together(known: ibis.Table, labels: ibis.Table) -> pd.DataFrame:
    engine = ibis.duckdb.connect()
    # Sums of floats depend on the order of their terms, and that on the number of threads.
    engine.raw_sql("SET threads = 1")
    frame = engine.to_pandas(known.inner_join(labels, ["cutoff", "customer"]))
    engine.disconnect()
    return frame[["cutoff", "customer", *FEATURES, "churned"]].sort_values(["cutoff", "customer"], ignore_index=True)


def _totals(before: ibis.Table) -> dict[str, Value]:
    return {
        "recency": before.age.min(),
        "tenure": before.age.max(),
        "orders": before.count(),
        "quantity": before.quantity.sum(),
        "amount": before.amount.sum(),
        "mean_amount": before.amount.mean(),
        "largest_amount": before.amount.max(),
    }


def _windows(before: ibis.Table) -> dict[str, Value]:
    within = {window: before.age < window for window in WINDOWS}
    orders = {f"orders_{window}": inside.cast("int64").sum() for window, inside in within.items()}
    amounts = {f"amount_{window}": ibis.ifelse(inside, before.amount, 0.0).sum() for window, inside in within.items()}
    return orders | amounts
