"""Holds each number of an answer against a ledger: supported, contradicted, remembered, retracted, unsupported, or no claim."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from greenroom.measured import CONTRADICTED, NO_CLAIM, REMEMBERED, RETRACTED, SUPPORTED, UNSUPPORTED, Ledger, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import overlap, said
from greenroom.reading.support.against import Doubt, against
from greenroom.reading.support.changing import Following, Told, follows
from greenroom.reading.support.claims import NOT, Claim, claims
from greenroom.reading.support.context import Context, contexts, is_foreign, is_of_other_split, takes_up
from greenroom.reading.support.correcting import corrected
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.found import Held
from greenroom.reading.support.index import Index
from greenroom.reading.support.levels import DOZEN, carrier, is_of_change
from greenroom.reading.support.meant import other_meant
from greenroom.reading.support.playing import in_play, is_of
from greenroom.reading.support.sizes import can_be_of
from greenroom.reading.support.slots import told_order

NEAR_ENOUGH = 0.5
"""How much of a metric's name must be said for its entry to be worth showing beside a number that nothing carries."""
NONE: frozenset[str] = frozenset()
REACH = 2
"""A change can follow from what was told so many sentences before."""


def index_of(ledger: Ledger) -> Index:
    """The index of a ledger, built once."""
    if Index not in ledger.known:
        ledger.known[Index] = Index(ledger.entries)
    index: Index = ledger.known[Index]
    return index


def held(answer: Answer, ledger: Ledger) -> tuple[Held, ...]:
    """Every number of the answer with its verdict, in order."""
    index = index_of(ledger)
    told = claims(answer)
    if not told:
        return ()
    play = in_play(answer, told, index)
    mine = play.entries
    if not mine and not any(claim.mark for claim in told):
        return tuple(map(_of_nothing, told))
    around = contexts(answer, told, play, told_order(answer, told, play))
    found: list[Held | None] = [None] * len(told)
    for at, claim in enumerate(told):
        if not claim.is_change:
            found[at] = _marked(answer, claim, around[at], index, mine) or _direct(claim, around[at], mine)
    for at in range(len(told)):
        if found[at] is None:
            found[at] = _beside(at, told, around[at], mine, found) or _of_lender(at, told, around[at], mine, found)
    for at, claim in enumerate(told):
        if found[at] is None:
            found[at] = _marked(answer, claim, around[at], index, mine) or _found(answer, at, told, around[at], mine, found)
    used = _used(found)
    spent = frozenset(entry.id for entries in used for entry in entries)
    held_so_far = [
        kept or _unmatched(answer, Doubt(at, told, around[at], mine, used, spent, mine), found) for at, kept in enumerate(found)
    ]
    return tuple(_where_told(answer, tuple(corrected(answer, held_so_far, around, mine)), around))


def _of_nothing(claim: Claim) -> Held:
    """A claim where the answer tells of no project of the ledger."""
    return Held(claim, UNSUPPORTED if claim.is_own else NO_CLAIM)


def _where_told(answer: Answer, found: Sequence[Held], around: Sequence[Context]) -> Iterator[Held]:
    """The same, with no contradiction by a project that the answer neither names nor tells any number of that holds."""
    heard = said(answer.words.lower)
    told = {entry.project for each in found if each.verdict in (SUPPORTED, REMEMBERED, RETRACTED) for entry in each.by}
    told |= {entry.project for each in found for entry in each.by if overlap(entry.project, heard) == 1}
    told |= {entry.project for context in around for entry in context.named if _is_of(entry, context)}
    for each in found:
        if each.verdict != CONTRADICTED or each.claim.mark or any(entry.project in told for entry in each.by):
            yield each
        else:
            yield Held(each.claim, UNSUPPORTED if each.claim.is_own else NO_CLAIM)


def _is_of(entry: Measured, context: Context) -> bool:
    """Whether a number agrees with an entry whose whole metric its clause names."""
    return entry.id in context.agreeing and overlap(entry.metric, context.clause) == 1


def _used(found: Sequence[Held | None]) -> list[tuple[Measured, ...]]:
    return [each.by if each else () for each in found]


def _beside(
    at: int, told: Sequence[Claim], context: Context, mine: Sequence[Measured], found: Sequence[Held | None]
) -> Held | None:
    """The entry that carries a number told right behind its counterpart: "480 words in an hour, earlier 350"."""
    claim, before = told[at], found[at - 1] if at else None
    is_plain = not claim.is_change and claim.standing != NOT and claim.quantity.kind == "count" and claim.quantity.value > DOZEN
    if not before or not is_plain or len(before.by) != 1 or told[at - 1].sentence.number != claim.sentence.number:
        return None
    if claim.quantity.first - told[at - 1].quantity.last > BESIDE or EARLIER.isdisjoint(context.words):
        return None
    mates = [entry for entry in mine if entry.id in context.agreeing and is_comparable(before.by[0], entry)]
    mates = [entry for entry in mates if entry.variant != before.by[0].variant]
    return _verdict(claim, (mates[0],)) if len(mates) == 1 else None


