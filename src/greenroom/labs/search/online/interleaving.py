"""Team-draft interleaving (Radlinski and others, 2008): one page of two rankings, and the clicks credited to their teams."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from greenroom.labs.search.online.users import SHOWN, Users


class Page(NamedTuple):
    """What is shown, in its order, and for each place whose pick it was: +1 the second ranking's, -1 the first's."""

    shown: np.ndarray
    teams: np.ndarray


class Credit(NamedTuple):
    """The mean and the variance, over a query's sessions, of clicks of the second ranking's team less the first's."""

    mean: float
    variance: float


def team_draft(first: Sequence[int], second: Sequence[int], coins: Sequence[bool], length: int = SHOWN) -> Page:
    """A page of two rankings. In each round both pick their best product that is not shown yet; a coin says who picks first
    (True: the second ranking).
    """
    shown: list[int] = []
    teams: list[int] = []
    length = min(length, len(set(first) | set(second)))
    for coin in coins:
        for team in (1, -1) if coin else (-1, 1):
            pick = next((item for item in (second if team > 0 else first) if item not in shown), None)
            if pick is not None and len(shown) < length:
                shown.append(pick)
                teams.append(team)
    return Page(np.array(shown, dtype=int), np.array(teams, dtype=int))


def drafts(first: Sequence[int], second: Sequence[int], length: int = SHOWN) -> list[Page]:
    """Every page that can come of the coins, each as probable as the others: 32 for ten places."""
    return [team_draft(first, second, coins, length) for coins in product((False, True), repeat=(length + 1) // 2)]


def credit(users: Users, grades: np.ndarray, pages: Sequence[Page]) -> Credit:
    """Exactly what a query's sessions credit, since clicks on a page are independent of each other given the page."""
    chances = [users.clicking(grades[page.shown]) for page in pages]
    means = np.array([float((page.teams * own).sum()) for page, own in zip(pages, chances, strict=True)])
    spread = np.array([float((own * (1 - own)).sum()) for own in chances])
    return Credit(float(means.mean()), float(spread.mean() + means.var()))


def sessions(
    rng: np.random.Generator, users: Users, grades: Sequence[np.ndarray], drafted: Sequence[Sequence[Page]], queries: np.ndarray
) -> np.ndarray:
    """The credit of each simulated session, by the query that it asks."""
    chances, teams = _tables(users, grades, drafted)
    drawn = rng.integers(0, chances.shape[1], len(queries))
    clicked = rng.random((len(queries), SHOWN)) < chances[queries, drawn]
    found: np.ndarray = (clicked * teams[queries, drawn]).sum(axis=1)
    return found


def _tables(users: Users, grades: Sequence[np.ndarray], drafted: Sequence[Sequence[Page]]) -> tuple[np.ndarray, np.ndarray]:
    chances = np.zeros((len(drafted), len(drafted[0]), SHOWN))
    teams = np.zeros_like(chances)
    for query, own in enumerate(drafted):
        for draft, page in enumerate(own):
            chances[query, draft, : len(page.shown)] = users.clicking(grades[query][page.shown])
            teams[query, draft, : len(page.shown)] = page.teams
    return chances, teams
