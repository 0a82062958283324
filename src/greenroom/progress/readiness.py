"""Whether one is ready: what is shown, what will be remembered, how rounds go; and one range, only above the gate."""

from collections.abc import Sequence

from greenroom.progress.ability import Abilities, Range
from greenroom.record import NamedTuple

COVERED = 0.70
"""The share of the must-weight that something must show before a chance is told …"""
MOCKS = 1
"""… and so many mocks of every expected round."""


class Expected(NamedTuple):
    """A round of the loop to expect: what it is called, the skill of the estimate that stands for it (empty where greenroom
    holds no such round), the mocks of it that were held, its range (None below the gate of progress), what that still needs,
    and how it is held.
    """

    label: str
    skill: str
    mocks: int
    range: Range | None
    missing: str
    how: str


class Must(NamedTuple):
    """A skill that the kept postings want as a must: its label, how much (0 to 1), and whether anything shows it."""

    label: str
    demand: float
    is_shown: bool


class ToDo(NamedTuple):
    """What to do next, why, and about how many minutes it takes."""

    what: str
    why: str
    minutes: int


class Readiness(NamedTuple):
    """The three layers and what rests on them.

    ``coverage`` is the share of the must-weight that something shows (None without a posting), ``memory`` how likely a card
    that was begun is known on the date (None where none was). ``chance`` is that every round goes at the bar, None below the
    gate; then ``to_do`` says what is missing. ``weakest`` is the round that costs most, ``moves`` the chance after one more
    answer at the bar in it. ``left_out`` are rounds that cannot be held here.
    """

    coverage: float | None
    memory: float | None
    rounds: tuple[Expected, ...]
    left_out: tuple[str, ...]
    chance: Range | None
    weakest: Expected | None
    moves: float | None
    to_do: tuple[ToDo, ...]


def readiness(known: Abilities, rounds: Sequence[Expected], musts: Sequence[Must], memory: float | None) -> Readiness:
    """What can be said, and what is missing before more can be."""
    held = tuple(each for each in rounds if each.skill)
    left_out = tuple(each.label for each in rounds if not each.skill)
    coverage = covered(musts)
    to_do = tuple(_missing(held, musts, coverage))
    if to_do or not held:
        return Readiness(coverage, memory, held, left_out, None, None, None, to_do)
    chance = known.all_of([each.skill for each in held])
    weakest = min(held, key=lambda each: each.range.share if each.range else 0.0)
    better = known.copy()
    better.see([weakest.skill], 1.0)
    moves = better.all_of([each.skill for each in held]).share
    return Readiness(coverage, memory, held, left_out, chance, weakest, moves, ())


def covered(musts: Sequence[Must]) -> float | None:
    """The share of the must-weight that something shows; None where nothing is asked for."""
    asked = sum(must.demand for must in musts)
    return sum(must.demand for must in musts if must.is_shown) / asked if asked else None


def _missing(rounds: Sequence[Expected], musts: Sequence[Must], coverage: float | None) -> list[ToDo]:
    """What stands between here and a number, what is quickest first."""
    found = []
    if coverage is None:
        found.append(ToDo("Keep the posting: `greenroom job add FILE`.", "without one nothing says what is asked for", 5))
    elif coverage < COVERED:
        open_ = sorted((must for must in musts if not must.is_shown), key=lambda must: -must.demand)
        found.append(
            ToDo(
                f"Write the story that shows {open_[0].label} (`greenroom job gaps` lists all).",
                f"{coverage:.0%} of what is a must is shown, {COVERED:.0%} is needed".replace("%", " %"),
                20,
            )
        )
    for each in rounds:
        if each.mocks < MOCKS:
            found.append(ToDo(f"Hold the {each.label} round once: `{each.how}`.", "it was never rehearsed as a whole", 30))
        elif each.range is None:
            found.append(ToDo(f"Rehearse the {each.label} round again: `{each.how}`.", f"{each.missing} are needed", 20))
    return sorted(found, key=lambda to_do: to_do.minutes)
