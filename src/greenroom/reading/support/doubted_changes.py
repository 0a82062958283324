"""What a change that follows from nothing cannot be squared with: an entry of that change, or the pair that it is about."""

from itertools import islice

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import overlap, tokens
from greenroom.reading.support.changing import Told
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import Context, is_foreign, nearness, takes_up
from greenroom.reading.support.doubts import Doubt, pairs
from greenroom.reading.support.levels import is_of_change
from greenroom.reading.support.sizes import COUNT, FRACTION, POINTS, RATIO, agrees, alike, can_be_of, of_entry, of_quantity

NONE: frozenset[str] = frozenset()
NAMED = 0.6
HALF = 0.5
AS_GAP = 0.4
TIMED = 0.3


def against_change(answer: Answer, doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The entries that a change cannot be squared with."""
    return _change(doubt) or _as_gap(doubt) or _pair(answer, doubt, told)


def _change(doubt: Doubt) -> tuple[Measured, ...]:
    """The entry that is itself a change of what the claim names."""
    claim = doubt.claim
    size = of_quantity(claim.quantity).dimension
    fitting = [
        (near, entry)
        for entry in doubt.context.named
        if (near := nearness(entry, doubt.context)) >= HALF
        and is_of_change(entry)
        and (can_be_of(claim.quantity, entry) or {size, of_entry(entry).dimension} <= {FRACTION, POINTS, RATIO})
    ]
    return (max(fitting, key=lambda each: each[0])[1],) if fitting else ()


def _as_gap(doubt: Doubt) -> tuple[Measured, ...]:
    """Two entries of shares that a clause names, where it gives their difference in points as percent: "fell by 1.5 %"."""
    said = of_quantity(doubt.claim.quantity)
    if doubt.claim.quantity.kind != "percent":
        return ()
    named = [
        entry for entry in doubt.mine if of_entry(entry).dimension == FRACTION and nearness(entry, doubt.context) >= AS_GAP
    ]
    for pair in pairs(named):
        gap = abs(of_entry(pair[0]).amount - of_entry(pair[1]).amount)
        if gap and agrees(said.amount, gap, said.step, doubt.claim.bound):
            return pair
    return ()


def _pair(answer: Answer, doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The two entries that a change is about and that say otherwise: those told beside it, or those of the metric it names."""
    claim, context = doubt.claim, doubt.context
    taking_up = takes_up(answer, claim)
    if _refers_to_unmatched(doubt):
        return ()
    for ids in (told.here, told.here | told.before if taking_up or told.here else NONE):
        for pair in pairs([entry for entry in doubt.mine if entry.id in ids]):
            if _fits(claim, pair[0]) and not is_foreign(pair, context, taking_up):
                return pair
    return _named(doubt, taking_up) or (_left_over(doubt, taking_up) if claim.is_own else ())


def _named(doubt: Doubt, taking_up: bool) -> tuple[Measured, ...]:
    """The pair of the metric that stands nearest to a change."""
    claim, context = doubt.claim, doubt.context
    near = [(nearness(entry, context) + _of_time(claim, entry, context), entry) for entry in context.named]
    named = [each for each in near if each[0] >= NAMED and _fits(claim, each[1])]
    nearest = [entry for _, entry in sorted(named, key=lambda each: -each[0])]
    return next((pair for pair in pairs(nearest) if not is_foreign(pair, context, taking_up)), ())


def _left_over(doubt: Doubt, taking_up: bool) -> tuple[Measured, ...]:
    """The one pair that no other number is told of, where the clause names something of it or takes up what was told."""
    free = (entry for entry in doubt.mine if entry.id not in doubt.spent and _fits(doubt.claim, entry))
    left = list(islice(pairs(free), 2))
    if len(left) != 1:
        return ()
    pair, context = left[0], doubt.context
    goes_on = nearness(pair[0], context) > 0 and not is_foreign(pair, context, False)
    return pair if taking_up or goes_on or overlap(pair[0].metric, context.clause) > 0 else ()


def _of_time(claim: Claim, entry: Measured, context: Context) -> float:
    """A little more for a metric of time whose other words a duration's clause names: "wait 11 minutes shorter"."""
    is_time = claim.quantity.kind == "duration" and bool({"time", "duration"} & tokens(entry.metric))
    return TIMED if is_time and overlap(entry.metric, context.clause) >= TIMED else 0.0


def _refers_to_unmatched(doubt: Doubt) -> bool:
    """Whether the number that stands before a change in its sentence is one that no entry carries."""
    before = [at for at in range(doubt.at) if not doubt.told[at].is_change and doubt.told[at].standing != "not"]
    last = before[-1] if before else -1
    if last < 0 or doubt.told[last].sentence.number != doubt.claim.sentence.number:
        return False
    return not doubt.used[last] and doubt.told[last].is_own


def _fits(claim: Claim, entry: Measured) -> bool:
    """Whether a change can be told of an entry: in points, percent or a factor, or in the entry's own measure."""
    said, measured = of_quantity(claim.quantity).dimension, of_entry(entry).dimension
    return said in (POINTS, RATIO, FRACTION) or alike(said, measured) or (said == COUNT and not claim.quantity.unit)


__all__ = ["against_change"]
