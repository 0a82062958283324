"""The numbers of an answer that a speaker claims as results of their own, and how each is said."""

from bisect import bisect_left
from collections.abc import Sequence

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.claim import Claim
from greenroom.reading.support.lending import among_of, beside_own, lent_of
from greenroom.reading.support.numbers import Number, has_arrow, numbers
from greenroom.reading.support.standing import NOT, OPEN, OWN, Near, standing
from greenroom.reading.support.wording import bound, way

BEFORE, AFTER = 5, 4
BREAKS = frozenset(
    "and but while where whereas so which because instead though although then against versus vs compared when after "
    "once".split()
)
WRONG = frozenset("off wrong out".split())
COMPUTING = frozenset("divided multiplied".split())
WHEN = frozenset("after when once".split())
PUNCTUATION = ",;:()—–→=|"


def claims(answer: Answer) -> tuple[Claim, ...]:
    """Every number of the answer, in order."""
    told = numbers(answer)
    marks = _marks(answer, told)
    found = [_claim(answer, told, at, marks.get(at, "")) for at in range(len(told))]
    for at in range(len(found)):
        found[at] = found[at]._replace(lent=lent_of(found, at), among=among_of(answer, told, at))
    return tuple(beside_own(answer, found, at) for at in range(len(found)))


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


def _claim(answer: Answer, told: Sequence[Number], at: int, mark: str) -> Claim:
    quantity, sentence, whole = told[at]
    first, last = clause(answer, sentence, quantity)
    near = _near(answer, sentence, quantity, first, last)
    went = way(quantity, near)
    if went == "changed" and _is_no_change(answer, sentence, quantity, near):
        went = ""
    stands = standing(answer, sentence, quantity, near, went)
    if whole and stands != NOT and near.before[-1:] != ["in"]:
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
