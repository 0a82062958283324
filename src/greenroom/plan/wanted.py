"""What a plan is made from: skills that are asked for, rounds that are expected, and what was done so far."""

from collections.abc import Iterable
from datetime import date

from greenroom.record import NamedTuple

MUST = "must"
SURE = 4
"""A confidence from which a skill is to be shown and not to be learned."""


class Wanted(NamedTuple):
    """A skill of the gap map. ``demand`` is 0 to 1; ``at_bar`` is None where no rehearsed answer was scored."""

    skill: str
    label: str
    family: str
    need: str
    demand: float
    is_shown: bool = False
    is_rehearsed: bool = False
    at_bar: bool | None = None
    confidence: int | None = None

    @property
    def openness(self) -> float:
        """How much is left to do, 0 to 1: most where nothing shows it, least where it was told at the bar."""
        if self.at_bar:
            return 0.4
        return 0.7 if self.is_rehearsed or self.is_shown else 1.0


class Expected(NamedTuple):
    """A round to expect: its kind, how it is called, its minutes."""

    kind: str
    label: str
    minutes: int


class Done(NamedTuple):
    """A block that was done, with its practice note: was the objective reached, what changed and why, what to try next."""

    id: str
    kind: str
    skill: str
    units: int
    day: date
    is_met: bool
    changed: str = ""
    next: str = ""


def met(done: Iterable[Done]) -> dict[tuple[str, str], int]:
    """How often each kind of work on each skill was done with its check met."""
    counts: dict[tuple[str, str], int] = {}
    for each in done:
        if each.is_met:
            counts[each.skill, each.kind] = counts.get((each.skill, each.kind), 0) + 1
    return counts


def last_of(done: Iterable[Done], skill: str, kind: str) -> Done | None:
    """The last block of a kind on a skill; None where there was none."""
    found = [each for each in done if (each.skill, each.kind) == (skill, kind)]
    return found[-1] if found else None


def many_of(done: Iterable[Done], skill: str, kind: str) -> int:
    """How many blocks of a kind on a skill were done, whatever came of them."""
    return sum((each.skill, each.kind) == (skill, kind) for each in done)


def spent(done: Iterable[Done]) -> dict[date, int]:
    """The half hours that were spent on each day."""
    units: dict[date, int] = {}
    for each in done:
        units[each.day] = units.get(each.day, 0) + each.units
    return units
