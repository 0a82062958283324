"""An alarm, and how far things may go before there is one."""

from typing import NamedTuple

KEYS = (
    "traffic",
    "missing",
    "range",
    "category",
    "drift",
    "prediction-drift",
    "quality",
    "labels",
    "latency",
    "errors",
    "refused",
)


class Alarm(NamedTuple):
    """What went beyond its limit. ``key`` is one of `KEYS`; ``value`` and ``limit`` are in the same unit; ``says`` is plain."""

    key: str
    column: str
    value: float
    limit: float
    says: str


class Limits(NamedTuple):
    """How far a window may be from its reference. A drift must be both large enough to matter and too large for chance.

    ``psi`` 0.1: below it a population is usually called stable (Siddiqi, Credit Risk Scorecards, 2006). For a normal column
    that moves by d standard deviations PSI is d², so 0.1 is a move of 0.32; the KS distance of the same move is
    2 Φ(d / 2) - 1 = 0.126, which is ``ks``: both speak of the same size. ``by_chance`` is the share of quiet windows in which
    any sentinel may alarm; it is shared out among the sentinels and raises the limits of small windows (see `drift`).
    """

    psi: float = 0.1
    ks: float = 0.126
    by_chance: float = 0.01
    missing: float = 0.02
    """How much the share of missing values may rise, on top of chance."""
    outside: float = 0.001
    """The share of rows that may lie outside a range or hold an unknown category."""
    labelled: float = 0.9
    """The share of predictions old enough for a label that must have one."""
    quality: float = 0.02
    """How far the metric may fall below its reference, on top of its interval."""
    seconds: float = 0.012
    """The 95th percentile of the latency."""
    errors: float = 0.001
    """The share of requests that may end with a fault of the service."""
    refused: float = 0.02
    """How much the share of refused requests may rise, on top of chance."""


USUAL = Limits()