def _of_lender(
    at: int, told: Sequence[Claim], context: Context, mine: Sequence[Measured], found: Sequence[Held | None]
) -> Held | None:
    """The entry that carries a bare number of the same metric as the one before it, in its unit: "3.8 percent ... had 2.6"."""
    claim, lent = told[at], told[at].lent
    if lent is None or claim.standing == NOT or claim.is_change:
        return None
    lenders = (other for other in range(at - 1, -1, -1) if told[other].quantity.unit == lent.unit)
    lender = next((other for other in lenders if not told[other].is_change), at)
    before = found[lender]
    if not before or len(before.by) != 1 or before.verdict == CONTRADICTED:
        return None
    mates = [entry for entry in mine if entry.id in context.agreeing and is_comparable(before.by[0], entry, over_splits=True)]
    if len(mates) != 1 or is_of_other_split(mates[0], context):
        return None
    other = other_meant(claim, context, mates[0], mine)
    return Held(claim, CONTRADICTED, (other,)) if other else _verdict(claim, (mates[0],))


BESIDE = 6
EARLIER = frozenset("earlier before previously formerly was now once".split())


def _marked(answer: Answer, claim: Claim, context: Context, index: Index, mine: Sequence[Measured]) -> Held | None:
    """What the entry that a number names itself says of it."""
    entry = index.by_id.get(claim.mark)
    if entry is None:
        return None
    if is_of(claim, entry):
        return _verdict(claim, (entry,))
    entries = [other for other in mine if other.project == entry.project]
    following = follows(answer, claim, context, entries, Told(frozenset((entry.id,)), frozenset())) if claim.is_change else None
    if following and entry in following.follow.entries and not following.is_turned:
        return _verdict(claim, following.follow.entries)
    return Held(claim, CONTRADICTED, (entry,))


def _direct(claim: Claim, context: Context, mine: Sequence[Measured]) -> Held | None:
    found = carrier(claim, context, mine)
    if found is None:
        return None
    return _verdict(claim, (found.entry,)) if found.is_true else Held(claim, CONTRADICTED, (found.entry,))


def _found(
    answer: Answer, at: int, told: Sequence[Claim], context: Context, mine: Sequence[Measured], found: Sequence[Held | None]
) -> Held | None:
    """The entries that carry a claim; a change is looked for among what follows from them, unless one is that change."""
    claim = told[at]
    if claim.standing == NOT:
        return None
    direct = _direct(claim, context, mine) if claim.is_change else None
    following = follows(answer, claim, context, mine, _told_before(at, told, found)) if _can_follow(answer, claim) else None
    if following and not following.is_turned:
        return (
            direct
            if direct and direct.verdict != CONTRADICTED and _is_surer(direct, following, context)
            else _verdict(claim, following.follow.entries)
        )
    if direct:
        return direct
    return Held(claim, CONTRADICTED, following.follow.entries) if following else None


def _is_surer(direct: Held, following: Following, context: Context) -> bool:
    """Whether the entry of a change carries it rather than what it could follow from."""
    return following.worth < 1 or (is_of_change(direct.by[0]) and is_foreign(following.follow.entries, context, False))


def _can_follow(answer: Answer, claim: Claim) -> bool:
    """Whether a number can be worked out from others: a result, a change, or one behind "that is" and its like."""
    return claim.is_own or claim.is_change or claim.quantity.kind in ("money", "percent", "score") or takes_up(answer, claim)


def _told_before(at: int, told: Sequence[Claim], found: Sequence[Held | None]) -> Told:
    number = told[at].sentence.number
    near = bisect_left(told, number - REACH, key=_number), bisect_right(told, number + 1, key=_number)
    here: set[str] = set()
    before: set[str] = set()
    for claim, each in zip(told[slice(*near)], found[slice(*near)], strict=True):
        if each and not claim.is_change:
            (here if claim.sentence.number == number else before).update(entry.id for entry in each.by)
    return Told(frozenset(here), frozenset(before), _pair_before(at, told, found))


def _number(claim: Claim) -> int:
    return claim.sentence.number


def _pair_before(at: int, told: Sequence[Claim], found: Sequence[Held | None]) -> frozenset[str]:
    """The entries of the two numbers right before a claim in its sentence, where they are of one metric: "from 12 to 4"."""
    if at < 2 or told[at - 2].sentence.number != told[at].sentence.number:
        return NONE
    one, other = found[at - 2], found[at - 1]
    if not one or not other or len(one.by) != 1 or len(other.by) != 1 or not is_comparable(one.by[0], other.by[0]):
        return NONE
    return frozenset((one.by[0].id, other.by[0].id))


def _verdict(claim: Claim, entries: tuple[Measured, ...]) -> Held:
    statuses = {entry.status for entry in entries}
    return Held(claim, RETRACTED if RETRACTED in statuses else REMEMBERED if REMEMBERED in statuses else SUPPORTED, entries)


def _unmatched(answer: Answer, doubt: Doubt, found: Sequence[Held | None]) -> Held:
    claim = doubt.claim
    if claim.standing == NOT:
        return Held(claim, NO_CLAIM)
    entries = against(answer, doubt, _told_before(doubt.at, doubt.told, found)) if doubt.mine else ()
    if entries:
        return Held(claim, CONTRADICTED, entries)
    if not claim.is_own:
        return Held(claim, NO_CLAIM)
    return Held(claim, UNSUPPORTED, near=_nearest(claim, doubt.context, doubt.mine))


def _nearest(claim: Claim, context: Context, mine: Sequence[Measured]) -> tuple[Measured, ...]:
    """The entry whose metric the words around a claim name best, of those that it can be said of."""
    named = {metric: overlap(metric, context.before) for metric in dict.fromkeys(entry.metric for entry in mine)}
    near = [entry for entry in mine if named[entry.metric] >= NEAR_ENOUGH]
    ordered = sorted(near, key=lambda entry: -named[entry.metric])
    return next(((entry,) for entry in ordered if can_be_of(claim.quantity, entry)), ())


__all__ = ["Held", "held", "index_of"]
