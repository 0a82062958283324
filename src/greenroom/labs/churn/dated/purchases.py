"""CDNOW's purchases, which ride in the package `lifetimes`: orders of customers who first bought in early 1997."""

from pathlib import Path

import numpy as np
import pandas as pd

CUSTOMERS = 23_570
FIRST, LAST = pd.Timestamp("1997-01-01"), pd.Timestamp("1998-06-30")
_COLUMNS = ("customer", "day", "quantity", "amount")


def read(path: Path) -> pd.DataFrame:
    """One row an order: ``customer``, ``day`` (midnight), ``quantity`` of CDs, ``amount`` in dollars, in the file's order.

    Raises ValueError where the file holds something else, in one sentence.
    """
    frame = pd.read_csv(path, sep=r"\s+", header=0, names=list(_COLUMNS), dtype={"day": str})
    try:
        frame["day"] = pd.to_datetime(frame["day"], format="%Y%m%d")
        return frame.astype({"customer": "int64", "quantity": "int64", "amount": "float64"})
    except ValueError as wrong:
        raise ValueError(f"{path} does not hold CDNOW's purchases: {wrong}") from wrong


def of_some(purchases: pd.DataFrame, customers: int, seed: int) -> pd.DataFrame:
    """All orders of so many customers, drawn without return; everybody's where there are no more."""
    everybody = np.unique(purchases["customer"].to_numpy())
    if customers >= len(everybody):
        return purchases
    drawn = np.random.default_rng(seed).choice(everybody, customers, replace=False)
    return purchases[purchases["customer"].isin(drawn)].reset_index(drop=True)
