"""The numbers of an answer that a speaker claims as results of their own, and how each is said."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.numbers import PERIODS, Number, has_arrow, numbers
from greenroom.reading.support.standing import NOT, OPEN, OWN, Near, standing
from greenroom.reading.support.wording import LEADING_ON, bound, way

BEFORE, AFTER = 5, 4
BREAKS = frozenset(
    "and but while where whereas so which because instead though although then against versus vs compared when after "
    "once".split()
)
WRONG = frozenset("off wrong out".split())
COMPUTING = frozenset("divided multiplied".split())
WHEN = frozenset("after when once".split())
COMPARING = frozenset("was were earlier before previously formerly instead from to now versus vs against".split())
BETWEEN = COMPARING | PERIODS | frozenset("a an per each of about roughly around it up down over".split())
PUNCTUATION = ",;:()—–→=|"


class Claim(NamedTuple):
    """A number, where it stands, and how it is said.

    ``whole`` is what it is a part of ("12 per 10,000"); ``bound`` is "", "about", "over", "under" or "almost"; ``way`` is
    "down", "up", "changed" or "" for a number that tells no change; ``standing`` tells whether it is a result of the speaker's
    ("own", "open" or "not"); ``mark`` is the ledger's entry that it names itself; ``first`` and ``last`` are the words of its
    clause; ``lent`` is a bare number in the unit of the one before it: "8.4 minutes ... became 5.9"; ``among`` are
    the least and the most that it tells as parts of itself: "between 2 and 3 minutes".
    """

    quantity: Quantity
    sentence: Sentence
    whole: float
    bound: str
    way: str
    standing: str
    mark: str
    first: int
    last: int
    lent: Quantity | None = None
    among: tuple[float, float] = (1.0, 1.0)

    @property
    def is_own(self) -> bool:
        """Whether it reads as a result of the speaker's."""
        return self.standing == OWN

    @property
    def is_change(self) -> bool:
        """Whether it says by how much something changed."""
        return self.quantity.kind in ("points", "ratio") or bool(self.way)


def claims(answer: Answer) -> tuple[Claim, ...]:
    """Every number of the answer, in order."""
    told = numbers(answer)
    marks = _marks(answer, told)
    found = [_claim(answer, told, at, marks.get(at, "")) for at in range(len(told))]
    for at in range(len(found)):
        found[at] = found[at]._replace(lent=_lent(found, at), among=_among(answer, told, at))
    return tuple(_beside_own(answer, found, at) for at in range(len(found)))


def _among(answer: Answer, told: Sequence[Number], at: int) -> tuple[float, float]:
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


def _beside_own(answer: Answer, found: Sequence[Claim], at: int) -> Claim:
    """The claim, as a result where it is bare and linked to a number that is one: "4 a month, was about 15"."""
    claim = found[at]
    rest = answer.words.lower[claim.quantity.last + 1 : claim.last]
    if claim.standing == OPEN and claim.lent and (not rest or rest[0] in LEADING_ON) and _is_held_against(answer, found, at):
        return claim._replace(standing=OWN)
    if claim.standing != OPEN or claim.is_change or claim.quantity.unit or not PERIODS.issuperset(rest):
        return claim
    mates = (found[other] for other in (at - 1, at + 1) if 0 <= other < len(found))
    is_linked = any(mate.is_own and not mate.is_change and _are_linked(answer, claim, mate) for mate in mates)
    return claim._replace(standing=OWN) if is_linked else claim


def _is_held_against(answer: Answer, found: Sequence[Claim], at: int) -> bool:
    """Whether a bare number ends a clause that holds it against a result before it: "two minutes where they needed six"."""
    claim, mate = found[at], found[at - 1]
    goes_on = (
        claim.sentence.number == mate.sentence.number + 1 and "it" in answer.words.lower[claim.first : claim.quantity.first]
    )
    if not mate.is_own or not (goes_on or claim.sentence.number == mate.sentence.number):
        return False
    between = answer.words.lower[mate.quantity.last + 1 : claim.quantity.first]
    return not HOLDING.isdisjoint(between) or between[-1:] not in LEADING


LEADING = [
    [word]
    for word in ("in", "on", "with", "for", "after", "before", "of", "at", "per", "by", "under", "over", "below", "above")
]
HOLDING = frozenset("and where instead than versus vs against while whereas before earlier previously formerly now".split())


