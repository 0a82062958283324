"""Tasks that come one after another, and the best days for them: exactly, by dynamic programming over the days."""

from collections.abc import Callable, Iterable, Sequence
from itertools import accumulate

from greenroom.plan.task import Day, Task
from greenroom.record import NamedTuple

NEVER = float("-inf")
Worth = Callable[[Task, int], float]
"""What a task is worth on the day at a place."""
Rows = Sequence[Sequence[float]]
"""For each task of a chain, what it brings on each day; `NEVER` where it cannot stand."""


class Chain(NamedTuple):
    """Tasks in their order, what each brings on each day, the skill (or the round) that they share a day with nobody of."""

    keys: tuple[str, ...]
    skill: str
    round: str
    units: tuple[int, ...]
    rows: Rows


def chains(tasks: Iterable[Task], days: Sequence[Day], worth: Worth) -> list[Chain]:
    """The tasks as chains. Raises `ValueError` where two come after one, or where one comes after what is not there."""
    known = {task.key: task for task in tasks}
    later = {task.after: task.key for task in known.values() if task.after}
    if len(later) < sum(bool(task.after) for task in known.values()) or not later.keys() <= known.keys():
        raise ValueError("a task comes after one task at most, which is there, and before one at most")
    found = []
    for task in known.values():
        if not task.after:
            links = [task]
            while links[-1].key in later:
                links.append(known[later[links[-1].key]])
            found.append(_chain(links, days, worth))
    return found


def priced(rows: Rows, units: Sequence[int], prices: Sequence[float]) -> Rows:
    """What remains of each row where a half hour has a price on each day."""
    return [
        [worth - many * price for worth, price in zip(row, prices, strict=True)] for row, many in zip(rows, units, strict=True)
    ]


def best_places(rows: Rows, units: Sequence[int], left: Sequence[int]) -> tuple[float, tuple[int, ...]]:
    """The most that the first tasks of a chain can bring together, and their places; 0 and none where nothing brings anything.

    ``left`` is what is free of each day.
    """
    most, end, steps, now = 0.0, None, [], None
    for number, (row, many) in enumerate(zip(rows, units, strict=True)):
        open_ = [worth if free >= many else NEVER for worth, free in zip(row, left, strict=True)]
        if now is None:
            now = open_
        else:
            before = [NEVER, *accumulate(now, max)]
            now = [earlier + worth for earlier, worth in zip(before, open_, strict=False)]
        steps.append(now)
        here = max(now, default=NEVER)
        if here > most:
            most, end = here, (number, now.index(here))
        elif here == NEVER:
            break
    return most, _back(steps, *end) if end else ()


def _back(steps: Sequence[Sequence[float]], number: int, place: int) -> tuple[int, ...]:
    """The places that lead to the last one."""
    places = [place]
    for step in reversed(steps[:number]):
        earlier = step[: places[0]]
        places.insert(0, earlier.index(max(earlier)))
    return tuple(places)


def _chain(links: Sequence[Task], days: Sequence[Day], worth: Worth) -> Chain:
    rows = [
        [NEVER if day.is_last and not task.is_light else worth(task, place) for place, day in enumerate(days)] for task in links
    ]
    first = links[0]
    return Chain(tuple(task.key for task in links), first.skill, first.round, tuple(task.units for task in links), rows)
