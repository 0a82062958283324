"""LambdaMART (Burges, 2010) by LightGBM: trained on graded or clicked pairs, and used to put hits into a better order."""

from pathlib import Path
from typing import Any, NamedTuple

import lightgbm
import numpy as np
import pandas as pd

from greenroom.labs.search import features
from greenroom.labs.search import index as bm25
from greenroom.labs.search.index import Hits, Index

TREES = 100
PARAMETERS = {
    "objective": "lambdarank",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 20,
    "label_gain": [0, 1, 3, 7],
    "lambdarank_truncation_level": 30,
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "verbosity": -1,
}
"""One thread and a fixed order, so that a seed gives the same trees each time; the gains are those of NDCG's definition."""


class Ranker(NamedTuple):
    """Trees over ``columns``, which are names of `features.NAMES` unless more were made for the pairs."""

    trees: Any
    columns: tuple[str, ...]


def train(
    pairs: pd.DataFrame,
    columns: tuple[str, ...] = features.NAMES,
    seed: int = 0,
    *,
    label: str = "grade",
    weight: str | None = None,
    position: str | None = None,
    trees: int = TREES,
    **parameters: Any,
) -> Ranker:
    """A ranker of pairs that stand query by query, with whole numbers as labels.

    ``weight`` names a column of weights; ``position`` one of the places at which the pairs were shown, whose bias LightGBM
    then takes off by itself. ``parameters`` are put over `PARAMETERS`.
    """
    data = lightgbm.Dataset(
        pairs[list(columns)].to_numpy(),
        label=pairs[label].to_numpy(),
        group=pairs.groupby("query", sort=False).size().to_numpy(),
        weight=None if weight is None else pairs[weight].to_numpy(),
        position=None if position is None else pairs[position].to_numpy(),
        params={"verbosity": -1},
    )
    return Ranker(lightgbm.train({**PARAMETERS, "seed": seed, **parameters}, data, trees), columns)


def scores(ranker: Ranker, pairs: pd.DataFrame) -> np.ndarray:
    """What a ranker makes of pairs; only the order within a query means something."""
    return _scores(ranker, pairs[list(ranker.columns)].to_numpy())


def rerank(ranker: Ranker, index: Index, query: str, found: Hits) -> Hits:
    """Hits in the order of a ranker over `features.NAMES`; none stay none."""
    if not len(found.rows):
        return found
    return bm25.hits(index, found.rows, _scores(ranker, features.of(index, query, found.rows)))


def save(ranker: Ranker, path: Path) -> None:
    """Writes a ranker as LightGBM's text, which any version of it reads."""
    path.write_text(f"{','.join(ranker.columns)}\n{ranker.trees.model_to_string()}", encoding="utf-8")


def load(path: Path) -> Ranker:
    """The ranker that `save` wrote."""
    columns, _, trees = path.read_text(encoding="utf-8").partition("\n")
    return Ranker(lightgbm.Booster(model_str=trees), tuple(columns.split(",")))


def _scores(ranker: Ranker, known: np.ndarray) -> np.ndarray:
    found: np.ndarray = ranker.trees.predict(known, num_threads=1)
    return found
