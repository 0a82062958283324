"""The judged pairs with their features, as the stage that made them leaves them for those that learn from them."""

from pathlib import Path

import pandas as pd

from greenroom.labs.context import Context

FILE = "pairs.csv"


def keep(pairs: pd.DataFrame, folder: Path) -> str:
    """Writes pairs into a stage's folder, every number in full, and gives the file's name."""
    pairs.to_csv(folder / FILE, index=False, lineterminator="\n")
    return FILE


def kept(context: Context) -> pd.DataFrame:
    """The pairs that the one stage before left, as they were."""
    (folder,) = context.folders.values()
    return pd.read_csv(folder / FILE, dtype={"query": str, "product": str}, keep_default_na=False, float_precision="round_trip")
