"""What people said of products for a query: grades from 0 (wrong) to 3 (just that), and the single raters behind them."""

from collections.abc import Mapping
from pathlib import Path

import pandas as pd

GRADES = (0, 1, 2, 3)
RELEVANT = 2
"""A grade from which a product counts as one that should be found, for recall."""

Grades = Mapping[str, Mapping[str, int]]
"""The grade of each judged product by its id, for each query."""


def read(path: Path) -> pd.DataFrame:
    """The graded pairs of a file: ``query``, ``product`` (its id as text) and ``grade``."""
    pairs = pd.read_csv(path, dtype={"docid": str})
    return pairs.rename(columns={"docid": "product", "rating": "grade"})[["query", "product", "grade"]]


def read_raters(path: Path) -> pd.DataFrame:
    """The pairs that three people rated: ``query``, ``product``, ``rater_1`` to ``rater_3`` and the agreed ``grade``."""
    pairs = pd.read_csv(path, dtype={"docid": str})
    names = {"docid": "product", "final_rating": "grade", **{f"agent_{at}_rating": f"rater_{at}" for at in (1, 2, 3)}}
    return pairs.rename(columns=names)[["query", "product", "rater_1", "rater_2", "rater_3", "grade"]]


def by_query(pairs: pd.DataFrame) -> Grades:
    """The grades of each query, in the order of the pairs."""
    return {
        str(query): dict(zip(rows["product"], rows["grade"].astype(int), strict=True))
        for query, rows in pairs.groupby("query", sort=False)
    }


def that_can_be_ranked(pairs: pd.DataFrame, at_least: int = 5) -> pd.DataFrame:
    """The pairs of the queries with ``at_least`` so many judged products of which one is right at all.

    A query without a right product has no ideal order to compare with, and one with very few products hardly any order.
    """
    grades = pairs.groupby("query")["grade"]
    kept = (grades.transform("size") >= at_least) & (grades.transform("max") > 0)
    return pairs[kept].reset_index(drop=True)
