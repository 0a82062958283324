"""Which of two entries came first, and so which way a number went."""

import re

from greenroom.measured import Measured
from greenroom.reading.support.sizes import TIME, of_entry

EARLY = frozenset(
    "before old baseline previous manual rules rule without legacy earlier prior status hand human humans current unranked "
    "original paper agency agents none no calendar naive default pre existing incumbent untuned heuristic phone desk "
    "fixed only "
    "alphabetical spreadsheet popularity random vanilla single-node unoptimized uncached".split()
)
LATE = frozenset("after new live with post launch tuned treatment pilot".split())
NONE: frozenset[tuple[str, str]] = frozenset()
VERSION = re.compile(r"(?:^|[^a-z])v(?:ersion)?[ -]?(\d+)")
WORDS = re.compile(r"[a-z]+")


def first_of(one: Measured, other: Measured, told: frozenset[tuple[str, str]] = NONE) -> Measured | None:
    """The entry that was before the other, by what is ``told`` of their variants, by their dates or their variants' names; None
    where nothing tells."""
    if (one.variant, other.variant) in told or (other.variant, one.variant) in told:
        return one if (one.variant, other.variant) in told else other
    if one.when and other.when and one.when != other.when:
        return min(one, other, key=lambda entry: entry.when)
    a, b = _age(one.variant), _age(other.variant)
    if a == b:
        return _by_version(one, other)
    return one if a > b else other


def _age(variant: str) -> int:
    words = WORDS.findall(variant.lower())
    early = (
        not EARLY.isdisjoint(words)
        or words[:1] == ["control"]
        or any(word.startswith("un") and len(word) > 5 for word in words)
    )
    return early - (not LATE.isdisjoint(words))


def _by_version(one: Measured, other: Measured) -> Measured | None:
    a, b = VERSION.search(one.variant.lower()), VERSION.search(other.variant.lower())
    if not (a and b) or a[1] == b[1]:
        return None
    return one if int(a[1]) < int(b[1]) else other


def age(entry: Measured) -> str:
    """Whether an entry's variant is named as what was "early" or came "late"; empty where the name does not tell."""
    old = _age(entry.variant)
    return "early" if old > 0 else "late" if old < 0 else ""


def direction(entries: tuple[Measured, ...], told: frozenset[tuple[str, str]] = NONE) -> str:
    """Whether a pair went "down" or "up"; empty where nothing tells which came first."""
    if len(entries) != 2:
        return ""
    first = first_of(*entries, told)
    if first is None:
        return ""
    last = entries[1] if first is entries[0] else entries[0]
    return "down" if of_entry(last).amount < of_entry(first).amount else "up"


def is_turned(
    entries: tuple[Measured, ...],
    way: str,
    is_fast: bool,
    is_complement: bool = False,
    told: frozenset[tuple[str, str]] = NONE,
) -> bool:
    """Whether a change is told the other way round; "faster" is down for a duration and up for a throughput."""
    went = direction(entries, told)
    if way not in ("down", "up") or not went or is_complement or (is_fast and of_entry(entries[0]).dimension != TIME):
        return False
    return went != way


__all__ = ["direction", "first_of", "is_turned"]
