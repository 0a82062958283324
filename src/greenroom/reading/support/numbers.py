"""The numbers of an answer as a ledger's claims need them: "one in fifty", "4.4 out of 5", "7 per 10,000", "twice a week"."""

import re
from collections.abc import Iterator, Sequence

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.quantities import Quantity
from greenroom.reading.spelled import NUMBER_WORDS
from greenroom.reading.support.measures import SPOKEN
from greenroom.reading.support.wholes import (
    ARROW,
    FEW,
    PER_WHOLE,
    Number,
    has_arrow,
    joined,
    like_before_arrows,
    like_behind_to,
)

PERIODS = frozenset("day week month quarter year hour night shift daily weekly monthly".split())
HOW_OFTEN = {"once": 1.0, "twice": 2.0, "thrice": 3.0}
NOT_HALVES = frozenset("dozen year years chance second bit mind day hour million billion thousand".split())
SHORT_UNITS = {
    "millis": "ms", "milli": "ms", "mins": "min", "pct": "%", "prc": "%", "kilobytes": "kB", "megabytes": "MB",
    "gigabytes": "GB", "gigs": "GB", "terabytes": "TB", "gib": "GB", "mib": "MB", "ct": "¢", "cts": "¢", "pp": "pp",
    "kb": "kB", "procent": "%", "prozent": "%", "prosent": "%", "percents": "%",
}  # fmt: skip
KINDS = {"¢": "money", "ms": "duration", "min": "duration", "%": "percent", "pp": "points"}
PARTS = {"thirds": 1 / 3, "fifths": 0.2, "quarters": 0.25, "tenths": 0.1, "sixths": 1 / 6, "eighths": 0.125}
SIZED = frozenset("good full whole bare clear solid".split())
BESIDE_PART = frozenset(
    "less fewer lower shorter smaller cheaper off faster quicker better worse more higher longer bigger larger of".split()
)
TIMES_A = frozenset("in a per each every last during over this".split())
POINT = frozenset(("point", "points"))
CLOCK = re.compile(r"(\d{1,2})h([0-5]\d)")
FACTOR = re.compile(r"x(\d{1,4}(?:[.,]\d+)?)(?!\w)")
WITH_DOT = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
PART = {"third": 1 / 3, "quarter": 0.25, "fifth": 0.2, "sixth": 1 / 6, "eighth": 0.125, "tenth": 0.1}
BEFORE_PART = frozenset("about roughly nearly almost only than by down up just around to over under".split())


@once
def numbers(answer: Answer) -> tuple[Number, ...]:
    """Every number of the answer, in order."""
    found: list[Number] = []
    for sentence in answer.sentences:
        plain = [_mended(answer, quantity) for quantity in answer.numbers(sentence) if not _is_in_a_name(answer, quantity)]
        here = sorted([*plain, *_overlooked(answer, sentence, plain)], key=lambda quantity: quantity.span)
        found.extend(joined(answer, sentence, like_before_arrows(answer, like_behind_to(answer, _once_each(here)))))
    return tuple(found)


def _once_each(found: Sequence[Quantity]) -> list[Quantity]:
    """The numbers without those read again from a number's own words: "thousand" of "130 thousand"."""
    kept: list[Quantity] = []
    for quantity in found:
        if not kept or quantity.first > kept[-1].last:
            kept.append(quantity)
    return kept


def _is_in_a_name(answer: Answer, quantity: Quantity) -> bool:
    """Whether figures are glued to a letter before them, as in "D7 retention"."""
    start = quantity.span.start
    glued = answer.text[max(0, start - 1) : start]
    return glued.isalpha() and glued.isascii() and quantity.first == quantity.last and not quantity.unit


