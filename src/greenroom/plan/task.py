"""What could be done until an interview, and the days on which there is time for it."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from greenroom.record import NamedTuple

KINDS = ("learn", "build", "rehearse", "mock", "review")
"""What a task is for; a skill is learned, built with, rehearsed and reviewed in this order."""
LEANS: Mapping[str, float] = {"learn": -0.2, "build": -0.15, "rehearse": 0.0, "mock": 0.1, "review": 0.2}
"""How much more a task is worth on the last day than on the first, as a share of its worth: what is learned early is used."""
A_ROUND = 1000.0
"""What a first mock of an expected round is worth beyond its own: more than what it could keep out."""


class Task(NamedTuple):
    """A piece of work: ``units`` half hours at one go, what it is ``worth``, and the task ``after`` which on an earlier day.

    ``round`` names the expected round that a mock is for; a light task may stand on the last day.
    """

    key: str
    skill: str
    kind: str
    units: int
    worth: float
    after: str = ""
    round: str = ""
    is_light: bool = False


class Day(NamedTuple):
    """A day and the half hours that are free on it; on the last one only light tasks stand."""

    date: date
    units: int
    is_last: bool = False


Placed = Mapping[str, int]
"""The place of each chosen task's day among the days."""


def worth_on(task: Task, place: int, days: int) -> float:
    """What a task is worth on the day at a place (from 0) among so many days."""
    return task.worth * (1 + LEANS[task.kind] * place / max(1, days - 1))


def value(placed: Placed, tasks: Iterable[Task], days: Sequence[Day]) -> float:
    """What a plan is worth: its tasks on their days, and `A_ROUND` for each round that has a mock."""
    chosen = [task for task in tasks if task.key in placed]
    rounds = {task.round for task in chosen if task.round}
    return sum(worth_on(task, placed[task.key], len(days)) for task in chosen) + A_ROUND * len(rounds)


def broken(placed: Placed, tasks: Iterable[Task], days: Sequence[Day]) -> list[str]:
    """What of a plan cannot be kept, a line each: time, order, a skill twice on a day, work on the last day."""
    known = {task.key: task for task in tasks}
    chosen = [(known[key], place) for key, place in placed.items()]
    lines = [
        f"{task.key}: on the last day, and not light" for task, place in chosen if days[place].is_last and not task.is_light
    ]
    lines += [
        f"{task.key}: not after {task.after}"
        for task, place in chosen
        if task.after and placed.get(task.after, len(days)) >= place
    ]
    for place, day in enumerate(days):
        here = [task for task, at in chosen if at == place]
        if sum(task.units for task in here) > day.units:
            lines.append(f"{day.date}: more than {day.units} units")
        if len({task.skill for task in here}) < len(here):
            lines.append(f"{day.date}: a skill twice")
    return lines
