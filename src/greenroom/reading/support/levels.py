"""Finds the entry that carries a number as it stands."""

from collections.abc import Sequence
from functools import lru_cache

from greenroom.measured import Measured
from greenroom.reading.support.about import overlap, stem, tokens
from greenroom.reading.support.claims import OWN, Claim
from greenroom.reading.support.context import PLAIN, Context, is_of_other_split, nearness, variant_nearness
from greenroom.reading.support.meant import CERTAIN, better_named, other_meant
from greenroom.reading.support.sizes import COUNT, FRACTION, POINTS, TIME, of_entry
from greenroom.reading.support.standing_words import WHOLES
from greenroom.record import NamedTuple

CHANGES = tokens(
    "reduction increase saving savings uplift lift drop gain growth improvement saved avoided extra recovered "
    "reduced decrease "
    "delta difference added less fewer lower faster cheaper additional lost lead earlier ahead"
)
DOZEN = 12


class Carrier(NamedTuple):
    """The entry that carries a number, or that the number is wrongly told of: of another variant or split than it says."""

    entry: Measured
    is_true: bool


def is_of_change(entry: Measured) -> bool:
    """Whether an entry itself says by how much something changed."""
    words = (entry.metric + " " + entry.unit).lower().replace(",", " ").split()
    return (
        of_entry(entry).dimension == POINTS
        or not CHANGES.isdisjoint(tokens(entry.metric))
        or not {"change", "relative", "pp", "less", "more", "saved"}.isdisjoint(words)
    )


def carrier(claim: Claim, context: Context, mine: Sequence[Measured]) -> Carrier | None:
    """The entry that a claim agrees with and is about; a change is carried by entries of changes first."""
    if not context.agreeing or claim.standing not in (OWN, "open"):
        return None
    fitting = [
        (entry, max(nearness(entry, context), unit_nearness(claim, context, entry)))
        for entry in mine
        if entry.id in context.agreeing
    ]
    fitting = [(entry, near) for entry, near in fitting if _is_about(claim, context, entry, near)]
    if not fitting:
        return None
    best = max(fitting, key=lambda each: _rank(claim, context, *each))[0]
    if _is_turned_change(claim, best):
        return Carrier(best, False)
    other = other_meant(claim, context, best, mine) or better_named(claim, context, best, mine)
    if other:
        return Carrier(other, False)
    return None if is_of_other_split(best, context) else Carrier(best, True)


def _rank(claim: Claim, context: Context, entry: Measured, near: float) -> tuple[bool, bool, float, bool]:
    return (
        not is_of_other_split(entry, context),
        is_of_change(entry) == claim.is_change,
        near + 0.3 * variant_nearness(entry, context),
        entry.status == "measured",
    )


def _is_about(claim: Claim, context: Context, entry: Measured, near: float) -> bool:
    """Whether enough speaks for a number that agrees with an entry being told of it."""
    if claim.is_change:
        return near >= (0.3 if is_of_change(entry) else CERTAIN) and not (
            claim.quantity.kind == "percent" and _is_absolute(entry)
        )
    if _is_no_share(claim, context) and of_entry(entry).dimension == FRACTION:
        return False
    if claim.quantity.kind == "count" and not claim.quantity.unit and not claim.whole:
        return _is_counted(claim, context, entry, near)
    alone = len(context.agreeing) == 1 and of_entry(entry).dimension not in (COUNT, FRACTION)
    if alone and of_entry(entry).dimension != TIME and not of_entry(entry).dimension.startswith("money"):
        return True
    return near > 0 or (claim.is_own and (alone or _is_exact(claim) or variant_nearness(entry, context) > 0))


def _is_exact(claim: Claim) -> bool:
    """Whether a number is said so exactly that it hardly agrees by chance: three digits, or a decimal."""
    figures = round(abs(claim.quantity.value) / claim.quantity.grain) if claim.quantity.grain else 0
    return len(str(figures).rstrip("0")) >= 2


def _is_absolute(entry: Measured) -> bool:
    return of_entry(entry).dimension == POINTS


def _is_counted(claim: Claim, context: Context, entry: Measured, near: float) -> bool:
    """A bare number is told of an entry whose metric stands by it; a small one, or one of people and things, needs more."""
    if overlap(entry.variant, context.clause) == 1 and _is_exact(claim) and near == 0:
        return True
    small = claim.quantity.value <= DOZEN and claim.quantity.grain >= 1
    things = not WHOLES.isdisjoint(_behind(claim, context)) and not claim.is_own
    if of_entry(entry).dimension == FRACTION and claim.quantity.value > 1 and not claim.is_own and things:
        return False
    if of_entry(entry).dimension != COUNT and not claim.is_own:
        return near >= (0.0 if claim.lent and not small else 0.25)
    if claim.is_own:
        return near > 0 or not small
    return near >= CERTAIN if small or things else near > 0


def _behind(claim: Claim, context: Context) -> Sequence[str]:
    """The three words behind a number in its clause."""
    at = claim.quantity.last + 1 - claim.first
    return context.words[at : at + 3]


def is_bare_count(claim: Claim) -> bool:
    """Whether a number has no unit, and may count what stands behind it."""
    return claim.quantity.kind == "count" and not claim.quantity.unit


def unit_nearness(claim: Claim, context: Context, entry: Measured) -> float:
    """Half of a name where a number counts what the entry's unit names: "480 words in an hour" and words/hour."""
    if not entry.unit or not is_bare_count(claim):
        return 0.0
    counted = _counted(entry.unit)
    return CERTAIN if counted and counted in map(stem, _behind(claim, context)[:2]) else 0.0


@lru_cache(4096)
def _counted(of_unit: str) -> str:
    """The stem of what a unit counts: "word" of "words/hour"; empty where it is no word."""
    unit = of_unit.split("/")[0].split(" per ")[0].strip().lower()
    return stem(unit) if len(unit) >= LONG and unit.isalpha() else ""


def _is_no_share(claim: Claim, context: Context) -> bool:
    """Whether a whole bare number counts what stands behind it, and so is no share: "3 kg"."""
    behind = [word for word in _behind(claim, context)[:1] if word.isalpha() and word not in PLAIN]
    bare = claim.quantity.kind == "count" and not claim.quantity.unit and not claim.whole and claim.quantity.grain >= 1
    return bare and bool(behind) and not claim.is_own


LONG = 4


def _is_turned_change(claim: Claim, entry: Measured) -> bool:
    """Whether a change is told the other way round than the entry of that change: "18 % more" of one of -18 %."""
    metric = entry.metric.lower().split()
    if not claim.is_change or claim.way not in ("down", "up") or not is_of_change(entry):
        return False
    if claim.way == "up":
        return entry.value < 0
    return entry.value > 0 and metric[:2] == ["increase", "in"]
