"""Amounts in a common measure, so that "42 percent", 0.42 and "0.42 of" are one, and minutes can be held against hours."""

from collections.abc import Iterator
from typing import NamedTuple

from greenroom.measured import Measured
from greenroom.reading.quantities import Quantity
from greenroom.reading.units import CURRENCY, MONEY, SECONDS, SOME_CURRENCY, UNITS

FRACTION, POINTS, RATIO, TIME, COUNT = "fraction", "points", "ratio", "time", "count"
PERCENT = 100.0
ANY_MONEY = "money " + SOME_CURRENCY
BARE = frozenset(("", "-", "1", "ratio", "score", "rate", "share", "fraction"))


class Size(NamedTuple):
    """An amount of a dimension: ``fraction`` of one, ``points`` (of one), ``ratio``, ``time`` in seconds, ``money X``, ``count``."""

    dimension: str
    amount: float


def of_quantity(quantity: Quantity) -> Size:
    """A number that was said."""
    value = abs(quantity.value)
    match quantity.kind:
        case "percent":
            return Size(FRACTION, value / PERCENT)
        case "points":
            return Size(POINTS, value / (PERCENT * PERCENT if quantity.unit == "bps" else PERCENT))
        case "ratio":
            return Size(RATIO, value)
        case "duration":
            return Size(TIME, value * SECONDS[quantity.unit])
        case "money":
            return Size(ANY_MONEY, value / PERCENT) if quantity.unit == "¢" else Size("money " + quantity.unit, value)
        case "score":
            return Size(FRACTION, value)
    return Size(COUNT, value)


def of_entry(entry: Measured) -> Size:
    """A number of the ledger."""
    unit = entry.unit.strip().lower().partition("/")[0].removesuffix(" per").strip()
    unit = unit.partition(" per ")[0].strip()
    value = abs(entry.value)
    if unit in ("¢", "ct", "cent", "cents"):
        return Size(ANY_MONEY, value / PERCENT)
    money = CURRENCY.get(unit) or (unit.upper() if unit.upper() in MONEY else "")
    if money:
        return Size("money " + money, value)
    known = UNITS.get(unit, "")
    if known in SECONDS:
        return Size(TIME, value * SECONDS[known])
    if known in ("%", "pp", "points", "bps"):
        return Size(FRACTION if known == "%" else POINTS, value / (PERCENT * PERCENT if known == "bps" else PERCENT))
    if known == "x":
        return Size(RATIO, value)
    if unit in BARE and value <= 1:
        return Size(FRACTION, value)
    return Size(COUNT, value)


def readings(quantity: Quantity, entry: Measured) -> Iterator[tuple[float, float, float]]:
    """The ways in which a number can be said of an entry: (as said, as measured, smallest step as said) in one measure."""
    said, held = of_quantity(quantity), of_entry(entry)
    step = _step(quantity, said)
    if alike(said.dimension, held.dimension):
        yield said.amount, held.amount, step
    elif said.dimension == COUNT and not quantity.unit:
        yield said.amount, abs(entry.value), step
        if held.dimension == FRACTION and said.amount > 1:
            yield said.amount / PERCENT, held.amount, step / PERCENT
    elif (
        said.dimension == RATIO
        and held.dimension == FRACTION
        and said.amount < 1
        or said.dimension == FRACTION
        and held.dimension == COUNT
        and quantity.kind == "score"
    ):
        yield said.amount, held.amount, step
    elif said.dimension == POINTS and held.dimension == COUNT and "point" in entry.unit.lower() + entry.metric.lower():
        yield said.amount * PERCENT, held.amount, step * PERCENT


def alike(one: str, other: str) -> bool:
    """Whether two dimensions can be held against each other; money of no certain currency against any."""
    return one == other or (ANY_MONEY in (one, other) and one.startswith("money") and other.startswith("money"))


def _step(quantity: Quantity, said: Size) -> float:
    """The smallest step of a number as said, in the measure of its size."""
    return quantity.grain * said.amount / abs(quantity.value) if quantity.value else quantity.grain


def can_be_of(quantity: Quantity, entry: Measured) -> bool:
    """Whether a number can be said of an entry at all, whatever it is."""
    return next(readings(quantity, entry), None) is not None


__all__ = ["COUNT", "FRACTION", "POINTS", "RATIO", "TIME", "Size", "alike", "can_be_of", "of_entry", "of_quantity", "readings"]
