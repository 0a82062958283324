"""Which entry a number is told of where another agrees: that of the variant, the split or the metric that its clause names."""

from collections.abc import Sequence

from greenroom.measured import Measured
from greenroom.reading.support.about import PERCENTILES, overlap, senses, stem, tokens
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import Context, is_of_other_split
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.sizes import can_be_of, of_entry

CERTAIN = 0.5


def other_meant(claim: Claim, context: Context, best: Measured, mine: Sequence[Measured]) -> Measured | None:
    """The entry of the variant or split that the clause names, where it is not the one that agrees."""
    rivals = [
        entry
        for entry in mine
        if entry is not best and _is_rival(best, entry) and can_be_of(claim.quantity, entry, claim.whole)
    ]
    rivals = [entry for entry in rivals if entry.id not in context.agreeing]
    numbered = [entry for entry in rivals if _numbers(entry) & set(context.words) and _numbers(best).isdisjoint(context.words)]
    if len(numbered) == 1 and _numbers(best):
        return numbered[0]
    opposite = [entry for entry in rivals if _is_opposite(best, context) and not _is_opposite(entry, context)]
    if opposite:
        return max(opposite, key=lambda entry: overlap(entry.variant, context.clause))
    of_its_split = [entry for entry in rivals if _is_of_named_split(entry, best, context) and entry.variant == best.variant]
    others = [entry for entry in rivals if _is_of_named_split(entry, best, context)]
    if of_its_split or others:
        return (of_its_split or others)[0]
    if is_of_other_split(best, context):
        return next((entry for entry in rivals if not is_of_other_split(entry, context) and entry.split), None)
    if overlap(best.variant, context.clause):
        return None
    named = [entry for entry in rivals if is_comparable(best, entry) and overlap(entry.variant, context.clause) >= CERTAIN]
    return named[0] if len(named) == 1 and not claim.is_change and _is_alone(context) else None


def _numbers(entry: Measured) -> frozenset[str]:
    """The numbers in a variant's name: "40 nodes"."""
    return frozenset(word for word in entry.variant.replace("-", " ").split() if word.isdigit())


def _is_opposite(entry: Measured, context: Context) -> bool:
    """Whether a clause tells of a number without what an entry's variant has: "without the planner" and "planner, large"."""
    words = context.words
    lacking = {stem(word) for at, word in enumerate(words) if LACKING & set(words[max(0, at - 2) : at])}
    return bool(tokens(entry.variant) & lacking) and LACKING.isdisjoint(entry.variant.lower().replace("-", " ").split())


LACKING = frozenset(("without", "no"))


def _is_of_named_split(entry: Measured, best: Measured, context: Context) -> bool:
    """Whether a clause names an entry's split and not that of the one that agrees, or that one was made up or simulated."""
    if not entry.split or entry.split == best.split:
        return False
    if not best.split:
        return overlap(entry.split, context.clause) == 1 and entry.variant == best.variant
    if overlap(entry.split, context.clause) >= CERTAIN and not overlap(best.split, context.clause):
        return True
    if overlap(best.split, context.sentence):
        return False
    unreal = best.split.lower() in UNREAL and entry.variant == best.variant and entry.split.lower() not in UNREAL
    return overlap(entry.split, context.clause) == 1 or unreal


UNREAL = frozenset("synthetic simulation simulated simulator train training".split())


def better_named(claim: Claim, context: Context, best: Measured, mine: Sequence[Measured]) -> Measured | None:
    """The one entry that the clause names in full, where it names nothing of the one that agrees."""
    if claim.is_change or claim.mark:
        return None
    sibling = _sibling_named(claim, context, best, mine)
    if sibling or not claim.is_own or overlap(best.metric + " " + best.variant, context.clause):
        return sibling
    named = [
        entry
        for entry in mine
        if entry.id not in context.agreeing
        and entry.project == best.project
        and overlap(entry.metric, context.clause) == 1
        and of_entry(entry).dimension == of_entry(best).dimension
    ]
    return named[0] if len(named) == 1 and not is_of_other_split(named[0], context) else None


def _sibling_named(claim: Claim, context: Context, best: Measured, mine: Sequence[Measured]) -> Measured | None:
    """The entry of a metric like the one that agrees, where the clause names what tells the two apart."""
    own = tokens(best.metric) - PERCENTILES
    dimension = of_entry(best).dimension
    alike = [
        entry
        for entry in mine
        if entry.variant == best.variant
        and entry.split == best.split
        and entry.project == best.project
        and entry.id not in context.agreeing
        and of_entry(entry).dimension == dimension
    ]
    named = [entry for entry in alike if _is_told_apart(tokens(entry.metric) - PERCENTILES, own, context)]
    named = [entry for entry in named if can_be_of(claim.quantity, entry, claim.whole)]
    return named[0] if len(named) == 1 and own - tokens(named[0].metric) else None


def _is_told_apart(others: frozenset[str], own: frozenset[str], context: Context) -> bool:
    """Whether a clause names all that one metric has and another like it has not, and nothing of the reverse."""
    if not others & own or not others - own:
        return False
    said = [not senses(word).isdisjoint(context.clause) for word in others - own]
    return all(said) and all(senses(word).isdisjoint(context.clause) for word in own - others)


def _is_rival(one: Measured, other: Measured) -> bool:
    return one.project == other.project and tokens(one.metric) == tokens(other.metric)


def _is_alone(context: Context) -> bool:
    """Whether a clause has one number alone, and so its variant is the number's."""
    return not {"from", "to", "instead", "before", "than"} & set(context.words)
