"""What must not get worse while a canary runs, and what was seen of it."""

from typing import Any, NamedTuple

import numpy as np

from greenroom.labs.kit import sequential
from greenroom.labs.kit.decisions import Evidence

SPLIT = "share of the canary"
MISMATCH = 0.0005
"""The p-value below which a split of traffic counts as broken: Fabijan et al., KDD 2019."""
LEAST = 500
"""Requests before the interval of a mean is believed."""


class Guardrail(NamedTuple):
    """A number that must not get worse while a canary runs.

    ``kind`` "count": the signal is whether something happened at a request (an error, a slow answer, an order), and ``limit``
    is the ratio of the canary's rate to the others' that is still borne: 1.0 for no worse. ``kind`` "mean": the signal is an
    amount, and ``limit`` is the difference of means that is still borne, 0.0 for no worse. ``worse`` is "higher" or "lower".
    """

    key: str
    kind: str = "count"
    worse: str = "higher"
    limit: float = 1.0


def seen(guardrail: Guardrail, treated: Any, signal: Any, share: float, planned: int, level: float) -> Evidence:
    """What the signal of a guardrail shows after all these requests, or when it first crossed the limit.

    Raises ValueError where an amount is no number.
    """
    if guardrail.kind == "count":
        return _counted(guardrail, treated, np.asarray(signal, bool), share, level)
    return _averaged(guardrail, treated, np.asarray(signal, float), share, planned, level)


def _counted(guardrail: Guardrail, treated: Any, happened: Any, share: float, level: float) -> Evidence:
    """Given that something happened, the chance that it was at the canary is share where both rates are equal; the ratio r of
    the rates makes it r share / (r share + 1 - share). A rate that must not fall is tested with the arms exchanged.
    """
    where = np.flatnonzero(happened)
    ours = np.cumsum(treated[where])
    others = np.arange(1, len(where) + 1) - ours
    limit = _chance(guardrail.limit, share)
    if guardrail.worse == "higher":
        event = sequential.first_above(ours, others, limit, share, level)
    else:
        event = sequential.first_above(others, ours, 1 - limit, 1 - share, level)
    last = len(where) if event is None else event
    hits, misses = (int(ours[last - 1]), int(others[last - 1])) if last else (0, 0)
    low, high = sequential.chances(hits, misses, share, level)
    n = len(treated) if event is None else int(where[event - 1]) + 1
    value = _ratio(hits / (hits + misses), share) if last else None
    crossed = None if event is None else n
    return Evidence(guardrail.key, value, _ratio(low, share), _ratio(high, share), guardrail.limit, n, crossed)


def _averaged(guardrail: Guardrail, treated: Any, amount: Any, share: float, planned: int, level: float) -> Evidence:
    if not np.isfinite(amount).all():
        raise ValueError(f"the signal {guardrail.key} is not a number at every request")
    found = sequential.mean_difference(amount, treated, share, level, planned)
    side = "above" if guardrail.worse == "higher" else "below"
    crossed = sequential.first_beyond(found, guardrail.limit, side, LEAST)
    last = (len(treated) if crossed is None else crossed) - 1
    ends = float(found.value[last]), float(found.low[last]), float(found.high[last])
    return Evidence(guardrail.key, *ends, guardrail.limit, last + 1, crossed)


def _chance(ratio: float, share: float) -> float:
    return ratio * share / (ratio * share + 1 - share)


def _ratio(chance: float, share: float) -> float | None:
    """None for a ratio without bounds."""
    return None if chance >= 1 else chance / (1 - chance) * (1 - share) / share


def split(treated: Any, share: float) -> Evidence:
    """The canary's share of the requests, by the same sequential test in both directions."""
    ours = np.cumsum(treated)
    others = np.arange(1, len(treated) + 1) - ours
    above = sequential.first_above(ours, others, share, share, MISMATCH)
    below = sequential.first_above(others, ours, 1 - share, 1 - share, MISMATCH)
    crossed = min((found for found in (above, below) if found is not None), default=None)
    n = crossed or len(treated)
    low, high = sequential.chances(float(ours[n - 1]), float(others[n - 1]), share, MISMATCH)
    return Evidence(SPLIT, float(ours[n - 1] / n), low, high, share, n, crossed)
