"""Whether a number is told as what was before or as what came after, and which variants an answer tells in that order."""

from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.playing import Play

Order = frozenset[tuple[str, str]]
"""Pairs of variants, the earlier first."""


def slot(answer: Answer, claim: Claim) -> str:
    """Whether a number is told as what was "early" or came "late": "from A to B", "B instead of A"; empty where neither."""
    words = answer.words.lower
    before = words[max(claim.sentence.first, claim.quantity.first - 3) : claim.quantity.first]
    behind = words[claim.quantity.last + 1 : min(claim.sentence.last, claim.quantity.last + 4)]
    if (
        before[-2:] in (["instead", "of"], ["up", "from"], ["down", "from"])
        or before[-1:] == ["from"]
        or "before" in behind[:2]
    ):
        return "early"
    late = before[-1:] == ["to"] or behind[:2] == ["instead", "of"] or "now" in (*before, *behind[:2])
    return "late" if late else ""


def told_order(answer: Answer, told: Sequence[Claim], play: Play) -> Order:
    """The variants that an answer itself puts in order, as the entries of "from 12 s to 0.8 s"; no pair that it turns too."""
    entries = {entry.id: entry for entry in play.entries}
    pairs = set(_ordered(answer, told, [[entries[name] for name in ids] for ids in play.agreeing]))
    return frozenset((early, late) for early, late in pairs if (late, early) not in pairs)


def _ordered(answer: Answer, told: Sequence[Claim], carriers: Sequence[Sequence[Measured]]) -> Iterator[tuple[str, str]]:
    for one, other in pairwise(range(len(told))):
        if told[one].sentence.number != told[other].sentence.number or told[one].is_change or told[other].is_change:
            continue
        slots = slot(answer, told[one]), slot(answer, told[other])
        pairs = [(a, b) for a, b in product(carriers[one], carriers[other]) if is_comparable(a, b) and a.variant and b.variant]
        if len(pairs) == 1 and set(slots) == {"early", "late"} and pairs[0][0].variant != pairs[0][1].variant:
            early, late = pairs[0] if slots[0] == "early" else reversed(pairs[0])
            yield early.variant, late.variant


__all__ = ["Order", "slot", "told_order"]
