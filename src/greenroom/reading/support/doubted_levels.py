"""What a number that no entry agrees with cannot be squared with: the entry of what its clause names."""

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import PERCENTILES, overlap, percentiles, tokens
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import is_of_other_split, nearness, variant_nearness
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.doubts import Doubt
from greenroom.reading.support.levels import is_bare_count, unit_nearness
from greenroom.reading.support.numbers import has_arrow
from greenroom.reading.support.order import age
from greenroom.reading.support.sizes import COUNT, alike, can_be_of, of_entry, of_quantity, readings
from greenroom.reading.support.slots import slot

HALF = 0.5
FARTHEST = 20.0
"""A number so many times too large or small is hardly about the same thing, unless its figures are the same."""
LIKE = 2.0
"""So many times too large or too small a number can be and still be meant of the entry that is left over."""
LINKS = frozenset(
    "to instead against vs versus became before than now was down up compared after then with not and from rather".split()
)
BETWEEN = 8


def against_level(answer: Answer, doubt: Doubt) -> tuple[Measured, ...]:
    """The entries that a number cannot be squared with."""
    linked = _linked(answer, doubt)
    if linked is not None:
        return linked or _level(_plainly_named(doubt), "", False)
    if not is_bare_count(doubt.claim):
        near = [entry for entry in doubt.context.named if entry.id not in doubt.context.agreeing]
        named = _level(doubt._replace(mine=near), slot(answer, doubt.claim), is_strongly_linked(answer, doubt.claim))
        return named or _left_over(doubt)
    return _level(doubt, slot(answer, doubt.claim), is_strongly_linked(answer, doubt.claim)) or _left_over(doubt)


def of_percentile(doubt: Doubt) -> tuple[Measured, ...]:
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


def _linked(answer: Answer, doubt: Doubt) -> tuple[Measured, ...] | None:
    """What the number's partner ("from A to B", "A instead of B") is told of, in its other variant; None without a partner."""
    claim = doubt.claim
    for at in (doubt.at - 1, doubt.at + 1):
        if not 0 <= at < len(doubt.told) or not _are_linked(answer, doubt.claim, doubt.told[at]):
            continue
        carriers = doubt.used[at]
        if len(carriers) != 1:
            continue
        others = [
            entry
            for entry in doubt.mine
            if entry.id not in doubt.spent
            and is_comparable(carriers[0], entry)
            and can_be_of(claim.quantity, entry, claim.whole)
        ]
        return (others[0],) if len(others) == 1 else () if others else None
    return None


def is_strongly_linked(answer: Answer, claim: Claim) -> bool:
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
    fitting = [
        (near + 0.3 * variant_nearness(entry, context) + 0.5 * _has_same_figures(claim, entry), entry)
        for entry in doubt.mine
        if entry.id not in doubt.spent
        and (near := max(nearness(entry, context), unit_nearness(claim, context, entry))) > 0
        and near >= _least(claim, entry, linked)
        and not is_of_other_split(entry, context)
        and can_be_of(claim.quantity, entry, claim.whole)
        and not (slot and age(entry) and slot != age(entry))
        and (_is_near(claim, entry) or _has_same_figures(claim, entry) or near > 0.9)
    ]
    return (max(fitting, key=lambda each: each[0])[1],) if fitting else ()


def _left_over(doubt: Doubt) -> tuple[Measured, ...]:
    """The one entry that no other number is told of and that a result can be, though its clause names it otherwise."""
    size = of_quantity(doubt.claim.quantity)
    if not doubt.claim.is_own or size.dimension == COUNT:
        return ()
    left = [
        entry
        for entry in doubt.mine
        if entry.id not in doubt.spent
        and alike(size.dimension, (held := of_entry(entry)).dimension)
        and held.amount <= LIKE * size.amount
        and size.amount <= LIKE * held.amount
        and not is_of_other_split(entry, doubt.context)
    ]
    return tuple(left) if len(left) == 1 else ()


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


__all__ = ["against_level", "is_strongly_linked", "of_percentile"]
