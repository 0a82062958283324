"""Holds each number of an answer against a ledger: supported, contradicted, remembered, retracted, unsupported, or no claim."""

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from greenroom.measured import CONTRADICTED, NO_CLAIM, REMEMBERED, RETRACTED, SUPPORTED, UNSUPPORTED, Ledger, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.about import metric_key, overlap, stems, tokens
from greenroom.reading.support.claims import Claim, claims
from greenroom.reading.support.derived import Derived, derived
from greenroom.reading.support.sizes import COUNT, FRACTION, POINTS, RATIO, alike, can_be_of, of_entry, of_quantity, readings

LEAST_TOLD = 0.8
"""Below this, an answer tells of no project of the ledger."""


class Held(NamedTuple):
    """A claim, what the ledger says of it, and by which entries."""

    claim: Claim
    verdict: str
    by: tuple[Measured, ...] = ()
    near: tuple[Measured, ...] = ()


def agrees(said: float, held: float, step: float, bound: str) -> bool:
    """Whether a number as said is honest of one as measured: rounding to ``step``, "about", "more than"."""
    slack = min(step * 0.51, 0.051 * abs(held)) + 1e-9 * abs(held) + 1e-12
    near = abs(said - held) <= slack
    match bound:
        case "about":
            return near or abs(said - held) <= 0.08 * abs(held)
        case "almost":
            return near or 0.9 * said <= held <= said
        case "over":
            return said * (1 - 1e-6) <= held <= 1.25 * said
        case "under":
            return 0.8 * said <= held <= said * (1 + 1e-6)
    return near


def held(answer: Answer, entries: Ledger) -> tuple[Held, ...]:
    """Every number of the answer with its verdict, in order."""
    ledger = entries.entries
    told = claims(answer)
    by_id = {entry.id: entry for entry in ledger}
    mine = _in_play(answer, told, ledger)
    follows = list(derived(mine))
    first = [_marked(claim, by_id) or _found(answer, claim, mine, follows) for claim in told]
    return tuple(found or _unmatched(answer, claim, mine, first) for claim, found in zip(told, first, strict=True))


def _found(answer: Answer, claim: Claim, mine: Sequence[Measured], follows: Sequence[Derived]) -> Held | None:
    """The entries that carry a claim; a change is looked for among what follows from them first."""
    if _is_change(claim):
        return _followed(claim, follows) or _direct(answer, claim, mine)
    return _direct(answer, claim, mine) or _followed(claim, follows)


def _is_change(claim: Claim) -> bool:
    return claim.quantity.kind in ("points", "ratio") or bool(claim.way)


def _in_play(answer: Answer, told: Sequence[Claim], ledger: Sequence[Measured]) -> list[Measured]:
    """The entries of the project that the answer tells of: the one whose numbers and whose words are said most."""
    said = stems(answer.words.lower)
    scores: Counter[str] = Counter()
    marked = {claim.mark for claim in told if claim.mark}
    for project in {entry.project for entry in ledger}:
        entries = [entry for entry in ledger if entry.project == project]
        about = {entry.id: overlap(entry.metric, said) for entry in entries}
        matched = [max((0.5 + about[entry.id] for entry in entries if _is_of(claim, entry)), default=0.0) for claim in told]
        scores[project] = (
            2 * sum(matched)
            + 5 * sum(entry.id in marked for entry in entries)
            + 0.3 * sum(about.values())
            + 3 * overlap(project, said)
            + max(overlap(entry.variant, said) for entry in entries)
        )
    best = max(scores.values(), default=0.0)
    return [entry for entry in ledger if scores[entry.project] >= best] if best > LEAST_TOLD else []


def _is_of(claim: Claim, entry: Measured) -> bool:
    return any(agrees(*reading, claim.bound) for reading in readings(claim.quantity, entry))


def _marked(claim: Claim, by_id: dict[str, Measured]) -> Held | None:
    entry = by_id.get(claim.mark)
    if entry is None:
        return None
    return _verdict(claim, (entry,)) if _is_of(claim, entry) else Held(claim, CONTRADICTED, (entry,))


def _verdict(claim: Claim, entries: tuple[Measured, ...]) -> Held:
    statuses = {entry.status for entry in entries}
    return Held(claim, RETRACTED if RETRACTED in statuses else REMEMBERED if REMEMBERED in statuses else SUPPORTED, entries)


def _said_near(answer: Answer, claim: Claim, before: int = 1) -> frozenset[str]:
    return stems(word for sentence in answer.around(claim.sentence, before, 0) for word in answer.lower(sentence))


