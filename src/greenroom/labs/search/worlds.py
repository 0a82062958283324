"""Hidden worlds of clicks: whether weighting by inverse propensities helps is drawn from a seed, and the lab has to find out.

Queries are asked on two surfaces. On each, people look at the places as the told story says (the top most, and the swaps that
the propensities come from were made there), or the other way round (they look at everything, but the propensities were taken
over from a surface where people do not), or no place matters and the swaps say so.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.kit.evaluation.intervals import Interval
from greenroom.labs.kit.splits import Policy
from greenroom.labs.kit.worlds import Prior, World, draw, verdict
from greenroom.labs.search import clicks, crossing, features, invented, judgments, learning, ndcg, propensities, significance
from greenroom.labs.search import index as bm25
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.propensities import Swapped

PRIOR = Prior({"desktop": (0.8, 1.5), "phone": (0.8, 1.5)})
"""The effects are eta on each surface: how steeply people look away from the places below the first."""

SURFACES = tuple(PRIOR.sizes)
SHOP = {"size": 400, "queries": 80, "pool": 24}
SESSIONS, SWAPPED, TREES = 500, 4000, 30
"""How often each query is asked in the log, and in the experiment with swaps: fewer of those, and their noise alone is taken
for a difference in a world without any.
"""
TAKEN_OVER = 0.5
"""How steep propensities from elsewhere are beside the effect's size: ones as steep as that turn the order round."""
FOLDS = Policy("group", "query", folds=2)


class Logged(NamedTuple):
    """All that an analyst of a world gets: the pairs, where they were shown, their rate of clicks, and the swaps."""

    pairs: pd.DataFrame
    places: np.ndarray
    rates: np.ndarray
    swaps: tuple[Swapped, ...]


class Found(NamedTuple):
    """What weighting gained in NDCG@10 over naive clicks, and the verdict by its interval."""

    world: World
    gain: Interval
    verdict: str


def found(seed: int, name: str = "") -> Found:
    """The verdict on the world of a seed, which may be named; the analyst is handed nothing but `Logged`."""
    world = draw(seed, PRIOR, name)
    gain = gained(logged(world, seed), seed)
    return Found(world, gain, verdict(gain.low, gain.high))


def logged(world: World, seed: int) -> Logged:
    """The clicks of an invented shop in a world."""
    rng = np.random.default_rng((seed, 1))
    pairs = crossing.shuffled(_pairs(seed), seed)
    places = clicks.logged_order(pairs)
    parts = tuple(_of_surface(pairs, surface) for surface in range(len(SURFACES)))
    counts: np.ndarray = np.zeros(len(pairs), dtype=int)
    for rows, surface in zip(parts, SURFACES, strict=True):
        eta = max(0.0, world.effects[surface])
        counts[rows] = clicks.clicked(pairs.iloc[rows].reset_index(drop=True), places[rows], Users(eta=eta), SESSIONS, rng)
    return Logged(pairs, places, counts / SESSIONS, _swaps(pairs, places, parts, world.effects, rng))


def gained(log: Logged, seed: int) -> Interval:
    """How much better a ranker is that weights the clicks of a log by the propensities of its swaps, on true grades."""
    weighted = log.rates / propensities.estimated(log.swaps)[log.places - 1]
    naive, debiased = (_tested(log, rates, seed) for rates in (log.rates, weighted))
    return significance.difference(naive, debiased, seed).gap


def _pairs(seed: int) -> pd.DataFrame:
    shop = invented.shop(seed, **SHOP)
    return features.of_pairs(bm25.build(shop.catalogue), judgments.that_can_be_ranked(shop.pairs))


def _of_surface(pairs: pd.DataFrame, surface: int) -> np.ndarray:
    return np.flatnonzero(pd.factorize(pairs["query"])[0] % len(SURFACES) == surface)


def _swaps(
    pairs: pd.DataFrame,
    places: np.ndarray,
    parts: Iterable[np.ndarray],
    effects: Mapping[str, float],
    rng: np.random.Generator,
) -> tuple[Swapped, ...]:
    """The swaps of all surfaces as one experiment; where an effect is the other way round, they show people of elsewhere."""
    counted: dict[int, Swapped] = {}
    for rows, surface in zip(parts, SURFACES, strict=True):
        there = Users(eta=_seen_by_swaps(effects[surface]))
        for swap in propensities.experiment(pairs.iloc[rows].reset_index(drop=True), places[rows], there, SWAPPED, rng):
            before = counted.get(swap.k, Swapped(swap.k, 0, 0))
            counted[swap.k] = Swapped(swap.k, before.first + swap.first, before.other + swap.other)
    return tuple(counted[k] for k in sorted(counted))


def _seen_by_swaps(effect: float) -> float:
    return effect if effect >= 0 else TAKEN_OVER * -effect


def _tested(log: Logged, rates: np.ndarray, seed: int) -> np.ndarray:
    labelled = log.pairs.assign(label=learning.labels(rates))
    scores = crossing.out_of_fold(labelled, seed, FOLDS, label="label", trees=TREES, label_gain=list(range(learning.STEPS + 1)))
    return ndcg.of_pairs(log.pairs, scores)
