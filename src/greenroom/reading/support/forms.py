"""In which forms a number can follow from others, by its kind and by how it is said."""

from greenroom.reading.answer import Answer
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import Context, takes_up
from greenroom.reading.support.derived import (
    GAP,
    LEFT,
    PRODUCT,
    REST,
    RISE,
    SHARE,
    SINK,
    SPAN,
    TIMES,
)  # fmt: skip
from greenroom.reading.support.slots import slot
from greenroom.reading.support.wording import FAST

GONE = frozenset("gone disappeared vanished away eliminated removed dropped cut lost saved".split())
LESS = frozenset("less fewer lower shorter smaller cheaper off faster quicker gone sooner down better".split())
MORE = frozenset("more higher longer bigger larger up again extra".split())


def wanted(answer: Answer, claim: Claim, context: Context) -> frozenset[str]:
    """In which forms a number can follow from others, by its kind and by how it is said."""
    if claim.whole:
        return frozenset((SINK,)) if not GONE.isdisjoint(context.words) else frozenset((REST, LEFT))
    match claim.quantity.kind:
        case "points":
            return frozenset((GAP,))
        case "percent":
            return _of_level(answer, claim) if not claim.way and slot(answer, claim) else _of_percent(claim, context)
        case "ratio":
            return _of_ratio(answer, claim, context)
        case "score":
            return frozenset((GAP, REST)) if claim.way else frozenset((REST, SHARE))
    sums = frozenset((SPAN, PRODUCT))
    return sums | {GAP} if claim.way or takes_up(answer, claim) or _is_difference(context) else sums


def _of_level(answer: Answer, claim: Claim) -> frozenset[str]:
    """The forms of a percentage that something went to or came from: a share, or what was left "of" something."""
    behind = answer.words.lower[claim.quantity.last + 1 : claim.quantity.last + 2]
    return frozenset((REST, SHARE, LEFT)) if behind == ["of"] else frozenset((REST, SHARE))


def _is_difference(context: Context) -> bool:
    return not {"difference", "gap", "delta", "back", "relief", "gain", "drop", "extra", "saving"}.isdisjoint(context.words)


def _of_percent(claim: Claim, context: Context) -> frozenset[str]:
    if not FAST.isdisjoint(context.words):
        return frozenset((SINK, RISE))
    match claim.way:
        case "down":
            return frozenset((SINK,))
        case "up":
            return frozenset((RISE,))
        case "changed":
            return frozenset((SINK, RISE))
    return frozenset((SINK, RISE, REST, SHARE))


def _of_ratio(answer: Answer, claim: Claim, context: Context) -> frozenset[str]:
    words = answer.words.lower
    behind = words[claim.quantity.last + 1 : min(claim.last, claim.quantity.last + 3)]
    if claim.quantity.value >= 1:
        return frozenset((TIMES, LEFT)) if claim.quantity.value != 1.5 else frozenset((TIMES,))
    if claim.quantity.first == claim.quantity.last and claim.quantity.grain == 0.1 and words[claim.quantity.first] != "half":
        return frozenset((LEFT,)) if claim.bound != "over" else frozenset((SINK,))
    if behind[:1] == ["of"]:
        return frozenset((SINK,)) if not GONE.isdisjoint(context.words) else frozenset((LEFT, REST))
    if not LESS.isdisjoint(behind):
        return frozenset((SINK,))
    if not MORE.isdisjoint(behind) or behind[:1] == ["as"]:
        return frozenset((RISE,))
    before = words[max(claim.first, claim.quantity.first - 3) : claim.quantity.first]
    return frozenset((LEFT,)) if "to" in before else frozenset((SINK,)) if "by" in before else frozenset((SINK, LEFT))
