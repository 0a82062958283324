"""Retrieve, then rerank: what the service answers with, and how long each step of it took."""

from collections.abc import Callable, Mapping
from time import perf_counter
from typing import NamedTuple, TypeVar

import numpy as np

from greenroom.labs.search import features, ranker
from greenroom.labs.search import index as bm25
from greenroom.labs.search.index import Hits, Index
from greenroom.labs.search.online.goods import Shop
from greenroom.labs.search.online.pools import joined, pools
from greenroom.labs.search.ranker import Ranker

CANDIDATES = 100
STEPS = ("tokenise", "retrieve", "features", "rerank")
Made = TypeVar("Made")
Clock = Callable[[], float]


class Answer(NamedTuple):
    """``spent`` are milliseconds by step of `STEPS`."""

    hits: Hits
    spent: Mapping[str, float]


class Engine(NamedTuple):
    """An index, a ranker of the same features, and the titles; ``candidates`` is how many hits are reranked."""

    bm25: Index
    ranker: Ranker
    titles: np.ndarray
    candidates: int = CANDIDATES

    def search(self, query: str, k: int = 10, clock: Clock = perf_counter) -> Answer:
        """The ``k`` best products for a query; none where no product shares a word with it. ``clock`` gives seconds."""
        watch = _Watch(clock)
        watch.during("tokenise", lambda: bm25.words_of(query))
        found = watch.during("retrieve", lambda: bm25.search(self.bm25, query, self.candidates))
        if not len(found.rows):
            return Answer(found, watch.spent)
        known = watch.during("features", lambda: features.of(self.bm25, query, found.rows))
        scored = watch.during("rerank", lambda: self.ranker.trees.predict(known, num_threads=1))
        return Answer(_first(bm25.hits(self.bm25, found.rows, scored), k), watch.spent)


def engine_of(shop: Shop, seed: int = 0) -> Engine:
    """The engine of a shop, its ranker trained on all judged pairs."""
    return Engine(shop.bm25, ranker.train(joined(pools(shop)), seed=seed), shop.catalogue["title"].to_numpy())


def _first(hits: Hits, k: int) -> Hits:
    return Hits(hits.rows[:k], hits.ids[:k], hits.scores[:k])


class _Watch:
    def __init__(self, clock: Clock) -> None:
        self.spent: dict[str, float] = dict.fromkeys(STEPS, 0.0)
        self._clock = clock

    def during(self, step: str, work: Callable[[], Made]) -> Made:
        begun = self._clock()
        made = work()
        self.spent[step] = 1000 * (self._clock() - begun)
        return made
