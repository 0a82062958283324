""" "From 2.9 to 3.4 percent, an 8 percent lift": a change told twice, as two values and as their difference or factor."""

from collections.abc import Iterator
from itertools import pairwise

from greenroom.finding import Span
from greenroom.reading.answer import Answer
from greenroom.reading.quantities import Quantity
from greenroom.reading.sums.clash import MORE_OR_LESS, Clash, Range, are_joined, clash, is_rough, meant, words_between

TO = frozenset(("to", "became"))
BEFORE_NEW = MORE_OR_LESS | {"just", "only", "a", "under"}
MOST = 5
SLACK, ROUGH, TINY = 0.12, 0.25, 1e-9
FASTER = frozenset("faster quicker more".split())
WHOLE = frozenset("percent points ratio".split())
DIFFERENCES = frozenset("points ratio".split())


def changes(answer: Answer) -> Iterator[Clash]:
    """Every change whose two values do not give the percentage, the points or the factor that is told beside them."""
    numbers = answer.quantities
    for at, (old, new) in enumerate(pairwise(numbers)):
        if old.kind != new.kind or not _is_change(answer, old, new):
            continue
        beside = numbers[at - 1 : at] + numbers[at + 2 : at + 3]
        for told in beside:
            if _restates(answer, old, new, told) and not _agree(answer, old, new, told):
                span = Span(old.span.start, new.span.end)
                why = f"“{answer.said(span)}” does not make “{answer.said(told.span)}”: it is {_outcome(old, new, told)}"
                yield clash(span, told.span, why)


def _is_change(answer: Answer, old: Quantity, new: Quantity) -> bool:
    """Whether two numbers are "from 2 to 4", or "2 became 4"."""
    if new.first - old.last > MOST + 1 or old.kind in DIFFERENCES:
        return False
    between = words_between(answer, old, new)
    turn = next((at for at, word in enumerate(between) if word in TO), None)
    if turn is None or old.value <= 0 or new.value <= 0 or not BEFORE_NEW.issuperset(between[turn + 1 :]):
        return False
    before = answer.words.lower[max(0, old.first - 2) : old.first]
    return "from" in before or between[turn] == "became"


def _restates(answer: Answer, old: Quantity, new: Quantity, told: Quantity) -> bool:
    """Whether the third number tells the change itself, with nothing but linking words between."""
    if told.kind not in WHOLE or (told.kind == "percent" and answer.words.lower[told.last + 1 : told.last + 2] == ["of"]):
        return False
    if told.first > new.last:
        return are_joined(answer, new, told)
    before = words_between(answer, told, old)
    return len(before) <= 4 and "from" in before and answer.words.lower[told.first - 1 : told.first] != ["at"]


def _agree(answer: Answer, old: Quantity, new: Quantity, told: Quantity) -> bool:
    slack = ROUGH if is_rough(answer, told) else SLACK
    faster = not FASTER.isdisjoint(answer.words.lower[told.last + 1 : told.last + 3])
    readings = _points(old, new, told) if told.kind == "points" else _shares(old, new, told, faster=faster)
    return any(meant(told).meets(reading, slack) for reading in readings)


def _points(old: Quantity, new: Quantity, told: Quantity) -> Iterator[Range]:
    """The difference, in percentage points where the values are percentages or scores."""
    low, high = sorted((meant(old), meant(new)))
    scale = (100.0 if old.kind == "score" else 1.0) * (100.0 if told.unit == "bps" else 1.0)
    yield Range(max(0.0, high.low - low.high) * scale, (high.high - low.low) * scale)


def _shares(old: Quantity, new: Quantity, told: Quantity, *, faster: bool) -> Iterator[Range]:
    """Every reading of a percentage or a factor: a share of the old value, times as much, what is left of it."""
    first, (low, high) = meant(old), sorted((meant(old), meant(new)))
    if told.kind == "percent" and old.kind in ("percent", "score"):
        yield from _points(old, new, told)
    unit = 100.0 if told.kind == "percent" else 1.0
    factor = Range(high.low / low.high, high.high / max(low.low, TINY))
    if told.kind == "percent" or told.value < 1:
        yield Range(max(0.0, high.low - low.high) / first.high * unit, (high.high - low.low) / max(first.low, TINY) * unit)
    if told.kind == "ratio":
        yield Range(1 / factor.high, 1 / max(factor.low, TINY)) if told.value < 1 else factor
    if faster:
        yield Range(max(0.0, factor.low - 1) * unit, (factor.high - 1) * unit)


def _outcome(old: Quantity, new: Quantity, told: Quantity) -> str:
    """The change as it comes out, in the terms in which it was told."""
    before, after = (number.seconds or number.value for number in (old, new))
    if told.kind == "points":
        return f"{abs(after - before) * (100 if old.kind == 'score' else 1):.3g} points"
    if told.kind == "percent":
        return f"{abs(after - before) / before * 100:.0f} percent"
    return f"a factor of {max(before, after) / min(before, after):.2g}"
