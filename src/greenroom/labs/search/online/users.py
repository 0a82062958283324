"""Simulated sessions of users of the position-based click model (`clicks.Users`, "pbm"), over real grades.

A session asks one query and sees one page; clicks on a page are independent of each other, so that what a session counts has a
distribution that is worked out and not simulated.
"""

from collections.abc import Sequence

import numpy as np

from greenroom.labs.search.clicks import Users, attraction, examination

SHOWN = 10
VALUES = np.arange(-SHOWN, SHOWN + 1)
"""What a session can count: clicks, or clicks on one team's products less those on the other's."""


def clicking(users: Users, grades: np.ndarray) -> np.ndarray:
    """How probably each product of a page is clicked on, by the grades in the order of the page."""
    found: np.ndarray = examination(np.arange(1, len(grades) + 1), users.eta) * attraction(grades, users.noise)
    return found


def traffic(queries: int, seed: int, slope: float = 0.8) -> np.ndarray:
    """The share of the sessions that each query has: a power law (few queries are asked often), in an order drawn by chance."""
    often = np.random.default_rng(seed).permutation(1.0 / np.arange(1, queries + 1) ** slope)
    found: np.ndarray = often / often.sum()
    return found


def pages(users: Users, grades: Sequence[np.ndarray], orders: Sequence[np.ndarray]) -> np.ndarray:
    """The click probabilities of each query's page under a ranking: a row per query, `SHOWN` columns, 0 beyond a short page."""
    table = np.zeros((len(grades), SHOWN))
    for row, (own, order) in enumerate(zip(grades, orders, strict=True)):
        chances = clicking(users, own[order[:SHOWN]])
        table[row, : len(chances)] = chances
    return table


def distributions(chances: np.ndarray, signs: np.ndarray | None = None) -> np.ndarray:
    """How probably a session of each page (a row) counts each of `VALUES`; a click counts its place's sign, 1 if not told."""
    signs = np.ones_like(chances) if signs is None else signs
    found = np.zeros((len(chances), len(VALUES)))
    found[:, SHOWN] = 1.0
    for chance, sign in zip(chances.T[:, :, None], signs.T[:, :, None], strict=True):
        up, down = np.roll(found, 1, axis=1), np.roll(found, -1, axis=1)
        found = found * (1 - chance) + chance * np.where(sign > 0, up, down)
    return found


def sessions(rng: np.random.Generator, counts: np.ndarray, chances: np.ndarray) -> np.ndarray:
    """How many of each query's ``counts`` sessions counted each of `VALUES`, drawn from `distributions`."""
    found: np.ndarray = rng.multinomial(counts, chances)
    return found
