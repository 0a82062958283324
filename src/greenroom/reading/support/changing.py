"""Finds what a claimed change, sum or share follows from."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import names, overlap, said, senses
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import PLAIN, Context, is_foreign, nearness
from greenroom.reading.support.derived import (
    GAP,
    LEFT,
    PERIOD_WORDS,
    PRODUCT,
    REST,
    RISE,
    SHARE,
    SINK,
    SPAN,
    TIMES,
    Derived,
    derived,
    is_comparable,
    products_of_gaps,
)  # fmt: skip
from greenroom.reading.support.forms import wanted
from greenroom.reading.support.order import is_turned
from greenroom.reading.support.sizes import COUNT, FRACTION, POINTS, RATIO, agrees, alike, of_entry, of_quantity
from greenroom.reading.support.wording import FAST
from greenroom.record import NamedTuple

MOST = 10
"""So many entries around a claim are paired."""
TOLD_BESIDE, TOLD_BEFORE = 1.5, 1.0


class Following(NamedTuple):
    """What a claim follows from, and whether it is told the other way round."""

    follow: Derived
    is_turned: bool
    worth: float


class Told(NamedTuple):
    """The entries that were told in the claim's own sentence, in the two before it, and by the two numbers right before it."""

    here: frozenset[str]
    before: frozenset[str]
    pair: frozenset[str] = frozenset()


def follows(answer: Answer, claim: Claim, context: Context, mine: Sequence[Measured], told: Told) -> Following | None:
    """The best that a claim follows from; None where nothing gives its amount."""
    near = _near(context, mine, told)
    if not near:
        return None
    forms = wanted(answer, claim, context)
    if not told.here | told.before:
        forms -= {PRODUCT, SHARE}
    is_negative = not NEGATIVE.isdisjoint(context.clause)
    found = [
        Following(follow, _turned(claim, context, follow), _worth(follow, near, told))
        for follow in _candidates(near, _period(context, answer, claim), forms)
        if _is(claim, follow)
        and _can_be(follow, is_negative)
        and _is_told_enough(follow, near, told)
        and not _is_of_else(follow, context, told)
        and not (follow.form == PRODUCT and _counts_else(answer, claim, follow))
    ]
    return max(found, key=lambda each: (not each.is_turned, each.worth), default=None)


def _near(context: Context, mine: Sequence[Measured], told: Told) -> dict[str, tuple[float, Measured]]:
    """The entries that the words around a claim name, or that were told before it, with how near they are."""
    worth: list[tuple[float, Measured]] = []
    named = {entry.id for entry in context.named}
    for entry in mine if (told.here | told.before) - named else context.named:
        near = nearness(entry, context) + (entry.id in told.here) + 0.5 * (entry.id in told.before)
        if near:
            worth.append((near, entry))
    worth.sort(key=lambda each: -each[0])
    return {entry.id: (near, entry) for near, entry in worth[:MOST]}


def _candidates(near: dict[str, tuple[float, Measured]], period: str, forms: frozenset[str]) -> Iterator[Derived]:
    entries = [entry for _, entry in near.values()]
    yield from (each for each in derived(entries, period, forms) if each.form in forms)
    if PRODUCT in forms:
        pairs = [(one, other) for at, one in enumerate(entries) for other in entries[at + 1 :] if is_comparable(one, other)]
        yield from products_of_gaps(pairs, entries)


def _can_be(follow: Derived, is_negative: bool) -> bool:
    """Whether a change can be meant of what goes well or of what is missing: misses change otherwise than hits do."""
    return _can_be_missing(follow, is_negative) if follow.is_complement else not (is_negative and _is_of_hits(follow))


def _is_told_enough(follow: Derived, near: dict[str, tuple[float, Measured]], told: Told) -> bool:
    """Whether an answer tells enough of a derivation's parts: what has many ways to come about needs all its parts told."""
    least = min(near[entry.id][0] for entry in follow.entries)
    if follow.form in (PRODUCT, SHARE):
        return all(entry.id in told.here | told.before for entry in follow.entries[:-1]) and least >= 0.3
    return least >= (0.5 if follow.form == REST else 0.2)


def _is_of_else(follow: Derived, context: Context, told: Told) -> bool:
    """Whether a clause that takes up nothing has a subject of its own, and what it would follow from was told before it."""
    ids = {entry.id for entry in follow.entries}
    if told.pair and told.pair.isdisjoint(ids):
        return not any(overlap(entry.metric, context.clause) for entry in follow.entries)
    is_told_here = not ids.isdisjoint(told.here)
    named = any(nearness(entry, context) >= NAMED for entry in follow.entries)
    return not is_told_here and not named and not context.takes_up and is_foreign(follow.entries, context, False)