def _mended(answer: Answer, quantity: Quantity) -> Quantity:
    """A number whose unit is told by what stands around it: "m³" is no million, "5 %-points", "a factor of three"."""
    words, text = answer.words.lower, answer.text
    after = words[quantity.last + 1] if quantity.last + 1 < len(words) else ""
    before = words[max(0, quantity.first - 2) : quantity.first]
    if text[quantity.span.end : quantity.span.end + 1] in ("³", "²") and quantity.scale == 1e6:
        return quantity._replace(value=quantity.value / 1e6, grain=quantity.grain / 1e6, scale=1.0)
    if quantity.kind == "percent" and after.lstrip("-").startswith("point"):
        return quantity._replace(kind="points", unit="pp")
    if not quantity.unit and after in SHORT_UNITS:
        unit = SHORT_UNITS[after]
        return quantity._replace(unit=unit, kind=KINDS.get(unit, "count"))
    if not quantity.unit and quantity.kind == "count" and quantity.scale == 1 and after in SPOKEN:
        return quantity._replace(unit=SPOKEN[after])
    if after in PARTS and not quantity.unit and 1 < quantity.value < FEW and quantity.first == quantity.last:
        last = quantity.last + 1
        span = Span(quantity.span.start, answer.words.ends[last])
        return Quantity(span, quantity.value * PARTS[after], "x", "ratio", quantity.first, last, 0.05)
    if _is_with_dot(answer, quantity, after):
        return quantity._replace(value=quantity.value * THOUSAND, grain=1.0, kind="count")
    if _is_how_often(answer, quantity, after):
        return quantity._replace(kind="count", unit="")
    if not quantity.unit and (before[-1:] == ["factor"] or before in (["factor", "of"], ["factor", "about"])):
        return quantity._replace(kind="ratio", unit="x")
    return quantity


def _is_with_dot(answer: Answer, quantity: Quantity, after: str) -> bool:
    """Whether a dot stands between thousands: "1.240 per day"."""
    written = answer.text[quantity.span.start : quantity.span.end]
    return not quantity.unit and after in ("per", "a", "each", "every") and WITH_DOT.fullmatch(written) is not None


def _is_how_often(answer: Answer, quantity: Quantity, after: str) -> bool:
    """Whether "times" counts how often something came about: "started 14 times in winter"."""
    if quantity.kind != "ratio" or answer.words.lower[quantity.last] != "times" or quantity.grain < 1:
        return False
    gap = answer.text[quantity.span.end : quantity.span.end + 1]
    return after in TIMES_A or (
        gap in (".", ",", ";", "") and "before" in answer.words.lower[quantity.first - 3 : quantity.first]
    )


def _overlooked(answer: Answer, sentence: Sentence, plain: Sequence[Quantity]) -> Iterator[Quantity]:
    """Numbers that only a comparison makes sizes of: "from nine to one", "one in fifty", "twice a week", "half a megawatt"."""
    words = answer.words.lower
    taken = {at for quantity in plain for at in range(quantity.first, quantity.last + 1)}
    for at in _beginnings(words, sentence):
        word = words[at]
        if at not in taken and (clock := CLOCK.fullmatch(word)):
            yield _count(answer, at, at, float(clock[1]) * 60 + float(clock[2]))._replace(unit="min", kind="duration")
        if at not in taken and word.isdigit() and ARROW.match(answer.text, answer.words.ends[at]):
            yield _count(answer, at, at, float(word))
        if word[0] == "x" and (factor := FACTOR.match(answer.text, answer.words.starts[at])):
            yield _factor(answer, at, factor)
        if not {at, at + 1} & taken:
            yield from _part(answer, at, words)
        if word not in ("one", "half", "once", "twice", "thrice") or at in taken:
            continue
        behind = [*words[at + 1 : min(at + 4, sentence.last)], "", "", ""]
        if word in HOW_OFTEN and (behind[0] in ("a", "per", "each", "every") and behind[1] in PERIODS or behind[0] in PERIODS):
            yield _count(answer, at, at, HOW_OFTEN[word])
        elif word == "one" and (
            _is_in_a_whole(behind, at, plain) or (words[at - 1 : at] == ["to"] and _has_from(words, sentence, at))
        ):
            yield _count(answer, at, at, 1.0)
        elif (
            word == "half" and behind[0] in ("a", "an") and behind[1] and behind[1] not in POINT and behind[1] not in NOT_HALVES
        ):
            yield _count(answer, at, at + 2, 0.5)._replace(grain=0.1, unit=SPOKEN.get(words[at + 2], ""))