def _are_linked(answer: Answer, claim: Claim, mate: Claim) -> bool:
    """Whether nothing but words of comparing, or an arrow, stands between two numbers of a sentence."""
    one, two = sorted((claim.quantity, mate.quantity))
    between = set(answer.words.lower[one.last + 1 : two.first])
    if claim.sentence.number != mate.sentence.number or not claim.quantity.kind == mate.quantity.kind == "count":
        return False
    return has_arrow(answer.text[one.span.end : two.span.start]) or (bool(between & COMPARING) and between <= BETWEEN)


def _lent(found: Sequence[Claim], at: int) -> Quantity | None:
    """A bare number in the unit of one shortly before it, in its sentence or the one before, that has or was lent one."""
    claim = found[at]
    quantity = claim.quantity
    if quantity.unit or claim.whole or quantity.kind not in ("count", "score"):
        return None
    for before in reversed(found[max(0, at - LENDERS) : at]):
        lender = before.lent or before.quantity
        if before.sentence.number < claim.sentence.number - 1:
            return None
        if lender.kind in ("duration", "money", "percent"):
            return quantity._replace(unit=lender.unit, kind=lender.kind)
    return None


def _marks(answer: Answer, told: Sequence[Number]) -> dict[int, str]:
    """The entry that each number's ``[ev:ID]`` names, by the number's place: the mark belongs to the number right before it."""
    ends = [number.quantity.span.end for number in told]
    found: dict[int, str] = {}
    for offset, name in answer.masked.evidence:
        at = bisect_left(ends, offset + 1) - 1
        if at >= 0 and offset <= ends[at] + MARK_REACH and offset <= told[at].sentence.span.end + 2:
            found.setdefault(at, name)
    return found


MARK_REACH = 60
LENDERS = 3


def _claim(answer: Answer, told: Sequence[Number], at: int, mark: str) -> Claim:
    quantity, sentence, whole = told[at]
    first, last = clause(answer, sentence, quantity)
    near = _near(answer, sentence, quantity, first, last)
    went = way(quantity, near)
    if went == "changed" and _is_no_change(answer, sentence, quantity, near):
        went = ""
    stands = standing(answer, sentence, quantity, near, went)
    if whole and stands != NOT:
        stands = OWN
    return Claim(quantity, sentence, whole, bound(answer, sentence, quantity), went, stands, mark, first, last)


def _is_no_change(answer: Answer, sentence: Sentence, quantity: Quantity, near: Near) -> bool:
    """Whether "by" tells of no change: "off by 3", "read by 25 people"."""
    if near.before[-1:] != ["by"]:
        return False
    verb = near.before[-2] if len(near.before) > 1 else ""
    done = verb.endswith(("ed", "en", "read")) and verb not in COMPUTING
    wrong = not WRONG.isdisjoint(near.before[-3:-1]) or "off" in answer.words.lower[sentence.first : quantity.first]
    return wrong or (quantity.kind == "count" and done)


def clause(answer: Answer, sentence: Sentence, quantity: Quantity) -> tuple[int, int]:
    """The first word of the clause that a number stands in, and the word behind its last."""
    first, last = quantity.first, quantity.last + 1
    while (
        first > sentence.first
        and not _parts(answer, first)
        and (answer.words.lower[first - 1] not in BREAKS or (first == quantity.first and answer.words.lower[first - 1] in WHEN))
    ):
        first -= 1
    while last < sentence.last and not _parts(answer, last) and answer.words.lower[last] not in BREAKS:
        last += 1
    return first, last


def _parts(answer: Answer, at: int) -> bool:
    """Whether a comma, a colon, a bracket or a dash stands right before a word."""
    gap = answer.text[answer.words.ends[at - 1] : answer.words.starts[at]]
    if gap in (",", ".", ":"):
        return False
    return any(letter in PUNCTUATION for letter in gap) or " - " in gap or has_arrow(gap)


def _near(answer: Answer, sentence: Sentence, quantity: Quantity, first: int, last: int) -> Near:
    words = answer.words.lower
    wide = words[max(sentence.first, quantity.first - BEFORE) : quantity.first]
    before = words[max(first, quantity.first - BEFORE) : quantity.first]
    behind = words[quantity.last + 1 : min(last, quantity.last + 1 + AFTER)]
    gap = answer.text[max(0, quantity.span.start - 4) : quantity.span.start]
    after = answer.text[quantity.span.end : quantity.span.end + 4]
    return Near(before, behind, words[first:last], wide, has_arrow(gap), has_arrow(after))


__all__ = ["NOT", "OPEN", "OWN", "Claim", "claims"]
