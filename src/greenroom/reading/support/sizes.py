"""Amounts in a common measure, so that "42 percent", 0.42 and "0.42 of" are one, and minutes can be held against hours."""

import re
from collections.abc import Iterator
from functools import lru_cache

from greenroom.measured import Measured
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.measures import SHORT_TIMES, WRITTEN
from greenroom.reading.support.rounding import ROUND, THOUSAND, agrees
from greenroom.reading.units import CURRENCY, MONEY, SCALE, SECONDS, SOME_CURRENCY, UNITS
from greenroom.record import NamedTuple

FRACTION, POINTS, RATIO, TIME, COUNT, DATA = "fraction", "points", "ratio", "time", "count", "data"
PERCENT = 100.0
HUNDRED = 100
ANY_MONEY = "money " + SOME_CURRENCY
BARE = frozenset(("", "-", "1", "ratio", "score", "rate", "share", "fraction", "proportion", "probability"))
BYTES = {"kB": 1e3, "MB": 1e6, "GB": 1e9, "TB": 1e12, "PB": 1e15}
CENTS = frozenset(("¢", "ct", "cts", "cent", "cents", "c"))
LARGE_SCALES = frozenset(("k", "K", "M", "mn", "bn", "B", "thousand", "million", "billion", "lakh", "crore", "Mio", "mio"))
GLUED = re.compile(r"(?P<scale>[kKM]|mn|bn)(?P<unit>€|\$|£|EUR|USD|GBP|CHF|INR)")
WHOLE = re.compile(r"(?:^|\s)(?:per|/|out of|in|of)\s*(?P<whole>\d[\d,. ]*)(?P<scale>k|K|M|million|thousand)?\b")


class Size(NamedTuple):
    """An amount of a dimension: ``fraction`` of one, ``points`` (of one), ``ratio``, ``time`` in seconds, ``money X``, ``data``
    in bytes, ``count``; ``step`` is the smallest step in which it was said, in the same measure."""

    dimension: str
    amount: float
    step: float = 0.0


class Reading(NamedTuple):
    """One way in which a number can be said of an entry: as said, as measured, and the smallest step as said."""

    said: float
    held: float
    step: float


@lru_cache(2048)
def of_quantity(quantity: Quantity) -> Size:
    """A number that was said."""
    value = abs(quantity.value)
    dimension, worth = _measure(quantity)
    return Size(dimension, value * worth, _step(quantity, dimension) * worth)


def _step(quantity: Quantity, dimension: str) -> float:
    """The smallest step of a number as said; 410 ms are said to the next ten."""
    value = abs(quantity.value)
    whole = quantity.grain == 1 and value == int(value) and HUNDRED <= value < THOUSAND
    if not whole or dimension in (FRACTION, POINTS, RATIO) or value % 10:
        return quantity.grain
    return max(quantity.grain, min(10.0 * (1 if value % HUNDRED else 10) * 0.84, value * ROUND / 0.6))


def _measure(quantity: Quantity) -> tuple[str, float]:
    """The dimension of a number as said, and what one of its unit is worth in it."""
    unit = quantity.unit
    match quantity.kind:
        case "percent":
            return FRACTION, 1 / PERCENT
        case "points":
            return POINTS, 1 / (PERCENT * PERCENT if unit == "bps" else PERCENT)
        case "ratio":
            return RATIO, 1.0
        case "duration":
            return TIME, SECONDS[unit]
        case "money":
            return (ANY_MONEY, 1 / PERCENT) if unit == "¢" else ("money " + unit, 1.0)
        case "score":
            return FRACTION, 1.0
    return (DATA, BYTES[unit]) if unit in BYTES else WRITTEN.get(unit, (COUNT, 1.0))


def of_entry(entry: Measured) -> Size:
    """A number of the ledger."""
    return _size(entry.value, entry.unit)


@lru_cache(8192)
def _size(value: float, unit: str) -> Size:
    dimension, worth = _unit(unit)
    if dimension == COUNT and unit.strip().lower() in BARE and abs(value) <= 1:
        return Size(FRACTION, abs(value))
    return Size(dimension, abs(value) * worth)


@lru_cache(4096)
def _unit(unit: str) -> tuple[str, float]:
    """The dimension of a unit as ledgers write it, and its worth: "M USD", "kEUR", "tickets/week", "% relative"."""
    glued = GLUED.match(unit.strip())
    words = f"{glued['scale']} {glued['unit']}".split() if glued else unit.split("/")[0].split(" per ")[0].split()
    worth = 1.0
    if words and words[0] in LARGE_SCALES and (len(words) > 1 or words[0] != "B"):
        worth = SCALE.get(words[0].lower(), 1e6)
        words = words[1:]
    name = " ".join(words).lower()
    if words and words[0] in WRITTEN and name not in UNITS:
        return WRITTEN[words[0]][0], worth * WRITTEN[words[0]][1]
    dimension, scale = _named(name) or _named(words[0].lower() if words else "") or (COUNT, 1.0)
    return dimension, worth * scale