def _direct(answer: Answer, claim: Claim, mine: Sequence[Measured]) -> Held | None:
    fitting = [entry for entry in mine if _is_of(claim, entry)]
    if _is_change(claim):
        here = _said_near(answer, claim, 0)
        fitting = [
            entry
            for entry in fitting
            if _is_points(entry) or CHANGE.intersection(tokens(entry.metric)) or overlap(entry.metric, here) >= 0.5
        ]
    if not fitting:
        return None
    near = _said_near(answer, claim)
    best = max(fitting, key=lambda entry: (overlap(entry.metric, near), overlap(entry.variant, near)))
    if overlap(best.metric, near) == 0 and not claim.is_own:
        return None
    return _verdict(claim, (best,))


CHANGE = stems(
    "reduction increase saving savings uplift lift drop gain change growth improvement saved avoided extra recovered".split()
)


def _is_points(entry: Measured) -> bool:
    return "p" in entry.unit.lower()


def _followed(claim: Claim, follows: Sequence[Derived]) -> Held | None:
    if not claim.is_own:
        return None
    size = of_quantity(claim.quantity)
    step = claim.quantity.grain * size.amount / abs(claim.quantity.value) if claim.quantity.value else 0.0
    for follow in follows:
        if alike(size.dimension, follow.dimension) and agrees(size.amount, follow.amount, step, claim.bound):
            turned = follow.change and claim.way and _direction(follow.entries) not in ("", claim.way)
            return Held(claim, CONTRADICTED, follow.entries) if turned else _verdict(claim, follow.entries)
    return None


BEFORE = stems("before old baseline previous manual rules without legacy earlier prior status".split())


def _direction(entries: tuple[Measured, ...]) -> str:
    """Whether a pair went up or down, where its dates or its variants' names tell which came first; else empty."""
    if len(entries) != PAIR:
        return ""
    one, other = entries
    if one.when and other.when and one.when != other.when:
        first, last = sorted(entries, key=lambda entry: entry.when)
    else:
        early = [bool(BEFORE & stems(entry.variant.lower().replace("-", " ").split())) for entry in entries]
        if early[0] == early[1]:
            return ""
        first, last = (one, other) if early[0] else (other, one)
    return "down" if last.value < first.value else "up"


PAIR = 2


def _unmatched(answer: Answer, claim: Claim, mine: Sequence[Measured], found: Sequence[Held | None]) -> Held:
    if not claim.is_own:
        return Held(claim, NO_CLAIM)
    against = _pair_against(answer, claim, mine, found) if _is_change(claim) else _against(answer, claim, mine, found)
    return Held(claim, CONTRADICTED, against) if against else Held(claim, UNSUPPORTED)


def _pair_against(answer: Answer, claim: Claim, mine: Sequence[Measured], found: Sequence[Held | None]) -> tuple[Measured, ...]:
    """The two entries that a change is about and that say otherwise: those told beside it, or those of the metric it names."""
    here = _said_near(answer, claim, 0)
    groups: dict[object, list[Measured]] = {}
    for entry in mine:
        groups.setdefault(metric_key(entry), []).append(entry)
    pairs = [group for group in groups.values() if len(group) > 1]
    for told in (
        _told_in(found, claim.sentence.number),
        _told_in(found, claim.sentence.number - 1) if _goes_on(answer, claim) else (),
    ):
        for group in pairs:
            both = tuple(entry for entry in group if entry.id in told)
            if len(both) >= PAIR and _fits_dimension(claim, both[0]):
                return both[:PAIR]
    named = [group for group in pairs if overlap(group[0].metric, here) >= HALF and _fits_dimension(claim, group[0])]
    return tuple(max(named, key=lambda group: overlap(group[0].metric, here))[:PAIR]) if named else ()


HALF = 0.5
GOING_ON = frozenset("that this so which it i meaning seen and a an makes".split())


def _goes_on(answer: Answer, claim: Claim) -> bool:
    """Whether a sentence takes up the one before: "That is 7 percent shorter"."""
    return not GOING_ON.isdisjoint(answer.lower(claim.sentence)[:3])


def _told_in(found: Sequence[Held | None], number: int) -> set[str]:
    return {entry.id for held in found if held and held.claim.sentence.number == number for entry in held.by}


def _fits_dimension(claim: Claim, entry: Measured) -> bool:
    """Whether a change can be told of an entry: in points, percent or a factor, or in the entry's own measure."""
    said, measured = of_quantity(claim.quantity).dimension, of_entry(entry).dimension
    return said in (POINTS, RATIO, FRACTION) or alike(said, measured) or (said == COUNT and not claim.quantity.unit)


def _against(answer: Answer, claim: Claim, mine: Sequence[Measured], found: Sequence[Held | None]) -> tuple[Measured, ...]:
    """The entry that is about the same thing and says otherwise."""
    used = {entry.id for held in found if held for entry in held.by}
    here = _said_near(answer, claim, 0)
    fitting = [
        entry
        for entry in mine
        if can_be_of(claim.quantity, entry) and entry.id not in used and overlap(entry.metric, here) >= HALF
    ]
    return (max(fitting, key=lambda entry: (overlap(entry.metric, here), overlap(entry.variant, here))),) if fitting else ()
