"""How much of the shop a run looks at, and CDNOW's orders for it."""

from typing import NamedTuple

import pandas as pd

from greenroom.labs.churn.dated import purchases
from greenroom.labs.context import Context

SOURCE = "cdnow"


class Size(NamedTuple):
    """Customers of CDNOW, customers and pilot of a simulated shop, and how often is resampled."""

    customers: int
    pilot: int
    shoppers: int
    times: int


SIZES = {"small": Size(6_000, 6_000, 30_000, 120), "full": Size(purchases.CUSTOMERS, 20_000, 100_000, 200)}


def of(context: Context) -> Size:
    """The size that a context asks for."""
    return SIZES[context.size]


def orders(context: Context) -> pd.DataFrame:
    """CDNOW's orders of as many customers as the size allows, drawn by the seed."""
    return purchases.of_some(purchases.read(context.data[SOURCE]), of(context).customers, context.seed)
