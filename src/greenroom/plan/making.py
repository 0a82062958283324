"""Makes a plan: what could be done, from the gap map, the rounds to expect and what was done so far; then what is done when."""

from collections.abc import Sequence
from datetime import date

from greenroom.plan.block import Block, Term, worth_on
from greenroom.plan.chain import NEVER
from greenroom.plan.days import days_of, last_free, longest
from greenroom.plan.flagship import concerns, flagship
from greenroom.plan.practice import THE_DAY_BEFORE, coding, designs, eve
from greenroom.plan.rounds import labels, mocks
from greenroom.plan.scheduling import schedule
from greenroom.plan.skills import skills
from greenroom.plan.task import A_ROUND, Day, Placed, Task
from greenroom.plan.wanted import Done, Expected, Wanted, many_of
from greenroom.record import NamedTuple

MOST_HELD = 2000.0
"""More than all that could stand on a day is worth."""


class Grounds(NamedTuple):
    """What a plan rests on: rows of the gap map, rounds to expect, coding patterns in the order to take them, what was done."""

    rows: tuple[Wanted, ...]
    expected: tuple[Expected, ...]
    patterns: tuple[str, ...]
    done: tuple[Done, ...] = ()


class Planned(NamedTuple):
    """A block on its day."""

    day: date
    block: Block


class Made(NamedTuple):
    """A plan: blocks in the order of days, and the rounds for whose mock there is no time."""

    planned: tuple[Planned, ...]
    without_mock: tuple[str, ...]


def made(grounds: Grounds, term: Term, today: date, seed: int) -> Made:
    """A new plan from today on; the same for the same grounds."""
    return scheduled(candidates(grounds, term), grounds, term, days_of(term, today), seed)


def candidates(grounds: Grounds, term: Term) -> list[Block]:
    """Everything that could be done; more than there is time for."""
    done, most = grounds.done, max(1, longest(term))
    found = skills(grounds.rows, term.style, most, done)
    found += coding(grounds.patterns, grounds.expected, term.style, done)
    found += designs(grounds.rows, grounds.expected, term.style, most, done)
    if term.style == "build":
        found += [*flagship(most, done), *concerns(grounds.rows, term, most, done)]
    found += mocks(grounds.expected, term, most, done)
    if not many_of(done, THE_DAY_BEFORE, "review"):
        found.append(eve(term.share(last_free(term))))
    return found


def scheduled(
    blocks: Sequence[Block],
    grounds: Grounds,
    term: Term,
    days: Sequence[Day],
    seed: int,
    held: Placed | None = None,
    hold: float = 0.0,
    pinned: Placed | None = None,
) -> Made:
    """The blocks that are worth most, on their days; on its place in ``held`` one is worth more by a share of ``hold``.

    However much is held, the first mock of a round comes before it; on its place in ``pinned`` a block comes before both.
    """
    known, old, pins = {block.id: block for block in blocks}, held or {}, pinned or {}
    busy = {(each.skill, each.day) for each in grounds.done}

    def worth(task: Task, place: int) -> float:
        day = days[place].date
        if (task.skill, day) in busy:
            return NEVER
        first = MOST_HELD * hold if task.round and not task.after else 0.0
        pin = 2 * (A_ROUND + MOST_HELD * hold) if pins.get(task.key) == place else 0.0
        return first + pin + worth_on(known[task.key], day, term) * (1.0 + hold if old.get(task.key) == place else 1.0)

    placed = schedule([block.task() for block in blocks], days, seed, worth=worth, kept=old)
    return as_made([Planned(days[place].date, known[key]) for key, place in placed.items()], grounds)


def as_made(planned: Sequence[Planned], grounds: Grounds) -> Made:
    """Planned blocks in order, with the rounds that no mock stands for and none was held of."""
    names = labels(grounds.expected)
    held = {each.skill for each in grounds.done} | {each.block.skill for each in planned}
    missing = tuple(label for name, label in names.items() if f"mock-{name}" not in held)
    return Made(tuple(sorted(planned, key=lambda each: (each.day, -each.block.worth, each.block.id))), missing)
