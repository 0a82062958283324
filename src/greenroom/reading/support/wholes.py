"""Numbers that are one with the next: parts of a whole, figures with a space, bare ones in the unit of their neighbour."""

import re
from collections.abc import Iterator, Sequence

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.measures import WRITTEN
from greenroom.record import NamedTuple

PER_WHOLE = (
    ("per",),
    ("in",),
    ("of",),
    ("out", "of"),
    ("in", "every"),
    ("of", "every"),
    ("out", "of", "every"),
    ("for", "every"),
    ("from",),
    ("on",),
)
ARROW = re.compile(r"\s*(?:[-=–]+>|→|➔|⇒)")
CLOSED = re.compile(r"\s*?(?:[\n.,;:)(]|$)")
ANY_ARROW = re.compile(r"[-=–]>|→|➔|⇒")
MANY = 100.0
FEW = 10.0


def has_arrow(text: str) -> bool:
    """Whether an arrow leads from one number to the next: "31 => 12"."""
    return ANY_ARROW.search(text) is not None


OUT_OF = ("out", "of")


class Number(NamedTuple):
    """A number, its sentence, and the whole that it is a part of ("7 per 10,000"), 0 where none is said."""

    quantity: Quantity
    sentence: Sentence
    whole: float = 0.0


def like_before_arrows(answer: Answer, found: Sequence[Quantity]) -> list[Quantity]:
    """The same, with bare numbers behind an arrow in the unit of the one before it: "31 min => 12"."""
    read: list[Quantity] = []
    for quantity in found:
        before = read[-1] if read else None
        if before and before.unit and _is_bare_behind_arrow(answer, before, quantity):
            read.append(quantity._replace(unit=before.unit, kind=before.kind))
        else:
            read.append(quantity)
    return read


def like_behind_to(answer: Answer, found: Sequence[Quantity]) -> list[Quantity]:
    """The same, with bare numbers in the measure of the one that they lead to: "from 410 to 350 grams"."""
    read = list(found)
    for at in range(len(found) - 1):
        one, other = found[at], found[at + 1]
        is_led = answer.words.lower[one.last + 1 : other.first] == ["to"] and not one.unit and one.kind == "count"
        if is_led and other.unit in WRITTEN:
            read[at] = one._replace(unit=other.unit)
    return read


def _is_bare_behind_arrow(answer: Answer, before: Quantity, quantity: Quantity) -> bool:
    if quantity.unit or quantity.kind not in ("count", "score") or not CLOSED.match(answer.text, quantity.span.end):
        return False
    return ARROW.fullmatch(answer.text[before.span.end : quantity.span.start].rstrip()) is not None


def joined(answer: Answer, sentence: Sentence, found: Sequence[Quantity]) -> Iterator[Number]:
    """The numbers, those that are parts of a whole and those written with spaces as one."""
    at = 0
    while at < len(found):
        quantity = found[at]
        while at + 1 < len(found) and _is_spaced(answer, quantity, found[at + 1]):
            quantity = _spaced(quantity, found[at + 1])
            at += 1
        whole = found[at + 1] if at + 1 < len(found) and _is_part(answer, quantity, found[at + 1]) else None
        if whole:
            span = Span(quantity.span.start, whole.span.end)
            yield Number(quantity._replace(span=span, last=whole.last), sentence, whole.value)
            at += 1
        else:
            yield _in_a_thousand(answer, quantity, sentence)
        at += 1


def _in_a_thousand(answer: Answer, quantity: Quantity, sentence: Sentence) -> Number:
    """The number with its whole where that is said as "a thousand" or "every hundred"."""
    words = answer.words.lower[quantity.last + 1 : min(quantity.last + 5, sentence.last)]
    link = next((at for at, word in enumerate(words) if word in LARGE), -1)
    if link < 1 or tuple(words[:link]) not in A_WHOLE or quantity.unit or quantity.kind not in ("count", "score"):
        return Number(quantity, sentence)
    last = quantity.last + 1 + link
    span = Span(quantity.span.start, answer.words.ends[last])
    return Number(quantity._replace(span=span, last=last), sentence, LARGE[words[link]])


A_WHOLE = (("in", "a"), ("out", "of", "a"), ("of", "a"), ("per",), ("in", "every"), ("of", "every"), ("out", "of", "every"))
LARGE = {"hundred": 100.0, "thousand": 1000.0}


def _is_spaced(answer: Answer, quantity: Quantity, other: Quantity) -> bool:
    """Whether two figures are one with a space for its thousands: "80 000"."""
    head, tail = (answer.text[each.span.start : each.span.end] for each in (quantity, other))
    gap = answer.text[quantity.span.end : other.span.start]
    digits = tail[:3]
    return (
        head.lstrip("$€£ ")[-3:].isdigit()
        and len(gap) == 1
        and gap in " \u00a0\u202f"
        and digits.isdigit()
        and not tail[3:4].isdigit()
    )


def _spaced(quantity: Quantity, other: Quantity) -> Quantity:
    unit = other.unit or quantity.unit
    kind = other.kind if other.unit else quantity.kind if quantity.unit else "count"
    value = quantity.value * 1000 + other.value
    return quantity._replace(
        span=Span(quantity.span.start, other.span.end), value=value, unit=unit, kind=kind, last=other.last, grain=1.0
    )


def _is_part(answer: Answer, part: Quantity, whole: Quantity) -> bool:
    """Whether a number is told as a part of the next: "one in fifty", "12 per 10,000", "4.4 out of 5"."""
    between = tuple(answer.words.lower[part.last + 1 : whole.first])
    if len(between) == len(OUT_OF) + 1 and between[1:] == OUT_OF:
        between = OUT_OF
    if len(between) == 2 and between[1] == "in" and part.value < FEW and whole.value >= MANY:
        between = ("in",)
    if between not in PER_WHOLE or {part.kind, whole.kind} - {"count", "score"} or part.unit or whole.unit:
        return False
    if not 0 < abs(part.value) <= whole.value:
        return False
    match between[0]:
        case "per":
            return whole.value >= MANY
        case "on":
            return whole.value >= FEW
        case "in":
            return part.value < FEW or whole.value >= MANY
    return True
