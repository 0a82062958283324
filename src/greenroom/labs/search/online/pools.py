"""The judged products of each query, and what rankers that never saw the query make of them."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.kit import splits
from greenroom.labs.search import features, ranker
from greenroom.labs.search.crossing import BY_QUERY
from greenroom.labs.search.ndcg import ndcg
from greenroom.labs.search.online.goods import Shop, key_of, opened

Training = Callable[[pd.DataFrame], Callable[[pd.DataFrame], np.ndarray]]
"""Makes of pairs something that scores pairs."""


class Pool(NamedTuple):
    """``known`` are the judged pairs of one query, a row each, with `features.NAMES`."""

    query: str
    known: pd.DataFrame

    @property
    def grades(self) -> np.ndarray:
        """The grades of the judged products, in the order of the pairs."""
        found: np.ndarray = self.known["grade"].to_numpy()
        return found


def pools_of(context: Context) -> tuple[Pool, ...]:
    """The pools of the context's shop."""
    return _pooled(*key_of(context))


def learned_of(context: Context) -> Sequence[np.ndarray]:
    """Scores of the context's pools by LambdaMART that never saw the query. Kept, since several stages begin with them."""
    return _learned(*key_of(context))


@lru_cache(maxsize=2)
def _pooled(data: tuple[tuple[str, Path], ...], seed: int) -> tuple[Pool, ...]:
    return pools(opened(dict(data), seed))


@lru_cache(maxsize=2)
def _learned(data: tuple[tuple[str, Path], ...], seed: int) -> tuple[np.ndarray, ...]:
    return tuple(crossed(_pooled(data, seed), seed))


def pools(shop: Shop) -> tuple[Pool, ...]:
    """The pools of a shop's judged queries, in their order."""
    known = features.of_pairs(shop.bm25, shop.pairs)
    return tuple(Pool(str(query), rows) for query, rows in known.groupby("query", sort=False))


def folds(found: Sequence[Pool], seed: int) -> np.ndarray:
    """The fold of each query, as the whole lab splits by query."""
    fold = {pool.query: 0 for pool in found}
    pairs = joined(found)
    for part, (_, tested) in enumerate(splits.folds(pairs, BY_QUERY, seed)):
        fold.update(dict.fromkeys(pairs["query"].iloc[tested], part))
    parts: np.ndarray = np.array(list(fold.values()))
    return parts


def crossed(found: Sequence[Pool], seed: int, training: Training | None = None) -> list[np.ndarray]:
    """Scores of each pool by something that was trained without the queries of its fold; LambdaMART where nothing is said."""
    fold, training = folds(found, seed), training or lambda_mart(seed)
    scoring = {
        part: training(joined([pool for pool, own in zip(found, fold, strict=True) if own != part]))
        for part in sorted(set(fold.tolist()))
    }
    return [scoring[part](pool.known) for pool, part in zip(found, fold.tolist(), strict=True)]


def lambda_mart(seed: int, columns: tuple[str, ...] = features.NAMES) -> Training:
    """Trains the search lab's reranker on pairs, over ``columns``."""

    def training(pairs: pd.DataFrame) -> Callable[[pd.DataFrame], np.ndarray]:
        trained = ranker.train(pairs, columns, seed)
        return lambda asked: ranker.scores(trained, asked)

    return training


def joined(found: Sequence[Pool]) -> pd.DataFrame:
    """The pairs of pools, query by query."""
    return pd.concat([pool.known for pool in found], ignore_index=True)


def by(found: Sequence[Pool], column: str) -> list[np.ndarray]:
    """Scores of each pool by one feature alone."""
    return [pool.known[column].to_numpy() for pool in found]


def order(scores: np.ndarray) -> np.ndarray:
    """Places from the best score to the worst; equal ones as they came."""
    found: np.ndarray = np.argsort(-scores, kind="stable")
    return found


def qualities(found: Sequence[Pool], scores: Sequence[np.ndarray]) -> np.ndarray:
    """NDCG@10 of each pool under its scores, over judged products alone."""
    values = [ndcg(pool.grades[order(own)], pool.grades) for pool, own in zip(found, scores, strict=True)]
    quality: np.ndarray = np.array(values)
    return quality
