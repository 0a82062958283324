"""How likely a place is looked at, measured by swaps: the product of the first place and that of place k change places by lot.

Both then are as often here as there, so that the clicks of the two places differ by the places alone (Joachims, Swaminathan
and Schnabel, 2017). Nothing of the click model is known here but its clicks.
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.isotonic import IsotonicRegression

from greenroom.labs.search.clicks import Users, clicked

FLOOR = 0.01
"""No propensity is taken to be lower, so that no click weighs more than a hundred."""


class Swapped(NamedTuple):
    """The clicks of an experiment: how often the first place and the place ``k`` were clicked in the same sessions."""

    k: int
    first: int
    other: int


def experiment(
    pairs: pd.DataFrame, places: np.ndarray, users: Users, sessions: int, rng: np.random.Generator
) -> tuple[Swapped, ...]:
    """Swaps of the first place with each other one, every query being asked ``sessions`` times in all, half of them swapped."""
    deepest = int(places.max())
    each = max(1, sessions // (2 * (deepest - 1)))
    return tuple(_swapped(pairs, places, users, each, k, rng) for k in range(2, deepest + 1))


def estimated(swaps: Iterable[Swapped]) -> np.ndarray:
    """The propensity of each place from 1, that of the first being 1; it never rises with the place nor is below `FLOOR`."""
    by_place = sorted(swaps)
    ratios = [1.0, *(swap.other / max(swap.first, 1) for swap in by_place)]
    weights = [sum(swap.first for swap in by_place), *(max(swap.first, 1) for swap in by_place)]
    falling = IsotonicRegression(increasing=False).fit_transform(np.arange(len(ratios)), ratios, sample_weight=weights)
    found: np.ndarray = np.clip(falling / falling[0], FLOOR, 1.0)
    return found


def _swapped(pairs: pd.DataFrame, places: np.ndarray, users: Users, each: int, k: int, rng: np.random.Generator) -> Swapped:
    deep = pairs["query"].isin(pairs["query"][places == k]).to_numpy()
    some, here = pairs[deep].reset_index(drop=True), places[deep]
    there = np.where(here == 1, k, np.where(here == k, 1, here))
    counts = [(order, clicked(some, order, users, each, rng)) for order in (here, there)]
    first, other = (int(sum(count[order == place].sum() for order, count in counts)) for place in (1, k))
    return Swapped(k, first, other)
