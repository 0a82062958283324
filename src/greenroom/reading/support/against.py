"""Finds the entries that are about the same thing as a claim and say otherwise."""

from collections.abc import Sequence
from typing import NamedTuple

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import PERCENTILES, overlap, percentiles, tokens
from greenroom.reading.support.changing import Told
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import (
    PLAIN,
    Context,
    is_foreign,
    is_of_other_split,
    nearness,
    takes_up,
    variant_nearness,
)
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.levels import is_of_change, unit_nearness
from greenroom.reading.support.order import age
from greenroom.reading.support.numbers import has_arrow
from greenroom.reading.support.sizes import (
    COUNT,
    FRACTION,
    POINTS,
    RATIO,
    agrees,
    alike,
    can_be_of,
    of_entry,
    of_quantity,
    readings,
)
from greenroom.reading.support.slots import slot
from greenroom.reading.support.standing import PER

EMPTY: frozenset[str] = frozenset()
NAMED = 0.6
HALF = 0.5
FARTHEST = 20.0
"""A number so many times too large or small is hardly about the same thing, unless its figures are the same."""
LINKS = frozenset(
    "to instead against vs versus became before than now was down up compared after then with not and from rather".split()
)
BETWEEN = 8


class Doubt(NamedTuple):
    """A claim that nothing carries, with what is around it and the entries that carry the others."""

    at: int
    told: Sequence[Claim]
    context: Context
    mine: Sequence[Measured]
    used: Sequence[tuple[Measured, ...]]
    known: Sequence[Measured] = ()

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.told[self.at]


