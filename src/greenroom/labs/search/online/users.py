"""Simulated users: they look at a place by its rank and click on what they see by how well it answers the query.

The position-based model (Craswell and others, 2008), over real grades. A session asks one query and sees one page; clicks of a
page are independent of each other, so that what a session counts has a distribution that is worked out and not simulated.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

SHOWN = 10
VALUES = np.arange(-SHOWN, SHOWN + 1)
"""What a session can count: clicks, or clicks on one team's products less those on the other's."""


class Users(NamedTuple):
    """``eta`` is the severity of position bias: rank r is looked at with probability (1/r)^eta. ``tempted`` is the probability
    of a click on something seen, by its grade.
    """

    eta: float = 1.0
    tempted: tuple[float, float, float, float] = (0.05, 0.15, 0.35, 0.6)

    def looking(self, shown: int = SHOWN) -> np.ndarray:
        """How probably each rank is looked at."""
        return (1.0 / np.arange(1, shown + 1)) ** self.eta

    def clicking(self, grades: Sequence[int] | np.ndarray) -> np.ndarray:
        """How probably each product of a page is clicked on, by the grades in the order of the page."""
        return self.looking(len(grades)) * np.array(self.tempted)[np.asarray(grades, dtype=int)]


def traffic(queries: int, seed: int, slope: float = 0.8) -> np.ndarray:
    """The share of the sessions that each query has: a power law (few queries are asked often), in an order drawn by chance."""
    often = np.random.default_rng(seed).permutation(1.0 / np.arange(1, queries + 1) ** slope)
    return np.asarray(often / often.sum())


def pages(users: Users, grades: Sequence[np.ndarray], orders: Sequence[np.ndarray]) -> np.ndarray:
    """The click probabilities of each query's page under a ranking: a row per query, `SHOWN` columns, 0 where a page is short."""
    table = np.zeros((len(grades), SHOWN))
    for row, (own, order) in enumerate(zip(grades, orders, strict=True)):
        chances = users.clicking(own[order[:SHOWN]])
        table[row, : len(chances)] = chances
    return table


def distributions(chances: np.ndarray, signs: np.ndarray | None = None) -> np.ndarray:
    """How probably a session of each page counts each of `VALUES`: a row per page. A click counts its place's sign, 1 if not told."""
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
