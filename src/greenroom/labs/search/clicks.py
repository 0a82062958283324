"""Who clicks what: three click models over real grades, for queries whose products are always shown in one logged order.

In each, a product is attractive by its grade: noise + (1 - noise)(2^grade - 1)/7, linear in the gain of NDCG.
"""

from typing import NamedTuple

import numpy as np
import pandas as pd

MODELS = ("pbm", "cascade", "trust")


class Users(NamedTuple):
    """How people look and click.

    ``pbm``: the place k is looked at with 1/k^eta (position-based model; Joachims and others, 2017). ``cascade``: people go
    down from the top, on from k with (k/(k+1))^eta, and stop with ``satisfied`` after a click (Craswell and others, 2008).
    ``trust``: as ``pbm``, but what is looked at is clicked by mistake with a further ``trust``/k (Agarwal and others, 2019).
    """

    model: str = "pbm"
    eta: float = 1.0
    noise: float = 0.1
    satisfied: float = 0.8
    trust: float = 0.3


def logged_order(pairs: pd.DataFrame, column: str = "bm25_title") -> np.ndarray:
    """The place, from 1, at which each pair is shown: its query's pairs by falling ``column``, ties as they stand."""
    places: np.ndarray = pairs.groupby("query")[column].rank(ascending=False, method="first").astype(int).to_numpy()
    return places


def attraction(grades: np.ndarray, noise: float) -> np.ndarray:
    """With which probability a product is clicked once it is looked at."""
    found: np.ndarray = noise + (1 - noise) * (2.0**grades - 1) / 7
    return found


def examination(places: np.ndarray, eta: float) -> np.ndarray:
    """With which probability a place is looked at by the position-based model: its true propensity."""
    found: np.ndarray = places.astype(float) ** -eta
    return found


def clicked(pairs: pd.DataFrame, places: np.ndarray, users: Users, sessions: int, rng: np.random.Generator) -> np.ndarray:
    """How often each pair is clicked when every query is asked ``sessions`` times and shown by ``places``."""
    attractive = attraction(pairs["grade"].to_numpy(), users.noise)
    if users.model == "cascade":
        return _down_the_list(pairs, places, attractive, users, sessions, rng)
    if users.model == "trust":
        attractive = attractive + (1 - attractive) * users.trust / places
    counts: np.ndarray = np.asarray(rng.binomial(sessions, attractive * examination(places, users.eta)))
    return counts


def _down_the_list(
    pairs: pd.DataFrame, places: np.ndarray, attractive: np.ndarray, users: Users, sessions: int, rng: np.random.Generator
) -> np.ndarray:
    counts: np.ndarray = np.zeros(len(pairs), dtype=int)
    for rows in pairs.groupby("query", sort=False).indices.values():
        shown = rows[np.argsort(places[rows])]
        there = sessions
        for place, row in enumerate(shown, start=1):
            counts[row] = rng.binomial(there, attractive[row])
            there -= rng.binomial(counts[row], users.satisfied)
            there = rng.binomial(there, (place / (place + 1)) ** users.eta)
    return counts
