"""How much traffic a test needs: sessions or queries for a power of 80 % at a level of 5 %, two-sided."""

from typing import NamedTuple

import numpy as np
from scipy.stats import norm

from greenroom.labs.search.online.users import VALUES

LEVEL, POWER = 0.05, 0.8


class Needed(NamedTuple):
    """``sessions`` in all, and ``queries`` in all where they are what is randomised (0 otherwise)."""

    sessions: float
    queries: float = 0.0


class Moments(NamedTuple):
    """Of a count per session over a traffic: its mean, its variance within a query, and that of the queries' means."""

    mean: float
    within: float
    between: float


def moments(shares: np.ndarray, chances: np.ndarray) -> Moments:
    """The moments of what a session counts, by the queries' shares and their `users.distributions`."""
    means = chances @ VALUES
    mean = float(shares @ means)
    return Moments(mean, float(shares @ (chances @ VALUES**2 - means**2)), float(shares @ (means - mean) ** 2))


def of_interleaving(credit: Moments, level: float = LEVEL, power: float = POWER) -> Needed:
    """Sessions that see interleaved pages."""
    return Needed(factor(level, power) * (credit.within + credit.between) / credit.mean**2)


def by_session(first: Moments, second: Moments, level: float = LEVEL, power: float = POWER) -> Needed:
    """Sessions, half of them in each arm."""
    spread = sum(arm.within + arm.between for arm in (first, second))
    return Needed(2 * factor(level, power) * spread / (second.mean - first.mean) ** 2)


def by_query(first: Moments, second: Moments, each: float, level: float = LEVEL, power: float = POWER) -> Needed:
    """Queries, half of them in each arm, with ``each`` so many sessions of every one (equally many)."""
    spread = sum(arm.between + arm.within / each for arm in (first, second))
    queries = 2 * factor(level, power) * spread / (second.mean - first.mean) ** 2
    return Needed(queries * each, queries)


def smallest(first: Moments, queries: int, each: float, level: float = LEVEL, power: float = POWER) -> float:
    """The smallest difference of means that ``queries`` so many queries in all can show."""
    return float(np.sqrt(4 * factor(level, power) * (first.between + first.within / each) / queries))


def of_interleaving_at(credit: Moments, sessions: float, level: float = LEVEL) -> float:
    """The power of so many interleaved sessions."""
    return _power(credit.mean, (credit.within + credit.between) / sessions, level)


def by_session_at(first: Moments, second: Moments, sessions: float, level: float = LEVEL) -> float:
    """The power of so many sessions in all, half of them in each arm."""
    spread = sum(arm.within + arm.between for arm in (first, second))
    return _power(second.mean - first.mean, 2 * spread / sessions, level)


def bar(level: float = LEVEL) -> float:
    """What a test statistic has to pass, either way."""
    return float(norm.ppf(1 - level / 2))


def _power(difference: float, variance: float, level: float) -> float:
    away = abs(difference) / variance**0.5
    return float(norm.cdf(away - bar(level)) + norm.cdf(-away - bar(level)))


def factor(level: float = LEVEL, power: float = POWER) -> float:
    """(z of the level + z of the power)², by which every formula here is multiplied: 7.85 for 5 % and 80 %."""
    return float((norm.ppf(1 - level / 2) + norm.ppf(power)) ** 2)
