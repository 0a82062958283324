"""Scores for every pair by a ranker that did not learn from it: folds in turn, by query unless a leak is to be shown."""

from typing import Any

import numpy as np
import pandas as pd

from greenroom.labs.kit.splits import Audit, Policy, audit, folds
from greenroom.labs.search import features, ranker

BY_QUERY = Policy("group", "query")
BY_ROW = Policy("random", group="query")
"""The leak: pairs of one query on both sides. The audit is told of the groups, and says so."""


def out_of_fold(
    pairs: pd.DataFrame, seed: int, policy: Policy = BY_QUERY, columns: tuple[str, ...] = features.NAMES, **training: Any
) -> np.ndarray:
    """A score for each pair; ``training`` goes to `ranker.train`."""
    found = np.zeros(len(pairs))
    for train, test in folds(pairs, policy, seed):
        found[test] = ranker.scores(ranker.train(pairs.iloc[train], columns, seed, **training), pairs.iloc[test])
    return found


def audited(pairs: pd.DataFrame, seed: int, policy: Policy = BY_QUERY) -> tuple[Audit, ...]:
    """What the folds of a seed keep apart."""
    return audit(pairs[["query", "product", "grade"]], folds(pairs, policy, seed), policy)


def shuffled(pairs: pd.DataFrame, seed: int) -> pd.DataFrame:
    """The pairs, those of a query beside each other in an order by lot, so that ties of scores tell nothing of a file."""
    drawn = np.random.default_rng(seed).permutation(len(pairs))
    places = pairs["query"].map({query: place for place, query in enumerate(pairs["query"].unique())}).to_numpy()
    return pairs.iloc[np.lexsort((drawn, places))].reset_index(drop=True)