def against(answer: Answer, doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The entries that a claim cannot be squared with; none where that is doubtful."""
    if not doubt.mine:
        return ()
    if _counts_things(answer, doubt.claim):
        doubt = doubt._replace(mine=[entry for entry in doubt.mine if of_entry(entry).dimension != FRACTION])
    doubt = doubt._replace(
        mine=[entry for entry in doubt.mine if entry.id not in doubt.context.agreeing]
        if not doubt.claim.is_change
        else doubt.mine
    )
    if doubt.claim.is_change:
        return _change(doubt) or _as_gap(doubt) or _pair(answer, doubt, told)
    if beside := _of_percentile(doubt):
        return beside
    if (
        not doubt.claim.is_own
        and _is_bare(doubt.claim)
        and not _is_rate(answer, doubt.claim)
        and not _is_strongly_linked(answer, doubt.claim)
    ):
        return ()
    if as_points := _as_points(doubt, told):
        return as_points
    linked = _linked(answer, doubt)
    if linked is not None:
        return linked or _level(_plainly_named(doubt), "", False)
    return _level(doubt, slot(answer, doubt.claim), _is_strongly_linked(answer, doubt.claim))


def _change(doubt: Doubt) -> tuple[Measured, ...]:
    """The entry that is itself a change of what the claim names."""
    claim = doubt.claim
    size = of_quantity(claim.quantity).dimension
    fitting = [
        (near, entry)
        for entry in doubt.mine
        if is_of_change(entry)
        and (can_be_of(claim.quantity, entry) or {size, of_entry(entry).dimension} <= {FRACTION, POINTS, RATIO})
        and (near := nearness(entry, doubt.context)) >= HALF
    ]
    return (max(fitting, key=lambda each: each[0])[1],) if fitting else ()


def _pair(answer: Answer, doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The two entries that a change is about and that say otherwise: those told beside it, or those of the metric it names."""
    claim, context = doubt.claim, doubt.context
    taking_up = takes_up(answer, claim)
    if _refers_to_unmatched(doubt):
        return ()
    for ids in (told.here, told.here | told.before if taking_up or told.here else EMPTY):
        for pair in _pairs([entry for entry in doubt.mine if entry.id in ids]):
            if _fits(claim, pair[0]) and not is_foreign(pair, context, taking_up):
                return pair
    near = {entry.id: nearness(entry, context) + _of_time(claim, entry, context) for entry in doubt.mine}
    named = [
        (near[pair[0].id], pair)
        for pair in _pairs([entry for entry in doubt.mine if near[entry.id] >= NAMED and _fits(claim, entry)])
        if not is_foreign(pair, context, taking_up)
    ]
    if named:
        return max(named, key=lambda each: each[0])[1]
    spent = {entry.id for used in doubt.used for entry in used}
    left = _pairs([entry for entry in doubt.mine if entry.id not in spent and _fits(claim, entry)])
    is_about = len(left) == 1 and (taking_up or overlap(left[0][0].metric, context.clause) > 0)
    return left[0] if is_about and claim.is_own else ()


def _of_time(claim: Claim, entry: Measured, context: Context) -> float:
    """A little more for a metric of time whose other words a duration's clause names: "wait 11 minutes shorter"."""
    is_time = claim.quantity.kind == "duration" and bool({"time", "duration"} & tokens(entry.metric))
    return TIMED if is_time and overlap(entry.metric, context.clause) >= TIMED else 0.0


TIMED = 0.3


def _as_points(doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The two told entries whose difference in points a claim gives as percent."""
    if doubt.claim.quantity.kind != "percent":
        return ()
    said = of_quantity(doubt.claim.quantity)
    for pair in _pairs([entry for entry in doubt.known if entry.id in told.here | told.before]):
        a, b = of_entry(pair[0]), of_entry(pair[1])
        if (
            a.dimension == FRACTION
            and agrees(said.amount, abs(a.amount - b.amount), said.step, "")
            and not is_foreign(pair, doubt.context, True)
        ):
            return pair
    return ()


def _as_gap(doubt: Doubt) -> tuple[Measured, ...]:
    """Two entries of shares that a clause names and whose difference in points it gives as percent: "dropped by 1.5 percent"."""
    said = of_quantity(doubt.claim.quantity)
    if doubt.claim.quantity.kind != "percent":
        return ()
    named = [entry for entry in doubt.mine if of_entry(entry).dimension == FRACTION and nearness(entry, doubt.context) >= AS_GAP]
    for pair in _pairs(named):
        gap = abs(of_entry(pair[0]).amount - of_entry(pair[1]).amount)
        if gap and agrees(said.amount, gap, said.step, doubt.claim.bound):
            return pair
    return ()


AS_GAP = 0.4


def _refers_to_unmatched(doubt: Doubt) -> bool:
    """Whether the number that stands before a change in its sentence is one that no entry carries."""
    before = [at for at in range(doubt.at) if not doubt.told[at].is_change and doubt.told[at].standing != "not"]
    last = before[-1] if before else -1
    if last < 0 or doubt.told[last].sentence.number != doubt.claim.sentence.number:
        return False
    return not doubt.used[last] and doubt.told[last].is_own


def _pairs(entries: Sequence[Measured]) -> list[tuple[Measured, ...]]:
    return [(one, other) for at, one in enumerate(entries) for other in entries[at + 1 :] if is_comparable(one, other)]


def _fits(claim: Claim, entry: Measured) -> bool:
    """Whether a change can be told of an entry: in points, percent or a factor, or in the entry's own measure."""
    said, measured = of_quantity(claim.quantity).dimension, of_entry(entry).dimension
    return said in (POINTS, RATIO, FRACTION) or alike(said, measured) or (said == COUNT and not claim.quantity.unit)


def _linked(answer: Answer, doubt: Doubt) -> tuple[Measured, ...] | None:
    """What the number's partner ("from A to B", "A instead of B") is told of, in its other variant; None without a partner."""
    claim = doubt.claim
    for at in (doubt.at - 1, doubt.at + 1):
        if not 0 <= at < len(doubt.told) or not _are_linked(answer, doubt.claim, doubt.told[at]):
            continue
        carriers = doubt.used[at]
        if len(carriers) != 1:
            continue
        spent = {entry.id for used in doubt.used for entry in used}
        others = [
            entry for entry in doubt.mine
            if entry.id not in spent and is_comparable(carriers[0], entry) and can_be_of(claim.quantity, entry, claim.whole)
        ]  # fmt: skip
        return (others[0],) if len(others) == 1 else () if others else None
    return None


def _of_percentile(doubt: Doubt) -> tuple[Measured, ...]:
    """The entry of the percentile that a clause names, of the metric whose other percentile was told right before."""
    named = percentiles(" ".join(doubt.context.words))
    before = doubt.used[doubt.at - 1] if doubt.at else ()
    if not named or len(before) != 1 or doubt.claim.sentence.number - doubt.told[doubt.at - 1].sentence.number > 1:
        return ()
    return tuple(
        entry
        for entry in doubt.mine
        if percentiles(entry.metric) == named != percentiles(before[0].metric)
        and entry.project == before[0].project
        and entry.variant == before[0].variant
        and tokens(entry.metric) - PERCENTILES == tokens(before[0].metric) - PERCENTILES
        and can_be_of(doubt.claim.quantity, entry)
    )[:1]


def _counts_things(answer: Answer, claim: Claim) -> bool:
    """Whether a bare number counts what stands behind it: "60 invoices" are no share."""
    at = claim.quantity.last + 1
    behind = answer.words.lower[at] if at < claim.last else ""
    return _is_bare(claim) and claim.quantity.grain >= 1 and not claim.whole and behind.isalpha() and behind not in PLAIN


def _is_bare(claim: Claim) -> bool:
    return claim.quantity.kind in ("count", "score") and not claim.quantity.unit


def _is_rate(answer: Answer, claim: Claim) -> bool:
    """Whether a count is told per something: "50 a week"."""
    behind = answer.words.lower[claim.quantity.last + 1 : min(claim.last, claim.quantity.last + 3)]
    return not PER.isdisjoint(behind)


def _is_strongly_linked(answer: Answer, claim: Claim) -> bool:
    """Whether a number stands behind "to" or "instead of", or beside an arrow."""
    words = answer.words.lower[max(claim.sentence.first, claim.quantity.first - 2) : claim.quantity.first]
    text = answer.text[max(0, claim.quantity.span.start - 4) : claim.quantity.span.end + 4]
    from_to = (
        words[-1:] == ["to"]
        and "from" in answer.words.lower[max(claim.sentence.first, claim.quantity.first - 12) : claim.quantity.first]
    )
    return from_to or words == ["instead", "of"] or has_arrow(text)


def _are_linked(answer: Answer, claim: Claim, other: Claim) -> bool:
    """Whether two numbers of a sentence are told of one thing: a few words apart, and a word or an arrow that links them."""
    if claim.sentence.number != other.sentence.number or other.is_change:
        return False
    kinds = {claim.quantity.kind, other.quantity.kind}
    if len(kinds) > 1 and "count" not in kinds and kinds != {"percent", "score"}:
        return False
    one, two = sorted((claim.quantity, other.quantity))
    between = answer.words.lower[one.last + 1 : two.first]
    arrow = has_arrow(answer.text[one.span.end : two.span.start])
    return arrow or (len(between) <= BETWEEN and not LINKS.isdisjoint(between))


def _plainly_named(doubt: Doubt) -> Doubt:
    """The same, with only the entries whose whole metric the clause names."""
    named = [
        entry
        for entry in doubt.mine
        if overlap(entry.metric, doubt.context.clause) == 1
        and not any(is_comparable(entry, other) for used in doubt.used for other in used)
    ]
    return doubt._replace(mine=named if doubt.claim.is_own else [])


def _level(doubt: Doubt, slot: str, linked: bool) -> tuple[Measured, ...]:
    """The one entry whose metric the clause names, and that says otherwise."""
    claim, context = doubt.claim, doubt.context
    spent = {entry.id for used in doubt.used for entry in used}
    fitting = [
        (near + 0.3 * variant_nearness(entry, context) + 0.5 * _has_same_figures(claim, entry), entry)
        for entry in doubt.mine
        if entry.id not in spent
        and not is_of_other_split(entry, context)
        and can_be_of(claim.quantity, entry, claim.whole)
        and (near := max(nearness(entry, context), unit_nearness(claim, context, entry))) >= _least(claim, entry, linked)
        and not (slot and age(entry) and slot != age(entry))
        and (_is_near(claim, entry) or _has_same_figures(claim, entry) or near > 0.9)
    ]
    return (max(fitting, key=lambda each: each[0])[1],) if fitting else _left_over(doubt, spent)


def _left_over(doubt: Doubt, spent: set[str]) -> tuple[Measured, ...]:
    """The one entry that no other number is told of and that a result can be, though its clause names it otherwise."""
    claim = doubt.claim
    if not claim.is_own or of_quantity(claim.quantity).dimension == COUNT:
        return ()
    left = [
        entry
        for entry in doubt.mine
        if entry.id not in spent
        and not is_of_other_split(entry, doubt.context)
        and any(r.held / LIKE <= r.said <= LIKE * r.held for r in readings(claim.quantity, entry, claim.whole))
    ]
    return tuple(left) if len(left) == 1 else ()


LIKE = 2.0
"""So many times too large or too small a number can be and still be meant of the entry that is left over."""


def _least(claim: Claim, entry: Measured, linked: bool) -> float:
    if _has_same_figures(claim, entry):
        return 0.2
    if linked:
        return 0.35
    return HALF if claim.is_own else 0.9


def _has_same_figures(claim: Claim, entry: Measured) -> bool:
    """Whether a number is an entry's but for its unit: 35 ms and 35 s."""
    return abs(abs(claim.quantity.value) - abs(entry.value)) < 1e-9 * max(
        1.0, abs(entry.value)
    ) and claim.quantity.value not in (0, 1)


def _is_near(claim: Claim, entry: Measured) -> bool:
    return any(
        reading.said <= FARTHEST * reading.held and reading.held <= FARTHEST * reading.said
        for reading in readings(claim.quantity, entry, claim.whole)
    )


__all__ = ["Doubt", "against"]
