"""The numbers of an answer that a speaker claims as results of their own, and how each is said."""

from bisect import bisect_left
from collections.abc import Sequence
from itertools import chain, groupby
from operator import itemgetter

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.claim import Claim
from greenroom.reading.support.lending import among_of, beside_own, lent_of
from greenroom.reading.support.numbers import Number, has_arrow, numbers
from greenroom.reading.support.standing import NOT, OPEN, OWN, Near, standing
from greenroom.reading.support.standing_words import FAMILIES
from greenroom.reading.support.wording import bound, way
from greenroom.record import NamedTuple

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
    ways = chain.from_iterable(_hows(answer, sentence, list(group)) for sentence, group in groupby(told, key=itemgetter(1)))
    found = [_claim(number, how, marks.get(at, "")) for at, (number, how) in enumerate(zip(told, ways, strict=True))]
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


class How(NamedTuple):
    """How a number is said, as in a `Claim`; the clause from the first word of its sentence."""

    bound: str
    way: str
    standing: str
    first: int
    last: int


_known: dict[object, list[How]] = {}
"""How the numbers of sentences are said: an answer that is being typed is read again with the same sentences in it."""
MOST_KNOWN = 1024


def _claim(number: Number, how: How, mark: str) -> Claim:
    quantity, sentence, whole = number
    at = sentence.first
    return Claim(quantity, sentence, whole, how.bound, how.way, how.standing, mark, at + how.first, at + how.last)


def _hows(answer: Answer, sentence: Sentence, told: Sequence[Number]) -> list[How]:
    seen = _seen(answer, sentence, told)
    found = _known.get(seen)
    if found is None:
        if len(_known) >= MOST_KNOWN:
            _known.clear()
        found = _known[seen] = [_how(answer, number) for number in told]
    return found


def _seen(answer: Answer, sentence: Sentence, told: Sequence[Number]) -> object:
    """Everything that `_how` looks at: the sentence and what stands next to it, its numbers, its role and what it names."""
    ends = [number.quantity.last for number in told]
    begins, stops = sentence.span.start, max(sentence.span.end, *(number.quantity.span.end for number in told))
    words = answer.words.lower[sentence.first : max(sentence.last, *ends) + 1 + REACH]
    text = answer.text[max(0, begins - REACH) : stops + REACH]
    at = sentence.first
    numbers = [
        (number.whole, quantity[1:4], quantity[6:], quantity.first - at, quantity.last - at, *(
            offset - begins for offset in quantity.span
        ))
        for number in told
        for quantity in (number.quantity,)
    ]  # fmt: skip
    named = [hit.last - at for hit in answer.hits(sentence, "quality-metric")]
    place = min(begins, REACH), sentence.last - at, sentence.role
    return tuple(words), text, place, tuple(numbers), tuple(named), answer.has(sentence, *FAMILIES)


REACH = 4
"""Nothing that tells how a number is said stands farther from its sentence, in words and in letters."""


def _how(answer: Answer, number: Number) -> How:
    quantity, sentence, whole = number
    first, last = clause(answer, sentence, quantity)
    near = _near(answer, sentence, quantity, first, last)
    went = way(quantity, near)
    if went == "changed" and _is_no_change(answer, sentence, quantity, near):
        went = ""
    stands = standing(answer, sentence, quantity, near, went)
    if whole and stands != NOT and near.before[-1:] != ["in"]:
        stands = OWN
    return How(bound(answer, sentence, quantity), went, stands, first - sentence.first, last - sentence.first)


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
