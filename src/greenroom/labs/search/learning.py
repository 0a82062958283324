"""Rankers that learn from clicks instead of grades, tested on the true grades of queries that they never saw."""

from collections.abc import Mapping

import numpy as np
import pandas as pd

from greenroom.labs.search import clicks, ndcg, propensities
from greenroom.labs.search.clicks import Users
from greenroom.labs.search.crossing import out_of_fold

STEPS = 30
"""LambdaMART wants whole labels: a click rate becomes so many steps of one gain each."""

NAIVE, TRUE, SWAPS, POSITION, CLEAN = WAYS = ("naive", "ipw-true", "ipw-swaps", "position", "clean")
"""Clicks as they are; weighted by the inverse of true propensities, or of those that swaps show; LightGBM's own ``position=``;
and clicks of people who look at everything, which nobody has: a ceiling."""


def learned(
    pairs: pd.DataFrame, users: Users, sessions: int, seed: int, ways: tuple[str, ...] = WAYS, trees: int = 100
) -> Mapping[str, np.ndarray]:
    """NDCG@10 of each query by each way to learn from the same log; every query was asked ``sessions`` times."""
    places = clicks.logged_order(pairs)
    rates = click_rates(pairs, places, users, sessions, seed)
    return {way: _tested(pairs, rates[way], places, seed, way, trees) for way in ways}


def click_rates(pairs: pd.DataFrame, places: np.ndarray, users: Users, sessions: int, seed: int) -> Mapping[str, np.ndarray]:
    """What each way takes for the attraction of each pair: a rate of clicks, weighted or not."""
    rng = np.random.default_rng(seed)
    rate = clicks.clicked(pairs, places, users, sessions, rng) / sessions
    swapped = propensities.estimated(propensities.experiment(pairs, places, users, sessions, rng))
    everything = clicks.clicked(pairs, places, Users("pbm", 0.0, users.noise), sessions, rng) / sessions
    true = np.maximum(clicks.examination(places, users.eta), propensities.FLOOR)
    return {NAIVE: rate, TRUE: rate / true, SWAPS: rate / swapped[places - 1], POSITION: rate, CLEAN: everything}


def labels(rates: np.ndarray) -> np.ndarray:
    """Rates as whole labels from 0 to `STEPS`; a weighted rate may be above 1, and then is 1."""
    found: np.ndarray = np.round(STEPS * np.clip(rates, 0, 1)).astype(int)
    return found


def _tested(pairs: pd.DataFrame, rates: np.ndarray, places: np.ndarray, seed: int, way: str, trees: int) -> np.ndarray:
    clicked = pairs.assign(label=labels(rates), place=places - 1)
    scores = out_of_fold(
        clicked,
        seed,
        label="label",
        position="place" if way == POSITION else None,
        trees=trees,
        label_gain=list(range(STEPS + 1)),
    )
    return ndcg.of_pairs(pairs, scores)
