"""Blocks on the skills of the gap map: those with the most left to do, each with the steps that it still needs."""

from collections.abc import Sequence

from greenroom.plan.block import Block
from greenroom.plan.steps import AGAIN, BUILD, LEARN, TELL, Step, is_story, steps_of
from greenroom.plan.wanted import MUST, Done, Wanted, last_of, many_of, met
from greenroom.plan.wording import words_for

MOST_SKILLS = {"sprint": 30, "build": 45}
"""Rows of the gap map that a plan looks at."""
SKILL_WORTH = 100.0
FADES = {"sprint": 0.93, "build": 0.97}
"""How much less each further skill is worth: a few that hold are better than many that were touched."""
MADE_IN_A_SPRINT = 0.6
"""What building something new is worth in two weeks, of what it is worth in six."""
BROUGHT_BACK = 2.5
"""How much more a step is worth whose check was not met: enough to find a day in a full plan of which most stays."""
ORDER = ("learn", "build", "rehearse", "review")


def skills(rows: Sequence[Wanted], style: str, most: int, done: Sequence[Done]) -> list[Block]:
    """Blocks on those with the most left to do; none takes more than ``most`` half hours."""
    order = sorted(rows, key=lambda row: (-row.demand * row.openness, row.skill))[: MOST_SKILLS[style]]
    return [block for turn, row in enumerate(order) for block in _of_skill(row, turn, style, most, done)]


def _of_skill(row: Wanted, turn: int, style: str, most: int, done: Sequence[Done]) -> list[Block]:
    """The steps that a skill still needs: those done are left out, one whose check was not met comes back first."""
    counts = met(done)
    found: list[Block] = []
    for step in _with_brought_back(row, done):
        last = last_of(done, row.skill, step.kind)
        if counts.get((row.skill, step.kind)) and last and last.is_met and step != AGAIN:
            continue
        found.append(_step(row, step, turn, style, most, done, found[-1].id if found else ""))
    return found


def _with_brought_back(row: Wanted, done: Sequence[Done]) -> Sequence[Step]:
    """The steps of a row, with those before them that were tried and not met."""
    steps = steps_of(row)
    kinds = {step.kind for step in steps}
    missed = [
        step
        for step in (LEARN, BUILD, TELL)
        if step.kind not in kinds and (last := last_of(done, row.skill, step.kind)) and not last.is_met
    ]
    return sorted([*missed, *steps], key=lambda step: ORDER.index(step.kind))


def _step(row: Wanted, step: Step, turn: int, style: str, most: int, done: Sequence[Done], after: str) -> Block:
    number = many_of(done, row.skill, step.kind) + 1
    last = last_of(done, row.skill, step.kind)
    deliverable, check = words_for(step.kind, row.label, row.family, turn, is_story=is_story(step), is_again=step == AGAIN)
    worth = SKILL_WORTH * FADES[style] ** turn * row.demand * row.openness * step.share * (1.0 if row.need == MUST else 0.8)
    if step.kind == "build" and style == "sprint" and not is_story(step):
        worth *= MADE_IN_A_SPRINT
    if last and not last.is_met:
        worth *= BROUGHT_BACK
        deliverable += f" Last time you wrote to try next: “{last.next.rstrip('.')}”." if last.next else ""
    return Block(
        f"{step.kind}-{row.skill}" + (f"-{number}" if number > 1 else ""), step.kind, row.skill, row.label,
        min(step.units, most), deliverable, check, worth, after, is_light=step.kind == "review",
    )  # fmt: skip
