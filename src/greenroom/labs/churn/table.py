"""The customers that the lab is about: the real table where it is at hand, else one drawn with a hidden world."""

from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.churn.columns import LABEL, NUMBERS
from greenroom.labs.churn.features import encode
from greenroom.labs.context import Context

SOURCE, SOURCE_PATH = "telco", "telco-churn/Telco-Customer-Churn.csv"
"""The key of the real table, and its path below GREENROOM_DATA."""


class Customers(NamedTuple):
    """``frame`` has the columns of the contract; ``x`` is its features by `features.encode` and ``y`` who left (1) or not."""

    frame: pd.DataFrame
    x: np.ndarray
    y: np.ndarray


def customers(context: Context) -> Customers:
    """The table of a run: of its hidden world where one is named, else the real one. Raises KeyError where that is missing."""
    return prepared(drawn(context.world, context.seed) if context.world else read(context.data[SOURCE]))


def read(path: Path) -> pd.DataFrame:
    """The Telco table as its contract has it.

    The eleven customers of tenure 0 have a blank for ``TotalCharges``: nothing was charged yet, so it is 0.
    """
    frame = pd.read_csv(path)
    frame["TotalCharges"] = pd.to_numeric(frame["TotalCharges"].replace(" ", "0"))
    return frame.astype(dict.fromkeys(NUMBERS, float))


def prepared(frame: pd.DataFrame) -> Customers:
    """A table with its features and labels."""
    return Customers(frame, encode.of_frame(frame), (frame[LABEL] == "Yes").to_numpy(dtype=np.int64))


def drawn(world: str, seed: int, rows: int = 7_043) -> pd.DataFrame:
    """A table of a hidden world."""
    from greenroom.labs.churn.worlds import draw, table_of

    return table_of(draw(world, seed), rows, seed)
