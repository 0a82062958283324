"""Team-draft interleaving (Radlinski and others, 2008): one page of two rankings, and the clicks credited to their teams."""

from collections.abc import Sequence
from itertools import product
from typing import NamedTuple

import numpy as np

from greenroom.labs.search.clicks import Users
from greenroom.labs.search.online.users import SHOWN, clicking, distributions


class Page(NamedTuple):
    """What is shown, in its order, and for each place whose pick it was: +1 the second ranking's, -1 the first's."""

    shown: np.ndarray
    teams: np.ndarray


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


def credits_of(users: Users, grades: np.ndarray, pages: Sequence[Page]) -> np.ndarray:
    """How probably a query's session credits the second ranking with each of `VALUES`: its team's clicks less the first's."""
    chances, teams = np.zeros((len(pages), SHOWN)), np.zeros((len(pages), SHOWN))
    for row, page in enumerate(pages):
        chances[row, : len(page.shown)] = clicking(users, grades[page.shown])
        teams[row, : len(page.shown)] = page.teams
    found: np.ndarray = distributions(chances, teams).mean(axis=0)
    return found
