"""Begins a coding round, and puts the stages of an exercise."""

from collections.abc import Iterable, Sequence
from typing import Any

from greenroom.coding import STAGES
from greenroom.history import CODING, Rehearsal, asked_facts
from greenroom.interviewer.setup import Setup
from greenroom.library.problem_outlines import all_outlines
from greenroom.library.problems import find_problem
from greenroom.library.settings import Settings
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.choosing import Turn, Wanted, choose, tried
from greenroom.rehearsal.coding.chosen import EXERCISES, Chosen, chosen_in
from greenroom.rehearsal.coding.noting import keep
from greenroom.rehearsal.coding.prompts import asked_in, planned
from greenroom.rehearsal.coding.skeleton import solution_for, tests_for
from greenroom.rehearsal.coding.work import Work, works
from greenroom.rehearsal.flow import Clock, Sitting
from greenroom.round import Round
from greenroom.store.log import Log

BEGUN = "starter"
"""The window of which the log says that it wrote what code begins with."""


class Held(NamedTuple):
    """How a coding round is held: ``setup`` as any round's (its ``round`` is empty for an exercise on its own), and the loop
    that it belongs to, if any.
    """

    setup: Setup
    loop: str = ""

    def facts(self, exercises: Sequence[Chosen]) -> dict[str, Any]:
        """As the setup of the rehearsal, JSON values."""
        belongs = {"loop": self.loop} if self.loop else {}
        return {**self.setup.facts(), EXERCISES: [each._asdict() for each in exercises], **belongs}


def begin(
    identifier: str,
    wanted: Sequence[Wanted],
    held: Held,
    kept: Iterable[Rehearsal],
    settings: Settings,
    log: Log,
    clock: Clock,
) -> Sitting:
    """Begins with what is wanted and lays out the first exercise; ``kept`` is what was held before.

    Raises `UnusableOption` where no exercise fits.
    """
    turns = choose(wanted, all_outlines(settings.plugins), tried(kept), held.setup.seed)
    exercises = [_chosen(turn, settings) for turn in turns]
    facts = {"mode": CODING, "project": "", "follow_ups": 0, "setup": held.facts(exercises)}
    sitting = Sitting.begin(identifier, list(map(planned, exercises)), log, clock, **facts)
    lay_out(sitting, 1)
    return sitting


def alone(*, real: bool, seed: int) -> Held:
    """How an exercise on its own is held."""
    return Held(Setup("", "", manner="real" if real else "coached", seed=seed))


def wanted_by(round_: Round) -> list[Wanted]:
    """What the parts of a coding round ask for, in order."""
    return [
        Wanted(patterns=part.patterns, difficulties=part.difficulties, part=part.name)
        for part in round_.parts
        for _ in range(part.several)
    ]


def lay_out(sitting: Sitting, number: int) -> None:
    """Puts every stage of an exercise that was not put yet; code begins with the exercise's own first lines."""
    chosen = chosen_in(sitting.state)[number - 1]
    for stage in STAGES:
        work = _work(sitting, number)
        if work is None or stage not in work.stages:
            attempt = f"{sitting.state.id}.{len(sitting.state.attempts) + 1}"
            question = asked_in(stage, chosen, work.opening.id if work else "")
            sitting.note("asked", attempt=attempt, question=asked_facts(question))
            keep(sitting, sitting.state.attempt(attempt), _begins_with(stage, chosen), 0.0, BEGUN)


def _work(sitting: Sitting, number: int) -> Work | None:
    found = works(sitting.state)
    return found[number - 1] if len(found) >= number else None


def _begins_with(stage: str, chosen: Chosen) -> str:
    return {"implement": chosen.starter, "test": chosen.tests}.get(stage, "")


def _chosen(turn: Turn, settings: Settings) -> Chosen:
    problem = find_problem(turn.problem, settings.plugins, turn.variant)
    folder = f"code/{problem.key}" + (f"-{turn.times}" if turn.times > 1 else "")
    said = (problem.key, turn.variant, problem.title, problem.statement, problem.minutes)
    return Chosen(*said, folder, turn.part, solution_for(problem), tests_for(problem))
