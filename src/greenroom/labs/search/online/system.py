"""A search system as people run it, in an invented shop: what is served, what was released, and what is told of it."""

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.kit.serving.aliases import digest, point, pointed
from greenroom.labs.kit.splits import Policy
from greenroom.labs.search import features, judgments, ndcg, ranker
from greenroom.labs.search import index as bm25
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.crossing import BY_QUERY, out_of_fold
from greenroom.labs.search.index import Index
from greenroom.labs.search.online import users
from greenroom.labs.search.online.engine import Engine
from greenroom.labs.search.online.goods import Shop, opened
from greenroom.labs.search.online.pools import Pool, by, folds, joined, order, pools
from greenroom.labs.search.products import TEXTS
from greenroom.labs.search.ranker import Ranker

CHAMPION, GOOD = "champion", "2"
SESSIONS = 200_000
HELD_OUT = (0, 1)
"""Folds whose queries no ranker learns from: they say what is served."""

Reading = Callable[[str], str]
"""What is done to a text before it is taken apart into words."""


class Released(NamedTuple):
    """What was written down at the release: the model's hash, and what the sentinel queries found."""

    sha256: str
    found: Mapping[str, tuple[str, ...]]


class System(NamedTuple):
    """``learned`` are the judged pairs to learn from, with their features, and ``asked`` the other judged queries.

    ``reads_catalogue`` and ``reads_query`` are the analysers of both sides. The release is told by ``told``, NDCG@10 over folds
    by ``split``, and by a comparison with BM25 in which unjudged products count as wrong or not. ``weights`` are what a click
    at each place counts where the labels are clicks. ``log`` is the tally of a test against BM25, as it was recorded.
    """

    shop: Shop
    learned: pd.DataFrame
    asked: tuple[str, ...]
    bm25: Index
    reads_catalogue: Reading
    reads_query: Reading
    aliases: Path
    released: Released
    split: Policy
    told: float
    unjudged_is_wrong: bool
    weights: np.ndarray | None
    log: np.ndarray
    seed: int

    def ranker(self) -> Ranker:
        """The ranker that the alias points to."""
        return ranker.load(self.aliases.parent / pointed(self.aliases)[CHAMPION].model)

    def engine(self) -> Engine:
        """The engine that answers now."""
        return Engine(self.bm25, self.ranker(), self.bm25.products["title"].to_numpy())

    def served(self) -> dict[str, tuple[str, ...]]:
        """What each asked query finds now, best first."""
        engine = self.engine()
        return {query: engine.search(self.reads_query(query), engine.candidates).hits.ids for query in self.asked}


def as_it_is(text: str) -> str:
    """The analyser that leaves everything to the index's own."""
    return text


def healthy(context: Context) -> System:
    """A system in which nothing is wrong; its models and aliases are in the context's folder."""
    made = _made(context.seed)
    system = made._replace(aliases=context.folder / "aliases.json", log=recorded(made, made.seed))
    return released(system, GOOD, ranker.train(made.learned, seed=context.seed))


def promoted(system: System, version: str, trained: Ranker) -> System:
    """The alias points to a version from now on, whoever wanted it."""
    system.aliases.parent.mkdir(parents=True, exist_ok=True)
    model = system.aliases.parent / f"{version}.txt"
    ranker.save(trained, model)
    point(system.aliases, CHAMPION, version, model)
    return system


def released(system: System, version: str, trained: Ranker) -> System:
    """A version is promoted, and what it finds is written down."""
    after = promoted(system, version, trained)
    return after._replace(released=Released(digest(after.aliases.parent / f"{version}.txt"), after.served()))


def indexed(system: System, rows: np.ndarray | None = None) -> System:
    """The system with its index built anew, of ``rows`` of the catalogue alone where they are told."""
    catalogue = system.shop.catalogue if rows is None else system.shop.catalogue.iloc[rows].reset_index(drop=True)
    read = {field: [system.reads_catalogue(text) for text in catalogue[field]] for field in TEXTS}
    return system._replace(bm25=bm25.build(catalogue.assign(**read)))


def figure(learned: pd.DataFrame, split: Policy, seed: int, columns: Sequence[str] = features.NAMES) -> float:
    """NDCG@10 over folds of the judged pairs, as it is told of a release."""
    return float(ndcg.of_pairs(learned, out_of_fold(learned, seed, split, tuple(columns))).mean())


def recorded(system: System, seed: int) -> np.ndarray:
    """The tally of a test of the ranker's pages against BM25's, split by session."""
    rng, (present, new, shares) = np.random.default_rng(seed), arms(system.seed)
    counts = rng.multinomial(SESSIONS, shares)
    second = rng.binomial(counts, 0.5)
    tally: np.ndarray = np.stack([users.sessions(rng, counts - second, present), users.sessions(rng, second, new)])
    return tally


@lru_cache(maxsize=2)
def arms(seed: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """How a session of each asked query clicks under BM25 and under the ranker (`users.distributions`), and the shares."""
    found, scores = on_the_pools(seed)
    grades = [pool.grades for pool in found]
    orders = ([order(own) for own in by(found, "bm25_all")], [order(own) for own in scores])
    present, new = (users.distributions(users.pages(Users(), grades, own)) for own in orders)
    return present, new, users.traffic(len(found), seed)


@lru_cache(maxsize=2)
def on_the_pools(seed: int) -> tuple[list[Pool], list[np.ndarray]]:
    """The judged products of the asked queries, and what the trees that learn from the others make of them."""
    shop, learned, asked, *_ = _made(seed)
    trained = ranker.train(learned, seed=seed)
    found = [pool for pool in pools(shop) if pool.query in asked]
    return found, [ranker.scores(trained, pool.known) for pool in found]


@lru_cache(maxsize=2)
def _made(seed: int) -> System:
    shop = opened({}, seed)
    found = pools(shop)
    held_out = np.isin(folds(found, seed), HELD_OUT)
    learned = joined([pool for pool, is_out in zip(found, held_out, strict=True) if not is_out])
    asked = tuple(pool.query for pool, is_out in zip(found, held_out, strict=True) if is_out)
    nothing = Released("", {})
    system = System(
        shop, learned, asked, shop.bm25, as_it_is, as_it_is, Path(), nothing, BY_QUERY, 0.0, False, None, np.zeros(0), seed
    )
    return system._replace(told=figure(learned, BY_QUERY, seed))


def grades_of(system: System) -> judgments.Grades:
    """The grades of the asked queries."""
    pairs = system.shop.pairs
    return judgments.by_query(pairs[pairs["query"].isin(system.asked)])
