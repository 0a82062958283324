"""Rates and products that do not come out: "40 a day, so 2,000 a month", "30 calls of 12 minutes each, so ten hours"."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.answer import Answer
from greenroom.reading.quantities import Quantity
from greenroom.reading.sums.clash import LINKS, Clash, Range, clash, is_rough, meant, words_between
from greenroom.reading.sums.nouns import noun_of

MOST = 6
EACH, MAKES = frozenset(("each", "apiece")), frozenset(("so", "is", "makes", "that's", "or"))
PERIODS = {
    "second": 1.0,
    "minute": 60.0,
    "hour": 3600.0,
    "day": 86400.0,
    "week": 604800.0,
    "month": 2629800.0,
    "year": 31557600.0,
}
PER = frozenset("a an per each every".split())
WORKING = {"minute": 1.0, "hour": 1.0, "day": 1 / 4, "week": 5 / 7, "month": 20 / 30.4, "year": 220 / 365}
SLACK = 0.15
CHANGE = 8


def rates(answer: Answer, one: Quantity, other: Quantity) -> Iterator[Clash]:
    """ "40 a day, so 2,000 a month"."""
    first = _period(answer, one)
    second = _period(answer, other) if first else ""
    if not second or first == second or one.value <= 0 or _ends_a_change(answer, one):
        return
    between = words_between(answer, one, other)
    linked = between[between.index(first) + 1 :] if first in between else ["and"]
    if noun_of(answer, other) not in ("", noun_of(answer, one)) or not (LINKS - {"and"}).issuperset(linked):
        return
    longer = PERIODS[second] / PERIODS[first]
    share = WORKING.get(second if longer > 1 else first, 1.0)
    full = meant(one)
    possible = Range(full.low * longer * (share if longer > 1 else 1), full.high * longer / (1 if longer > 1 else share))
    if not meant(other).meets(possible, SLACK if is_rough(answer, other) or is_rough(answer, one) else 0.0):
        why = f"“{answer.said(one.span)} a {first}” does not make “{answer.said(other.span)} a {second}”"
        yield clash(one.span, other.span, why)


def _ends_a_change(answer: Answer, number: Quantity) -> bool:
    """Whether a number is where a change ended, so that what follows may tell the change: "from 31k to 12k, or 228k"."""
    before = answer.words.lower[max(0, number.first - CHANGE) : number.first]
    return before[-1:] == ["to"] and "from" in before


def _period(answer: Answer, number: Quantity) -> str:
    """The period of a rate: the "day" of "40 a day", "40 per day", "40 calls a day"."""
    words = answer.words.lower[number.last + 1 : number.last + 5]
    if PER.isdisjoint(words):
        return ""
    for at, word in enumerate(words[:-1]):
        if word in PER and words[at + 1] in PERIODS:
            later = answer.words.lower[number.last + at + 3 : number.last + at + 4]
            return "" if later in (["later"], ["ago"], ["earlier"], ["before"], ["after"]) else words[at + 1]
        if at > 1:
            break
    return ""


def products(answer: Answer, count: Quantity, size: Quantity, total: Quantity) -> Iterator[Clash]:
    """ "30 calls of 12 minutes each, so ten hours", "3 regions with 40 stores each, 120 stores in all"."""
    between = words_between(answer, size, total)
    noun = noun_of(answer, size)
    if not EACH.isdisjoint(between[:2]) and len(between) <= MOST and noun_of(answer, total) == noun:
        factor, one, said = meant(count), meant(size), meant(total)
        told = not MAKES.isdisjoint(between) or bool(noun)
        if told and not said.meets(Range(factor.low * one.low, factor.high * one.high), SLACK):
            span = Span(count.span.start, size.span.end)
            yield clash(span, total.span, f"“{answer.said(span)}” does not make “{answer.said(total.span)}”")