def _counts_else(answer: Answer, claim: Claim, follow: Derived) -> bool:
    """Whether a bare number counts things that no part of a product names: "twelve stores"."""
    noun = answer.words.lower[claim.quantity.last + 1] if claim.quantity.last + 1 < claim.last else ""
    if claim.quantity.kind != "count" or claim.quantity.unit or not noun.isalpha() or noun in PLAIN:
        return False
    named = {sense for entry in follow.entries for each in names(f"{entry.metric} {entry.unit}") for sense in each}
    return senses(noun).isdisjoint(named)


NAMED = 0.5


def _worth(follow: Derived, near: dict[str, tuple[float, Measured]], told: Told) -> float:
    ids = {entry.id for entry in follow.entries}
    beside = TOLD_BESIDE if ids <= told.here else TOLD_BEFORE if ids <= told.here | told.before else 0.0
    return beside + sum(near[name][0] for name in ids) / len(ids) - 0.5 * (follow.form in (PRODUCT, SHARE, REST))


def _is(claim: Claim, follow: Derived) -> bool:
    size = of_quantity(claim.quantity)
    amount, step, bound = size.amount, size.step, claim.bound
    if claim.whole:
        return follow.dimension in (FRACTION, RATIO) and agrees(amount / claim.whole, follow.amount, PART_GRAIN / 2, bound)
    if follow.dimension == POINTS and size.dimension == COUNT and not claim.quantity.unit:
        amount, step = amount / 100, step / 100
    elif not _fits(size.dimension, follow.dimension) and not _is_bare_money(claim, follow):
        return False
    if claim.quantity.kind == "ratio" and claim.quantity.grain == PART_GRAIN and not bound:
        bound = "about"
    if follow.form == LEFT and bound == "over" and claim.way == "down":
        bound = "under"
    return agrees(amount, follow.amount, step, bound)


def _is_bare_money(claim: Claim, follow: Derived) -> bool:
    """Whether a large bare number can be money whose currency was told before: "so we save 380 thousand"."""
    bare = claim.quantity.kind == "count" and not claim.quantity.unit
    return bare and claim.quantity.value >= LARGE and follow.dimension.startswith("money")


LARGE = 1000
PART_GRAIN = 0.05
"""The step of a part that is said in words, as "a quarter"."""


def _fits(one: str, other: str) -> bool:
    return alike(one, other) or {one, other} == {FRACTION, RATIO}


def _turned(claim: Claim, context: Context, follow: Derived) -> bool:
    return follow.form in (GAP, SINK, RISE, TIMES, LEFT, SPAN) and is_turned(
        follow.entries, claim.way, not FAST.isdisjoint(context.words), follow.is_complement, context.order
    )


def _can_be_missing(follow: Derived, is_negative: bool) -> bool:
    """Whether what is missing to the whole can be meant: of no share that is itself one of misses."""
    if any(_is_negative(entry.metric) for entry in follow.entries) and not _is_high(follow):
        return False
    return is_negative or _is_high(follow)


@lru_cache(4096)
def _is_negative(metric: str) -> bool:
    return not NEGATIVE.isdisjoint(said(metric.lower().split()))


def _is_of_hits(follow: Derived) -> bool:
    """Whether a change is one of shares that go well, and so not one of what is missed."""
    if follow.form not in (SINK, RISE, TIMES, LEFT) or any(of_entry(entry).dimension != FRACTION for entry in follow.entries):
        return False
    return _is_high(follow) and not any(_is_negative(entry.metric) for entry in follow.entries)


def _is_high(follow: Derived) -> bool:
    """Whether all shares are more than half, so that what is missing to the whole is the smaller and is often told instead."""
    return all(of_entry(entry).amount >= 0.5 for entry in follow.entries)


NEGATIVE = said("misses missed wrong errors failures fails crashes crash rejected lost late untouched without not".split())


def _period(context: Context, answer: Answer, claim: Claim) -> str:
    """The period that an amount is told for: "over a year that is almost $300k"."""
    for words in (context.words, answer.lower(claim.sentence)):
        for word in words:
            if word in PERIOD_WORDS and word != "h":
                return PERIOD_WORDS[word]
    return ""


__all__ = ["Following", "Told", "follows", "wanted"]
