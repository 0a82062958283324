"""Abilities on the logit scale: one Gaussian over a learner's general ability and every skill's distance from it.

The observation is logistic, the update that of an extended Kalman filter (one step of Newton's method from the mean, as in
Glickman, "Parameter estimation in large dynamic paired comparison experiments", 1999, for a vector of abilities); the mean of a
logistic of a Gaussian is MacKay's approximation ("The evidence framework applied to classification networks", 1992).
"""

import math
import random
from collections.abc import Sequence

from greenroom.progress.constants import (
    BETWEEN_LEARNERS,
    CENTRAL,
    DRAWS,
    GAIN,
    LONGEST_PAUSE,
    PER_ATTEMPT,
    PER_DAY,
    QUANTILE,
    QUESTION,
    TYPICAL,
    WIDENED,
    WITHIN_LEARNER,
)
from greenroom.record import NamedTuple

GENERAL = 0
"""The place of the general ability; the skills follow in the order in which they came up."""


class Range(NamedTuple):
    """How often an answer in a skill is at the bar: the estimate, and the low and high end of its range, each 0 to 1."""

    share: float
    low: float
    high: float


class Abilities:
    """What is known of one learner after the outcomes seen so far."""

    def __init__(self) -> None:
        self._mean = [TYPICAL]
        self._cov = [[BETWEEN_LEARNERS**2]]
        self._places: dict[str, int] = {}

    @property
    def skills(self) -> tuple[str, ...]:
        """Every skill that was seen, in the order in which they came up."""
        return tuple(self._places)

    def copy(self) -> "Abilities":
        """The same, on its own from here on."""
        other = Abilities()
        other._mean, other._cov, other._places = [*self._mean], [[*row] for row in self._cov], {**self._places}
        return other

    def rest(self, days: float) -> None:
        """Lets days go by without an attempt: every skill grows less sure."""
        more = PER_DAY**2 * min(max(days, 0.0), LONGEST_PAUSE)
        for place in self._places.values():
            self._cov[place][place] += more

    def see(self, skills: Sequence[str], share: float) -> None:
        """Learns from one attempt that asked for all of these skills alike, of which this share (0 to 1) was at the bar."""
        places = [self._place(skill) for skill in skills]
        part = 1 / len(places)
        pulled = [row[GENERAL] + part * sum(row[place] for place in places) for row in self._cov]
        mean = self._mean[GENERAL] + part * sum(self._mean[place] for place in places)
        spread = pulled[GENERAL] + part * sum(pulled[place] for place in places)
        slope = _dimmed(QUESTION**2)
        expected = logistic(slope * mean)
        told = slope**2 * expected * (1 - expected)
        surprise = slope * (share - expected)
        step = 1 / (1 + told * spread)
        self._mean = [value + along * surprise * step for value, along in zip(self._mean, pulled, strict=True)]
        for row, along in zip(self._cov, pulled, strict=True):
            factor = along * told * step
            for column, across in enumerate(pulled):
                row[column] -= factor * across
        for place in places:
            self._mean[place] += GAIN * part
            self._cov[place][place] += PER_ATTEMPT**2 * part

    def expects(self, skills: Sequence[str]) -> float:
        """How likely the next attempt that asks for these skills alike is at the bar, 0 to 1."""
        mean, spread = self._of([self._place(skill) for skill in skills])
        return logistic(mean * _dimmed(spread + QUESTION**2))

    def range_of(self, skill: str) -> Range:
        """Where a skill stands."""
        mean, spread = self._of([self._place(skill)])
        slope = _dimmed(QUESTION**2)
        reach = QUANTILE * WIDENED * math.sqrt(spread)
        share = logistic(mean * _dimmed(spread + QUESTION**2))
        low, high = logistic(slope * (mean - reach)), logistic(slope * (mean + reach))
        return Range(share, min(low, share), max(high, share))

    def all_of(self, skills: Sequence[str]) -> Range:
        """How likely one answer in each of these skills is at the bar, all of them: they rise and fall together.

        By `DRAWS` draws of the abilities, the same ones each time.
        """
        places = [self._place(skill) for skill in skills]
        means = [self._mean[GENERAL] + self._mean[place] for place in places]
        roots = _root([[self._between(one, other) for other in places] for one in places])
        slope, chance = _dimmed(QUESTION**2), random.Random(0)
        found = sorted(math.prod(logistic(slope * ability) for ability in _drawn(means, roots, chance)) for _ in range(DRAWS))
        edge = (1 - CENTRAL) / 2
        return Range(sum(found) / DRAWS, found[round(edge * DRAWS)], found[round((1 - edge) * DRAWS)])

    def _between(self, one: int, other: int) -> float:
        """The covariance of two abilities, each the general one and the distance of a skill."""
        cov = self._cov
        return WIDENED**2 * (cov[GENERAL][GENERAL] + cov[GENERAL][one] + cov[GENERAL][other] + cov[one][other])

    def _of(self, places: Sequence[int]) -> tuple[float, float]:
        """Mean and variance of the general ability plus the mean of some skills."""
        share = 1 / len(places)
        taken = [(GENERAL, 1.0), *((place, share) for place in places)]
        mean = sum(self._mean[place] * part for place, part in taken)
        spread = sum(self._cov[a][b] * left * right for a, left in taken for b, right in taken)
        return mean, spread

    def _place(self, skill: str) -> int:
        if skill not in self._places:
            self._places[skill] = len(self._mean)
            self._mean.append(0.0)
            for row in self._cov:
                row.append(0.0)
            self._cov.append([0.0] * (len(self._mean) - 1) + [WITHIN_LEARNER**2])
        return self._places[skill]


def _drawn(means: Sequence[float], roots: Sequence[Sequence[float]], chance: random.Random) -> list[float]:
    """One draw of a Gaussian by the triangular root of its covariance."""
    plain = [chance.gauss(0.0, 1.0) for _ in means]
    return [
        mean + sum(root * draw for root, draw in zip(row, plain, strict=False)) for mean, row in zip(means, roots, strict=True)
    ]


def _root(cov: Sequence[Sequence[float]]) -> list[list[float]]:
    """The lower triangular root of a covariance (Cholesky); a direction without variance stays at zero."""
    roots: list[list[float]] = []
    for place, row in enumerate(cov):
        made: list[float] = []
        for column in range(place + 1):
            other = roots[column] if column < place else made
            rest = row[column] - sum(left * right for left, right in zip(made, other, strict=False))
            if column < place:
                made.append(rest / roots[column][column] if roots[column][column] else 0.0)
            else:
                made.append(math.sqrt(max(rest, 0.0)))
        roots.append(made)
    return roots


def logistic(value: float) -> float:
    """1 / (1 + exp(-value)), without overflow."""
    return 0.5 * (1 + math.tanh(value / 2))


def _dimmed(spread: float) -> float:
    """The factor on the logit that a Gaussian doubt of this variance makes up for: 1 / sqrt(1 + pi * variance / 8)."""
    return 1 / math.sqrt(1 + math.pi * spread / 8)
