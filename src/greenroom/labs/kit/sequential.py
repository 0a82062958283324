"""Tests that may be looked at after every request: their false alarms stay at the level however often one looks.

A p-value that is checked again and again raises far more false alarms than its level. What is used here instead are
confidence sequences: intervals that hold at all times at once.
"""

from typing import Any, NamedTuple

import numpy as np
from scipy import optimize, special

CONCENTRATION = 50.0
"""How many events the prior of `chances` is worth: more sees small changes sooner late, fewer sees large ones early."""


class Sequence(NamedTuple):
    """An interval after each of n observations, arrays of one length; it holds the truth at all of them with 1 - level."""

    value: Any
    low: Any
    high: Any


def evidence_against(chance: float, hits: Any, misses: Any, share: float) -> Any:
    """The logarithm of a likelihood ratio: the mixture of all chances, against ``chance``, after so many hits and misses.

    The mixture is Beta with mean ``share`` and `CONCENTRATION`. Under ``chance`` the ratio is a martingale from 1 on, so by
    Ville's inequality (1939) it ever reaches 1/level with a probability of at most the level: Robbins, Annals of Mathematical
    Statistics 41 (1970); for the errors of a canary, whose rate may change over the day, Lindon and Malek, Anytime-Valid
    Inference for Multinomial Count Data, NeurIPS 2022.
    """
    a, b = CONCENTRATION * share, CONCENTRATION * (1 - share)
    hits, misses = np.asarray(hits, float), np.asarray(misses, float)
    mixture = special.betaln(a + hits, b + misses) - special.betaln(a, b)
    return mixture - special.xlogy(hits, chance) - special.xlog1py(misses, -chance)


def first_above(hits: Any, misses: Any, chance: float, share: float, level: float) -> int | None:
    """After how many observations (counted from 1) the chance of a hit is known to be above ``chance``; None for never.

    The chances that the ratio has not ruled out form an interval (its logarithm is convex in the chance), so the test holds
    for every chance up to ``chance``, not for it alone.
    """
    hits, misses = np.asarray(hits, float), np.asarray(misses, float)
    above = hits > chance * (hits + misses)
    return _first(above & (evidence_against(chance, hits, misses, share) >= -np.log(level)))


def chances(hits: float, misses: float, share: float, level: float) -> tuple[float, float]:
    """The chances of a hit that are not ruled out after so many hits and misses: the interval of the confidence sequence."""
    middle = hits / (hits + misses) if hits + misses else share

    def left(chance: float) -> float:
        return float(evidence_against(chance, hits, misses, share) + np.log(level))

    low = 0.0 if hits == 0 else optimize.brentq(left, 1e-300, middle) if left(1e-300) > 0 else 0.0
    high = 1.0 if misses == 0 else optimize.brentq(left, middle, 1 - 1e-16) if left(1 - 1e-16) > 0 else 1.0
    return low, high


def mean_difference(values: Any, treated: Any, share: float, level: float, tuned_for: int) -> Sequence:
    """How far the mean of the treated is above the others', as an asymptotic confidence sequence after each row.

    Each row counts (value - mean so far) x (1/share for the treated, -1/(1 - share) for the others), whose mean is the
    difference when rows are treated by chance. The width is that of Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas,
    Time-uniform Central Limit Theory and Asymptotic Confidence Sequences, Annals of Statistics 52 (2024), narrowest at about
    ``tuned_for`` rows. It holds as rows add up, not from the first few on.
    """
    values, treated = np.asarray(values, float), np.asarray(treated, bool)
    n = np.arange(1, len(values) + 1)
    before = np.concatenate([[0.0], (np.cumsum(values) / n)[:-1]])
    scored = (values - before) * np.where(treated, 1 / share, -1 / (1 - share))
    mean = np.cumsum(scored) / n
    spread = np.sqrt(np.maximum(np.cumsum(scored**2) / n - mean**2, 0))
    rho2 = (-2 * np.log(level) + np.log(-2 * np.log(level) + 1)) / tuned_for
    half = spread * np.sqrt(2 * (n * rho2 + 1) / (n**2 * rho2) * np.log(np.sqrt(n * rho2 + 1) / level))
    return Sequence(mean, mean - half, mean + half)


def first_beyond(sequence: Sequence, limit: float, side: str, least: int) -> int | None:
    """After how many rows, ``least`` at the fewest, the whole interval is "above" or "below" the limit; None for never."""
    beyond = sequence.low > limit if side == "above" else sequence.high < limit
    return _first(beyond & (np.arange(1, len(beyond) + 1) >= least))


def _first(crossed: Any) -> int | None:
    return int(np.argmax(crossed)) + 1 if crossed.any() else None
