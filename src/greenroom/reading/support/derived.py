"""What follows from measured numbers: differences, changes, factors, sums over a year, a share of a whole."""

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from greenroom.measured import Measured
from greenroom.reading.support.about import metric_key
from greenroom.reading.support.sizes import COUNT, FRACTION, POINTS, RATIO, TIME, of_entry

PERIODS = {"year": (12.0, 52.0, 365.0, 4.0), "quarter": (3.0, 13.0), "month": (4.345, 30.0, 4.0), "week": (7.0, 5.0)}


class Derived(NamedTuple):
    """An amount of a dimension that follows from entries; ``change`` tells that it is one."""

    dimension: str
    amount: float
    entries: tuple[Measured, ...]
    change: bool


def derived(entries: Sequence[Measured]) -> Iterator[Derived]:
    """Everything that follows from pairs of these."""
    for one, other in combinations(entries, 2):
        if metric_key(one) == metric_key(other):
            yield from _compared(one, other)
        else:
            yield from _multiplied(one, other)
    for entry in entries:
        size = of_entry(entry)
        if size.dimension == FRACTION and 0 < size.amount < 1:
            yield Derived(FRACTION, 1 - size.amount, (entry,), False)


def _compared(one: Measured, other: Measured) -> Iterator[Derived]:
    a, b = of_entry(one), of_entry(other)
    if a.dimension != b.dimension or a.amount == b.amount:
        return
    low, high = sorted((a.amount, b.amount))
    pair = (one, other)
    gap = high - low
    yield Derived(POINTS if a.dimension == FRACTION else a.dimension, gap, pair, True)
    if a.dimension == COUNT:
        yield Derived(POINTS, gap / 100, pair, True)
    yield Derived(FRACTION, gap / high, pair, True)
    if low:
        yield Derived(FRACTION, gap / low, pair, True)
        yield Derived(RATIO, high / low, pair, True)
        yield Derived(RATIO, gap / low, pair, True)
    yield Derived(RATIO, low / high, pair, True)
    yield Derived(RATIO, gap / high, pair, True)
    if a.dimension == COUNT or a.dimension.startswith("money") or a.dimension == TIME:
        for factors in PERIODS.values():
            for factor in factors:
                yield Derived(a.dimension, gap * factor, pair, True)


def _multiplied(one: Measured, other: Measured) -> Iterator[Derived]:
    a, b = of_entry(one), of_entry(other)
    if a.dimension == FRACTION and (b.dimension == COUNT or b.dimension.startswith("money")):
        yield Derived(b.dimension, a.amount * b.amount, (one, other), False)
    elif b.dimension == FRACTION and (a.dimension == COUNT or a.dimension.startswith("money")):
        yield Derived(a.dimension, a.amount * b.amount, (one, other), False)
    elif COUNT in (a.dimension, b.dimension) and one.project == other.project:
        yield Derived(a.dimension if b.dimension == COUNT else b.dimension, a.amount * b.amount, (one, other), False)