def _beginnings(words: Sequence[str], sentence: Sentence) -> list[int]:
    """The words of a sentence that such a number can begin with; most are none."""
    here = enumerate(words[sentence.first : sentence.last], sentence.first)
    return [at for at, word in here if word in BEGINNINGS or word[0] == "x" or word[0].isdigit()]


BEGINNINGS = frozenset(("a", "an", "one", "half", *HOW_OFTEN, *PART))


def _factor(answer: Answer, at: int, found: re.Match[str]) -> Quantity:
    """A factor with its sign before it: "x2.4"."""
    last = at + (answer.words.ends[at] < found.end())
    digits = found[1].replace(",", ".")
    grain = 10.0 ** -len(digits.partition(".")[2])
    return _count(answer, at, last, float(digits))._replace(unit="x", kind="ratio", grain=grain)


def _part(answer: Answer, at: int, words: Sequence[str]) -> Iterator[Quantity]:
    """A part of no named whole: "roughly an eighth", "a good third less", "quarter smaller"; half a point."""
    if words[at] == "half":
        behind = [word for word in words[at + 1 : at + 3] if word not in ("a", "an")][:1]
        if behind and behind[0] in POINT:
            last = at + 1 + (words[at + 1] in ("a", "an"))
            yield _count(answer, at, last, 0.5)._replace(unit="pp", kind="points", grain=0.1)
        elif _is_by_half(words, at):
            yield _count(answer, at, at, 0.5)._replace(unit="x", kind="ratio", grain=0.1)
        return
    named = at if words[at] in PART else at + 1 + (words[at + 1 : at + 2] != [] and words[at + 1] in SIZED)
    if named >= len(words) or words[named] not in PART or (named > at and words[at] not in ("a", "an")):
        return
    before, behind_it = words[at - 1] if at else "", words[named + 1] if named + 1 < len(words) else ""
    if named == at and (before not in ("is", "so", "by", "to", "about", "almost") or behind_it not in BESIDE_PART):
        return
    is_less = behind_it in BESIDE_PART and (behind_it != "of" or words[named + 2 : named + 3] in (["it"], ["before"], ["that"]))
    reduced = before == "of" and not DOWN_VERBS.isdisjoint(words[max(0, at - FEW_WORDS) : at])
    if is_less or (named > at and before in BEFORE_PART) or reduced:
        yield _count(answer, at, named, PART[words[named]])._replace(unit="x", kind="ratio", grain=0.05)


def _is_by_half(words: Sequence[str], at: int) -> bool:
    """Whether something went down by half: "reduced by a half", "cut in half"."""
    before = [word for word in words[max(0, at - FEW_WORDS - 1) : at] if word not in ("a", "an", "about", "almost", "nearly")]
    return before[-1:] in (["by"], ["in"]) and not DOWN_VERBS.isdisjoint(before)


DOWN_VERBS = frozenset("reduced fell sank dropped decreased cut lowered rose grew increased declined shrank".split())
FEW_WORDS = 3
THOUSAND = 1000.0


def _count(answer: Answer, first: int, last: int, value: float) -> Quantity:
    span = Span(answer.words.starts[first], answer.words.ends[last])
    return Quantity(span, value, "", "count", first, last)


def _is_in_a_whole(behind: Sequence[str], at: int, plain: Sequence[Quantity]) -> bool:
    following = {quantity.first: quantity for quantity in plain}
    return any(tuple(behind[: len(link)]) == link and at + 1 + len(link) in following for link in PER_WHOLE[1:])


def _has_from(words: Sequence[str], sentence: Sentence, at: int) -> bool:
    return "from" in words[max(sentence.first, at - FAR) : at]


FAR = 10
__all__ = ["NUMBER_WORDS", "Number", "has_arrow", "numbers"]
