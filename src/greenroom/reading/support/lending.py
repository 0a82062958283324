"""What a number takes from those beside it: a unit, a range, or that it is a result."""

from collections.abc import Sequence

from greenroom.reading.answer import Answer
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.claim import Claim
from greenroom.reading.support.measures import WRITTEN
from greenroom.reading.support.numbers import PERIODS, Number, has_arrow
from greenroom.reading.support.standing import OPEN, OWN
from greenroom.reading.support.standing_words import OTHERS
from greenroom.reading.support.wording import LEADING_ON

COMPARING = frozenset("was were earlier before previously formerly instead from to now versus vs against".split())
BETWEEN = COMPARING | PERIODS | frozenset("a an per each of about roughly around it up down over".split())


def among_of(answer: Answer, told: Sequence[Number], at: int) -> tuple[float, float]:
    """The range that a number is an end of, as parts of the number: "between 2 and 3 minutes"."""
    words, own = answer.words.lower, told[at].quantity
    for first in (at - 1, at):
        if not 0 <= first < len(told) - 1:
            continue
        low, high = told[first].quantity, told[first + 1].quantity
        between = words[low.last + 1 : high.first]
        if between == ["and"] and words[low.first - 1 : low.first] == ["between"] and 0 < low.value < high.value and own.value:
            return low.value / own.value, high.value / own.value
    return 1.0, 1.0


def beside_own(answer: Answer, found: Sequence[Claim], at: int) -> Claim:
    """The claim, as a result where it is bare and linked to a number that is one: "4 a month, was about 15"."""
    claim = found[at]
    rest = answer.words.lower[claim.quantity.last + 1 : claim.last]
    if not OTHERS.isdisjoint(answer.words.lower[claim.first : claim.last]):
        return claim
    ends = not rest or rest[0] in LEADING_ON
    if claim.standing == OPEN and ends and _is_held_against(answer, found, at):
        return claim._replace(standing=OWN)
    if claim.standing != OPEN or claim.is_change or claim.quantity.unit or not PERIODS.issuperset(rest):
        return claim
    mates = (found[other] for other in (at - 1, at + 1) if 0 <= other < len(found))
    is_linked = any(mate.is_own and not mate.is_change and _are_linked(answer, claim, mate) for mate in mates)
    return claim._replace(standing=OWN) if is_linked else claim


def _is_like(claim: Claim, mate: Claim) -> bool:
    """Whether a bare number can count what the one before it counts."""
    return not claim.is_change and claim.quantity.kind == mate.quantity.kind == "count" and not claim.quantity.unit


def _is_held_against(answer: Answer, found: Sequence[Claim], at: int) -> bool:
    """Whether a bare number ends a clause that holds it against a result before it: "two minutes where they needed six"."""
    claim, mate = found[at], found[at - 1]
    if not at or not mate.is_own or not (claim.lent or _is_like(claim, mate)):
        return False
    if claim.sentence.number != mate.sentence.number:
        ahead = answer.words.lower[claim.first : claim.quantity.first]
        return claim.sentence.number == mate.sentence.number + 1 and "it" in ahead
    between = answer.words.lower[mate.quantity.last + 1 : claim.quantity.first]
    return not HOLDING.isdisjoint(between) or (claim.lent is not None and between[-1:] not in LEADING)


LEADING = [
    [word]
    for word in ("in", "on", "with", "for", "after", "before", "of", "at", "per", "by", "under", "over", "below", "above")
]
HOLDING = frozenset(
    "and without where instead than versus vs against while whereas before earlier previously formerly now".split()
)


def _are_linked(answer: Answer, claim: Claim, mate: Claim) -> bool:
    """Whether nothing but words of comparing, or an arrow, stands between two numbers of a sentence."""
    one, two = sorted((claim.quantity, mate.quantity))
    between = set(answer.words.lower[one.last + 1 : two.first])
    if claim.sentence.number != mate.sentence.number or not claim.quantity.kind == mate.quantity.kind == "count":
        return False
    return has_arrow(answer.text[one.span.end : two.span.start]) or (bool(between & COMPARING) and between <= BETWEEN)


def lent_of(found: Sequence[Claim], at: int) -> Quantity | None:
    """A bare number in the unit of one shortly before it, in its sentence or the one before, that has or was lent one."""
    claim = found[at]
    quantity = claim.quantity
    if quantity.unit or claim.whole or quantity.kind not in ("count", "score"):
        return None
    for before in reversed(found[max(0, at - LENDERS) : at]):
        lender = before.lent or before.quantity
        if before.sentence.number < claim.sentence.number - 1:
            return None
        if lender.kind in ("duration", "money", "percent") or lender.unit in WRITTEN:
            return quantity._replace(unit=lender.unit, kind=lender.kind)
    return None


LENDERS = 3
