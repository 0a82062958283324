"""What follows from measured numbers: differences, changes, factors, sums over a year, a share of a whole."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from greenroom.measured import Measured
from greenroom.reading.support.about import tokens
from greenroom.reading.support.sizes import ANY_MONEY, COUNT, FRACTION, POINTS, RATIO, TIME, of_entry
from greenroom.record import NamedTuple

GAP, SINK, RISE, TIMES, LEFT, SPAN, PRODUCT, REST, SHARE = (
    "gap",
    "sink",
    "rise",
    "times",
    "left",
    "span",
    "product",
    "rest",
    "share",
)
"""A difference; it as part of the higher and of the lower; higher by lower and lower by higher; more of a period; a product of
two; what is missing to a whole; and a count as part of another."""
CHANGED = frozenset((GAP, SINK, RISE, TIMES, LEFT))
COMPARED = CHANGED | {SPAN}
FORMS = COMPARED | {PRODUCT, REST, SHARE}
PERIODS = {"hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 365.25 / 12, "quarter": 365.25 / 4, "year": 365.25}
PERIOD_WORDS = {
    "hour": "hour", "hourly": "hour", "h": "hour", "day": "day", "daily": "day",
    "night": "day", "nightly": "day", "shift": "day",
    "week": "week", "weekly": "week", "month": "month", "monthly": "month", "mo": "month",
    "quarter": "quarter", "quarterly": "quarter",
    "year": "year", "yearly": "year", "annual": "year", "annually": "year", "annum": "year", "a year": "year",
}  # fmt: skip
WORKING = {("day", "week"): (5.0, 6.0), ("day", "year"): (220.0, 250.0, 260.0, 300.0), ("week", "month"): (4.0,),
           ("week", "year"): (50.0, 48.0),
           ("day", "month"): (20.0, 21.0, 22.0, 30.0)}  # fmt: skip


class Derived(NamedTuple):
    """An amount of a dimension that follows from entries in a certain form."""

    dimension: str
    amount: float
    entries: tuple[Measured, ...]
    form: str
    is_complement: bool = False


def metric_key(entry: Measured) -> tuple[str, frozenset[str], str]:
    """What makes two entries comparable: the same metric of the same project in the same dimension."""
    return entry.project, tokens(entry.metric) or frozenset((entry.metric.lower(),)), of_entry(entry).dimension


def derived(entries: Sequence[Measured], period: str = "", forms: frozenset[str] = FORMS) -> Iterator[Derived]:
    """What follows from these entries in certain forms, each alone and in pairs; ``period`` is the one that is told of."""
    if not forms.isdisjoint((REST, SPAN)):
        for entry in entries:
            yield from _alone(entry, period)
    compares, multiplies = not forms.isdisjoint(COMPARED if period else CHANGED), not forms.isdisjoint((PRODUCT, SHARE))
    for one, other in combinations(entries, 2) if compares or multiplies else ():
        if is_comparable(one, other):
            yield from _compared(one, other, period) if compares else ()
        elif multiplies and one.project == other.project:
            yield from _multiplied(one, other)


def is_comparable(one: Measured, other: Measured, *, over_splits: bool = False) -> bool:
    """Whether two entries tell of the same metric, of the same split where both name one (or ``over_splits``)."""
    if not over_splits and one.split and other.split and one.split != other.split:
        return False
    a, b = metric_key(one), metric_key(other)
    return a == b or (a[0] == b[0] and a[2] == b[2] and bool(a[1] & b[1]) and (a[1] <= b[1] or b[1] <= a[1]))


def _alone(entry: Measured, period: str) -> Iterator[Derived]:
    size = of_entry(entry)
    if size.dimension == FRACTION and 0 < size.amount < 1:
        yield Derived(FRACTION, 1 - size.amount, (entry,), REST)
    for factor in factors(entry, period):
        yield Derived(size.dimension, size.amount * factor, (entry,), SPAN)


def _compared(one: Measured, other: Measured, period: str) -> Iterator[Derived]:
    a, b = of_entry(one), of_entry(other)
    if a.amount == b.amount:
        return
    pair = (one, other)
    low, high = sorted((a.amount, b.amount))
    gap = high - low
    yield Derived(POINTS if a.dimension == FRACTION else a.dimension, gap, pair, GAP)
    if a.dimension == COUNT:
        yield Derived(POINTS, gap / 100, pair, GAP)
    yield from _relative(low, high, pair)
    if a.dimension == FRACTION and high < 1:
        yield from (each._replace(is_complement=True) for each in _relative(1 - high, 1 - low, pair))
    for factor in factors(one, period):
        yield Derived(a.dimension, gap * factor, pair, SPAN)


def _relative(low: float, high: float, pair: tuple[Measured, ...]) -> Iterator[Derived]:
    gap = high - low
    yield Derived(RATIO, gap / high, pair, SINK)
    yield Derived(RATIO, low / high, pair, LEFT)
    if low:
        yield Derived(RATIO, gap / low, pair, RISE)
        yield Derived(RATIO, high / low, pair, TIMES)


def _multiplied(one: Measured, other: Measured) -> Iterator[Derived]:
    a, b = of_entry(one), of_entry(other)
    for first, second in ((a, b), (b, a)):
        if first.dimension == FRACTION and second.dimension == TIME:
            continue
        if first.dimension in (FRACTION, COUNT) and (second.dimension in (COUNT, TIME) or second.dimension.startswith("money")):
            yield Derived(second.dimension, first.amount * second.amount, (one, other), PRODUCT)
            if first.dimension == second.dimension:
                break
    if a.dimension == b.dimension == COUNT and a.amount and b.amount:
        yield Derived(FRACTION, min(a.amount, b.amount) / max(a.amount, b.amount), (one, other), SHARE)
        if one.unit and one.unit == other.unit and tokens(one.metric) & tokens(other.metric):
            yield from (Derived(FRACTION, part.amount / (a.amount + b.amount), (one, other), SHARE) for part in (a, b))


def products_of_gaps(pairs: Sequence[tuple[Measured, Measured]], counts: Sequence[Measured]) -> Iterator[Derived]:
    """What a difference per piece comes to over all pieces: "€3.90 less an invoice, 5,400 invoices"."""
    counted = [(count, of_entry(count).amount) for count in counts if of_entry(count).dimension == COUNT]
    for one, other in pairs if counted else ():
        size = of_entry(one)
        if not (size.dimension == TIME or size.dimension.startswith("money")):
            continue
        gap = abs(size.amount - of_entry(other).amount)
        yield from (Derived(size.dimension, gap * amount, (one, other, count), PRODUCT) for count, amount in counted)


def factors(entry: Measured, period: str) -> Iterator[float]:
    """By how much an entry's period fits into the one that is told of: 12 for a cost per month told for a year."""
    own = period_of(entry.unit, entry.metric) if period else ""
    if not own or own == period:
        return
    exact = PERIODS[period] / PERIODS[own]
    if exact < 1:
        return
    yield exact
    yield float(round(exact))
    yield from WORKING.get((own, period), ())


@lru_cache(4096)
def period_of(of_unit: str, metric: str) -> str:
    """The period that an entry counts over: "month" for "EUR/month" or "monthly bill"."""
    unit = of_unit.lower().replace("/", " per ").split(" per ")
    words = [*(unit[1].split() if len(unit) > 1 else ()), *metric.lower().replace("/", " ").split()]
    return next(
        (PERIOD_WORDS[word] for word in words if word in PERIOD_WORDS and word != "h"), "hour" if words[:1] == ["h"] else ""
    )


__all__ = [
    "ANY_MONEY",
    "GAP",
    "LEFT",
    "PERIOD_WORDS",
    "PRODUCT",
    "REST",
    "RISE",
    "SHARE",
    "SINK",
    "SPAN",
    "TIMES",
    "Derived",
    "derived",
    "factors",
    "is_comparable",
    "metric_key",
]