def _named(name: str) -> tuple[str, float] | None:
    if name in CENTS:
        return ANY_MONEY, 1 / PERCENT
    money = (
        CURRENCY.get(name)
        or (name.upper() if name.upper() in MONEY else "")
        or (UNITS.get(name, "") if UNITS.get(name) in MONEY else "")
    )
    if money:
        return "money " + money, 1.0
    known = UNITS.get(name) or SHORT_TIMES.get(name, "")
    if known in SECONDS:
        return TIME, SECONDS[known]
    if known in BYTES:
        return DATA, BYTES[known]
    return {"%": (FRACTION, 1 / PERCENT), "pp": (POINTS, 1 / PERCENT), "points": (POINTS, 1 / PERCENT),
            "bps": (POINTS, 1 / (PERCENT * PERCENT)), "x": (RATIO, 1.0)}.get(known)  # fmt: skip


def whole_of(entry: Measured) -> float:
    """The whole that an entry's number is a part of: 10,000 for "per 10,000"; 0 where none is named."""
    return (_whole(entry.unit) if entry.unit else 0.0) or _whole(entry.metric)


@lru_cache(1024)
def _whole(unit: str) -> float:
    found = WHOLE.search(unit)
    if not found:
        return 0.0
    return float(re.sub(r"[, ]", "", found["whole"]).strip(".") or 0) * SCALE.get((found["scale"] or "").lower(), 1.0)


def readings(quantity: Quantity, entry: Measured, whole: float = 0.0) -> Iterator[Reading]:
    """The ways in which a number can be said of an entry, in one measure."""
    said, held = of_quantity(quantity), of_entry(entry)
    if quantity.scale == MILLION and entry.unit.lower() in METRES:
        yield Reading(said.amount / MILLION, abs(entry.value), said.step / MILLION)
    if alike(said.dimension, held.dimension):
        yield Reading(said.amount, held.amount, said.step)
    elif said.dimension == COUNT and not quantity.unit:
        yield from _bare(said, held, entry)
    elif said.dimension == RATIO and held.dimension == FRACTION and said.amount < 1:
        yield Reading(said.amount, held.amount, said.step)
    elif said.dimension == FRACTION and held.dimension in (COUNT, POINTS) and quantity.kind == "score":
        yield Reading(said.amount, abs(entry.value), said.step)
    elif quantity.unit in WRITTEN and held.dimension == COUNT:
        yield Reading(abs(quantity.value), abs(entry.value), quantity.grain)
    elif said.dimension == POINTS and held.dimension == COUNT and "point" in entry.unit.lower() + entry.metric.lower():
        yield Reading(said.amount * PERCENT, held.amount, said.step * PERCENT)
    yield from _of_a_whole(said, held, entry, whole)


def _bare(said: Size, held: Size, entry: Measured) -> Iterator[Reading]:
    yield Reading(said.amount, abs(entry.value), said.step)
    if held.dimension == FRACTION and said.amount > 1:
        yield Reading(said.amount / PERCENT, held.amount, said.step / PERCENT)


def _of_a_whole(said: Size, held: Size, entry: Measured, whole: float) -> Iterator[Reading]:
    """Parts of wholes: "one in fifty" against two percent, "7 per 10,000" against 0.07 percent."""
    of = whole_of(entry)
    share = (
        said.amount / whole
        if whole and said.dimension in (COUNT, FRACTION)
        else said.amount
        if said.dimension == FRACTION
        else None
    )
    measured = (
        held.amount / of if of and held.dimension in (COUNT, FRACTION) else held.amount if held.dimension == FRACTION else None
    )
    if share is not None and measured is not None and (whole or of):
        yield Reading(share, measured, said.step / (whole or 1.0))


def alike(one: str, other: str) -> bool:
    """Whether two dimensions can be held against each other; money of no certain currency against any."""
    return one == other or (ANY_MONEY in (one, other) and one.startswith("money") and other.startswith("money"))


def can_be_of(quantity: Quantity, entry: Measured, whole: float = 0.0) -> bool:
    """Whether a number can be said of an entry at all, whatever it is."""
    if alike(of_quantity(quantity).dimension, of_entry(entry).dimension):
        return True
    return next(readings(quantity, entry, whole), None) is not None


MILLION = 1e6
METRES = frozenset("m meter metre meters metres".split())
"""What "7 m" can mean beside seven millions."""
__all__ = [
    "COUNT",
    "DATA",
    "FRACTION",
    "POINTS",
    "RATIO",
    "TIME",
    "Reading",
    "Size",
    "agrees",
    "alike",
    "can_be_of",
    "of_entry",
    "of_quantity",
    "readings",
]
