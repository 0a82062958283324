"""Makes a plan: what could be done, from the gap map, the rounds to expect and what was done so far; then what is done when."""

from collections.abc import Sequence
from datetime import date

from greenroom.plan.block import Block, Term, worth_on
from greenroom.plan.chain import NEVER
from greenroom.plan.days import days_of, longest
from greenroom.plan.flagship import concerns, flagship
from greenroom.plan.practice import coding, designs, eve
from greenroom.plan.rounds import labels, mocks
from greenroom.plan.scheduling import schedule
from greenroom.plan.steps import AGAIN, Step, is_story, steps_of
from greenroom.plan.task import Day, Placed, Task
from greenroom.plan.wanted import MUST, Done, Expected, Wanted, last_of, many_of, met
from greenroom.plan.wording import words_for
from greenroom.record import NamedTuple

MOST_SKILLS = {"sprint": 30, "build": 45}
"""Rows of the gap map that a plan looks at, those with the most left to do."""
SKILL_WORTH = 100.0
MADE_IN_A_SPRINT = 0.6
"""What building something new is worth in two weeks, of what it is worth in six."""
BROUGHT_BACK = 1.3
"""How much more a step is worth whose check was not met."""


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
    rows = sorted(grounds.rows, key=lambda row: (-row.demand * row.openness, row.skill))[: MOST_SKILLS[term.style]]
    found = [block for row in rows for block in _of_skill(row, term, most, done)]
    found += coding(grounds.patterns, grounds.expected, term.style, done)
    found += designs(grounds.rows, grounds.expected, term.style, most, done)
    if term.style == "build":
        found += [*flagship(most, done), *concerns(grounds.rows, term, most, done)]
    found += mocks(grounds.expected, term, most, done)
    if not many_of(done, eve().skill, "review"):
        found.append(eve())
    return found


def scheduled(
    blocks: Sequence[Block],
    grounds: Grounds,
    term: Term,
    days: Sequence[Day],
    seed: int,
    held: Placed | None = None,
    hold: float = 0.0,
) -> Made:
    """The blocks that are worth most, on their days; on its place in ``held`` one is worth more by a share of ``hold``."""
    known, old = {block.id: block for block in blocks}, held or {}
    busy = {(each.skill, each.day) for each in grounds.done}

    def worth(task: Task, place: int) -> float:
        day = days[place].date
        if (task.skill, day) in busy:
            return NEVER
        return worth_on(known[task.key], day, term) * (1.0 + hold if old.get(task.key) == place else 1.0)

    placed = schedule([block.task() for block in blocks], days, seed, worth=worth, kept=old)
    return as_made([Planned(days[place].date, known[key]) for key, place in placed.items()], grounds)


def as_made(planned: Sequence[Planned], grounds: Grounds) -> Made:
    """Planned blocks in order, with the rounds that no mock stands for and none was held of."""
    names = labels(grounds.expected)
    held = {each.skill for each in grounds.done} | {each.block.skill for each in planned}
    missing = tuple(label for name, label in names.items() if f"mock-{name}" not in held)
    return Made(tuple(sorted(planned, key=lambda each: (each.day, -each.block.worth, each.block.id))), missing)


def _of_skill(row: Wanted, term: Term, most: int, done: Sequence[Done]) -> list[Block]:
    """The steps that a skill still needs: those done are left out, one whose check was not met comes back first."""
    counts = met(done)
    found: list[Block] = []
    for step in _with_brought_back(row, done):
        last = last_of(done, row.skill, step.kind)
        if counts.get((row.skill, step.kind)) and last and last.is_met and step != AGAIN:
            continue
        found.append(_step(row, step, term, most, done, found[-1].id if found else ""))
    return found


def _with_brought_back(row: Wanted, done: Sequence[Done]) -> Sequence[Step]:
    """The steps of a row, with those before them that were tried and not met."""
    steps = steps_of(row)
    kinds = {step.kind for step in steps}
    missed = [
        step
        for step in (Step("learn", 1, 1.0), Step("build", 2, 1.1), Step("rehearse", 1, 1.2))
        if step.kind not in kinds and (last := last_of(done, row.skill, step.kind)) and not last.is_met
    ]
    order = ("learn", "build", "rehearse", "review")
    return sorted([*missed, *steps], key=lambda step: order.index(step.kind))


def _step(row: Wanted, step: Step, term: Term, most: int, done: Sequence[Done], after: str) -> Block:
    number = many_of(done, row.skill, step.kind) + 1
    last = last_of(done, row.skill, step.kind)
    deliverable, check = words_for(step.kind, row.skill, row.label, row.family, is_story=is_story(step), is_again=step == AGAIN)
    worth = SKILL_WORTH * row.demand * row.openness * step.share * (1.0 if row.need == MUST else 0.8)
    if step.kind == "build" and term.style == "sprint" and not is_story(step):
        worth *= MADE_IN_A_SPRINT
    if last and not last.is_met:
        worth *= BROUGHT_BACK
        deliverable += f" Last time you wrote to try next: “{last.next.rstrip('.')}”." if last.next else ""
    return Block(
        f"{step.kind}-{row.skill}" + (f"-{number}" if number > 1 else ""), step.kind, row.skill, row.label,
        min(step.units, most), deliverable, check, worth, after, is_light=step.kind == "review",
    )  # fmt: skip
