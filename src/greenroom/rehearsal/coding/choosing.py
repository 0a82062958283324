"""Which exercise comes next, in which variant: what was tried least often, of these what was tried longest ago."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from greenroom.errors import UnusableOption
from greenroom.event import stamp
from greenroom.history import CODING, Rehearsal
from greenroom.library.choices import chosen, suggestion
from greenroom.library.problem_outlines import Outline
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.chosen import chosen_in

USUAL = "usual"
"""The name by which people call an exercise without a change."""


class Wanted(NamedTuple):
    """What is asked for: an exercise by its ``key``, or any of some ``patterns`` (none: any) and ``difficulties`` (none: any).

    ``variant`` is a name, or None for the one whose turn it is; ``part`` the stretch of a round that it is for.
    """

    key: str = ""
    patterns: tuple[str, ...] = ()
    difficulties: tuple[str, ...] = ()
    variant: str | None = None
    part: str = ""


class Tried(NamedTuple):
    """How often an exercise was tried, and when last (as `event.stamp` writes it); in which variants, the newest last."""

    often: int = 0
    last: str = ""
    variants: tuple[str, ...] = ()


class Turn(NamedTuple):
    """An exercise whose turn it is, in a variant; ``times`` counts how often it will have been tried then."""

    problem: str
    variant: str
    times: int
    part: str


def tried(kept: Iterable[Rehearsal]) -> dict[str, Tried]:
    """Every exercise that was put once, by its key."""
    found: dict[str, Tried] = {}
    for rehearsal in sorted((one for one in kept if one.mode == CODING), key=lambda one: one.began_at):
        for exercise in chosen_in(rehearsal):
            known = found.get(exercise.problem, Tried())
            found[exercise.problem] = Tried(known.often + 1, stamp(rehearsal.began_at), (*known.variants, exercise.variant))
    return found


def choose(wanted: Sequence[Wanted], outlines: Mapping[str, Outline], before: Mapping[str, Tried], seed: int) -> list[Turn]:
    """An exercise for each that is wanted, no two alike while there are others; the seed decides among equals.

    Raises `UnusableOption` where none fits.
    """
    found: list[Turn] = []
    for number, each in enumerate(wanted):
        fitting = _fitting(each, outlines, {turn.problem for turn in found})
        outline = _least_tried(fitting, before, seed + number)
        known = before.get(outline.key, Tried())
        variant = variant_for(outline, known, seed + number) if each.variant is None else _variant(each.variant, outline)
        times = known.often + 1 + sum(turn.problem == outline.key for turn in found)
        found.append(Turn(outline.key, variant, times, each.part))
    return found


def variant_for(outline: Outline, before: Tried, seed: int) -> str:
    """The usual one at the first try; then one that was not seen yet, and once all were, the one that was seen longest ago."""
    if not before.often:
        return ""
    names = ("", *outline.variants)
    unseen = [name for name in names if name not in before.variants]
    if unseen:
        return unseen[seed % len(unseen)]
    return min(names, key=lambda name: max(place for place, seen in enumerate(before.variants) if seen == name))


def of_pattern(word: str, outlines: Iterable[Outline]) -> list[Outline]:
    """The exercises whose pattern is, or holds, a word. Raises `UnusableOption` where none does."""
    rows = list(outlines)
    found = [outline for outline in rows if word.lower() in outline.pattern.lower()]
    return found if found and word.strip() else [row for row in rows if row.pattern == _pattern(word, rows)]


def _pattern(word: str, outlines: Iterable[Outline]) -> str:
    return chosen(word, sorted({outline.pattern for outline in outlines}), "pattern")


def _variant(name: str, outline: Outline) -> str:
    return "" if name == USUAL else chosen(name, (USUAL, *outline.variants), "variant")


def _fitting(wanted: Wanted, outlines: Mapping[str, Outline], used: Collection[str]) -> list[Outline]:
    if wanted.key:
        if wanted.key not in outlines:
            raise UnusableOption(f"There is no exercise {wanted.key!r}: {suggestion(wanted.key, outlines)}")
        return [outlines[wanted.key]]
    fitting = [row for word in wanted.patterns for row in of_pattern(word, outlines.values())] or list(outlines.values())
    found = [outline for outline in fitting if not wanted.difficulties or outline.difficulty in wanted.difficulties]
    if not found:
        raise UnusableOption("No exercise is of this pattern and as hard as that: `greenroom code list` shows what there is.")
    return [outline for outline in found if outline.key not in used] or found


def _least_tried(outlines: Sequence[Outline], before: Mapping[str, Tried], seed: int) -> Outline:
    least = min(before.get(outline.key, Tried())[:2] for outline in outlines)
    equal = [outline for outline in outlines if before.get(outline.key, Tried())[:2] == least]
    return equal[seed % len(equal)]
