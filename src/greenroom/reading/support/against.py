"""Finds the entries that are about the same thing as a claim and say otherwise."""

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.changing import Told
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import PLAIN, is_foreign
from greenroom.reading.support.doubted_changes import against_change
from greenroom.reading.support.doubted_levels import against_level, is_strongly_linked, of_percentile
from greenroom.reading.support.doubts import Doubt, pairs
from greenroom.reading.support.sizes import FRACTION, agrees, of_entry, of_quantity
from greenroom.reading.support.standing_words import PER


def against(answer: Answer, doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The entries that a claim cannot be squared with; none where that is doubtful."""
    claim = doubt.claim
    if not doubt.mine:
        return ()
    if _counts_things(answer, claim):
        doubt = doubt._replace(mine=[entry for entry in doubt.mine if of_entry(entry).dimension != FRACTION])
    if claim.is_change:
        return against_change(answer, doubt, told)
    if pair := _of_pair_before(doubt, told):
        return pair
    doubt = doubt._replace(mine=[entry for entry in doubt.mine if entry.id not in doubt.context.agreeing])
    return of_percentile(doubt) or (() if _is_stray(answer, claim) else _as_points(doubt, told) or against_level(answer, doubt))


def _of_pair_before(doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The pair told right before a percentage that takes it up: "from 31 to 36 euros, that is 20 percent"."""
    if doubt.claim.quantity.kind != "percent" or not doubt.context.takes_up or not told.pair:
        return ()
    pair = tuple(entry for entry in doubt.known if entry.id in told.pair)
    return () if is_foreign(pair, doubt.context, True) else pair


def _is_stray(answer: Answer, claim: Claim) -> bool:
    """Whether a bare number may be of anything: no result, no rate, and linked to no other."""
    bare = not claim.is_own and _is_bare(claim)
    return bare and not _is_rate(answer, claim) and not is_strongly_linked(answer, claim)


def _as_points(doubt: Doubt, told: Told) -> tuple[Measured, ...]:
    """The two told entries whose difference in points a claim gives as percent."""
    if doubt.claim.quantity.kind != "percent":
        return ()
    said = of_quantity(doubt.claim.quantity)
    for pair in pairs([entry for entry in doubt.known if entry.id in told.here | told.before]):
        a, b = of_entry(pair[0]), of_entry(pair[1])
        if (
            a.dimension == FRACTION
            and agrees(said.amount, abs(a.amount - b.amount), said.step, "")
            and not is_foreign(pair, doubt.context, True)
        ):
            return pair
    return ()


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


__all__ = ["Doubt", "against"]
