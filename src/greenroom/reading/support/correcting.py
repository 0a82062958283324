"""Looks again at the numbers that entries agree with, with all the others in view: told of another variant, or swapped."""

from collections.abc import Iterator, Sequence

from greenroom.measured import CONTRADICTED, SUPPORTED, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import overlap, said, tokens
from greenroom.reading.support.context import Context
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.found import Held
from greenroom.reading.support.order import first_of
from greenroom.reading.support.sizes import can_be_of

EARLIER = frozenset(
    "was were had before old older used baseline previous previously earlier without control against versus vs than from "
    "compared instead while whereas".split()
)
WITHIN = frozenset("from than was were".split())
"""What tells only within a clause that something was earlier."""


def corrected(answer: Answer, found: Sequence[Held], around: Sequence[Context], mine: Sequence[Measured]) -> Iterator[Held]:
    """The same, with numbers told of the wrong entry contradicted."""
    heard = said(answer.words.lower)
    swapped = _swapped(answer, found)
    for at, each in enumerate(found):
        other = (
            swapped.get(at)
            or _of_other_variant(answer, at, found, around[at], mine, heard)
            or _of_earlier_variant(at, found, around[at], mine)
        )
        yield Held(each.claim, CONTRADICTED, (other,)) if other else each


def _swapped(answer: Answer, found: Sequence[Held]) -> dict[int, Measured]:
    """The entries of numbers told as "from" what came later "to" what was before, each by its place."""
    swaps: dict[int, Measured] = {}
    for at in range(len(found) - 1):
        pair = sorted((at, at + 1), key=lambda place: _word_before(answer, found[place]))
        if [_word_before(answer, found[place]) for place in pair] != ["from", "to"]:
            continue
        early, late = (found[place] for place in pair)
        if not _are_pair(early, late) or first_of(early.by[0], late.by[0]) is not late.by[0]:
            continue
        swaps.update({pair[0]: late.by[0], pair[1]: early.by[0]})
    return swaps


def _word_before(answer: Answer, each: Held) -> str:
    at = each.claim.quantity.first - 1
    return answer.words.lower[at] if at >= each.claim.sentence.first else ""


def _are_pair(one: Held, other: Held) -> bool:
    if one.claim.sentence.number != other.claim.sentence.number or one.claim.is_change or other.claim.is_change:
        return False
    carried = one.verdict == other.verdict == SUPPORTED and len(one.by) == len(other.by) == 1
    return carried and one.by[0] is not other.by[0] and is_comparable(one.by[0], other.by[0])


def _of_other_variant(
    answer: Answer, at: int, found: Sequence[Held], context: Context, mine: Sequence[Measured], heard: frozenset[str]
) -> Measured | None:
    """The entry of the variant that all else is told of, where a lone number agrees only with that of another, unnamed one."""
    each = found[at]
    if each.verdict != SUPPORTED or len(each.by) != 1 or each.claim.is_change or each.claim.mark:
        return None
    best = each.by[0]
    alone = not any(
        other is not each
        and other.by
        and other.claim.sentence.number == each.claim.sentence.number
        and is_comparable(other.by[0], best)
        for other in found
    )
    if (
        not alone
        or not best.variant
        or overlap(best.variant, heard)
        or not EARLIER.isdisjoint(context.words)
        or not (EARLIER - WITHIN).isdisjoint(answer.lower(each.claim.sentence))
    ):
        return None
    variants = {entry.variant for place, other in enumerate(found) if place != at for entry in other.by}
    used = {entry.id for other in found for entry in other.by}
    rivals = [
        entry
        for entry in mine
        if entry.variant in variants - {best.variant} and entry.id not in used | context.agreeing
        and tokens(entry.metric) == tokens(best.metric) and is_comparable(entry, best)
        and can_be_of(each.claim.quantity, entry, each.claim.whole)
    ]  # fmt: skip
    return rivals[0] if len(rivals) == 1 and best.variant not in variants else None


def _of_earlier_variant(at: int, found: Sequence[Held], context: Context, mine: Sequence[Measured]) -> Measured | None:
    """The entry of the later variant, where a number told behind it agrees only with that of the earlier, unnamed one."""
    each = found[at]
    if each.verdict != SUPPORTED or len(each.by) != 1 or each.claim.is_change or each.claim.mark:
        return None
    best = each.by[0]
    later = {late for early, late in context.order if early == best.variant}
    is_behind = any(entry.variant in later for other in found[:at] for entry in other.by)
    if not is_behind or overlap(best.variant, context.sentence) or not (EARLIER - TOLD).isdisjoint(context.words):
        return None
    if any(other is not each and any(is_comparable(entry, best) for entry in other.by) for other in found):
        return None
    rivals = [entry for entry in mine if entry.variant in later and tokens(entry.metric) == tokens(best.metric)]
    rivals = [entry for entry in rivals if is_comparable(entry, best) and entry.id not in context.agreeing]
    return rivals[0] if len(rivals) == 1 else None


TOLD = frozenset("was were had".split())


__all__ = ["corrected"]
