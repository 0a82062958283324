"""What the first stage leaves for those after it: the judged pairs with their features, and what was found, with the grades."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.search.judgments import Grades

FILE = "pairs.csv"
FOUND = "found.json"

Lists = Mapping[str, Mapping[str, Sequence[str]]]
"""The products that each way finds for each query, best first."""


def keep(pairs: pd.DataFrame, folder: Path) -> str:
    """Writes pairs into a stage's folder, every number in full, and gives the file's name."""
    pairs.to_csv(folder / FILE, index=False, lineterminator="\n")
    return FILE


def kept(context: Context) -> pd.DataFrame:
    """The pairs that the one stage before left, as they were."""
    (folder,) = context.folders.values()
    return pd.read_csv(folder / FILE, dtype={"query": str, "product": str}, keep_default_na=False, float_precision="round_trip")


def keep_found(found: Lists, grades: Grades, folder: Path) -> str:
    """Writes what each way found, and the grades, and gives the file's name."""
    (folder / FOUND).write_text(json.dumps({"found": found, "grades": grades}), encoding="utf-8")
    return FOUND


def kept_found(context: Context) -> tuple[Lists, Grades]:
    """What the one stage before found, and the grades to hold it against."""
    (folder,) = context.folders.values()
    row = json.loads((folder / FOUND).read_text(encoding="utf-8"))
    return row["found"], row["grades"]
