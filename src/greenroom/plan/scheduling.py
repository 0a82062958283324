"""Chooses what is done on which day: greedily, then by taking a stretch of the plan off and putting it on anew, while that gains.

An exact solver (OR-tools' CP-SAT, 20 s) finds plans that are worth hardly more (`benchmarks/plan_value.py`), and weighs 160 MB.
"""

import random
from collections.abc import Callable, Iterable, Sequence
from math import exp

from greenroom.plan.board import Board, Worth
from greenroom.plan.task import Day, Placed, Task

TRIES = 1500
"""How often a stretch is put on anew; a second or less for two hundred tasks in six weeks."""
WINDOW = 40
"""So many of the tasks that are left out are looked at each time, the best by their worth for the time."""
NOISE = 0.6
"""How far the order in which skills are put on anew strays from their worth for the time, on a scale of logarithms."""
PASSED_ON = (0.6, 0.2, 1.0)
"""Shares of what comes after a task that it is credited with; each is tried."""
COOLS_FROM, COOLS_TO = 0.004, 0.0001
"""By which share of the plan's worth a step back is taken now and then, at first and at last."""


def schedule(
    tasks: Sequence[Task], days: Sequence[Day], seed: int, *, worth: Worth | None = None, kept: Placed | None = None
) -> dict[str, int]:
    """The place of each chosen task's day; the same for the same input. ``kept`` is where to begin from, as far as it holds."""
    board = Board(tasks, days, worth)
    for key, place in sorted((kept or {}).items(), key=lambda item: item[1]):
        if key in board.tasks and board.fits_at(key, place):
            board.put_at(key, place)
    credits = [_credits(board, share) for share in PASSED_ON]
    _fill(board, sorted(board.tasks, key=lambda key: (-credits[0][key], key)))
    _improve(board, credits, random.Random(seed))
    return dict(board.placed)


def _improve(board: Board, credits: list[dict[str, float]], chance: random.Random) -> None:
    """Ruin and recreate: what is worth more stays, what is worth a little less now and then, at first."""
    orders = [sorted(board.tasks, key=lambda key: (-credit[key], key)) for credit in credits]
    best, now = dict(board.placed), board.worth()
    most = now
    for step in range(TRIES):
        before = dict(board.placed)
        for key in _stretch(board, chance):
            board.take(key)
        which = chance.randrange(len(credits))
        credit = credits[which]
        open_ = [key for key in orders[which] if key not in board.placed]
        favoured = {task.skill: exp(NOISE * chance.gauss(0, 1)) for task in map(board.tasks.__getitem__, open_)}
        noisy = {key: credit[key] * favoured[board.tasks[key].skill] for key in open_}
        noisy = dict(sorted(noisy.items(), key=lambda item: -item[1])[:WINDOW])
        _fill(board, sorted(noisy, key=lambda key: -noisy[key]), chance.random)
        worth = board.worth()
        slack = now * COOLS_FROM * (COOLS_TO / COOLS_FROM) ** (step / TRIES) * chance.random()
        if worth >= now - slack:
            now = worth
            if worth > most:
                best, most = dict(board.placed), worth
        else:
            changed = {key for key in before.keys() | board.placed.keys() if before.get(key) != board.placed.get(key)}
            board.restore(before, changed)
    board.restore(best, {key for key in best.keys() | board.placed.keys() if best.get(key) != board.placed.get(key)})


def _stretch(board: Board, chance: random.Random) -> list[str]:
    """Tasks to take off: those of some days that follow each other, of some skills, or some by chance."""
    keys = sorted(board.placed)
    if not keys:
        return []
    kind = chance.random()
    if kind < 0.4:
        first, many = chance.randrange(len(board.days)), chance.randint(1, 5)
        return [key for key in keys if first <= board.placed[key] < first + many]
    if kind < 0.7:
        skills = {board.tasks[chance.choice(keys)].skill for _ in range(chance.randint(1, 5))}
        return [key for key in keys if board.tasks[key].skill in skills]
    return chance.sample(keys, min(len(keys), chance.randint(1, 10)))


def _fill(board: Board, keys: Iterable[str], blinks: Callable[[], float] | None = None) -> None:
    """Puts on what can be put on: first mocks first, then in order; what waits for another task is tried again behind it."""
    waiting = list(keys)
    waiting.sort(key=lambda key: not board.needs_mock(board.tasks[key]))
    while True:
        left = [key for key in waiting if not board.put(key, blinks)]
        ready = [key for key in left if board.tasks[key].after and all(each in board.placed for each in board.tasks[key].after)]
        if len(left) == len(waiting) or not ready:
            return
        waiting = left


def _credits(board: Board, share: float) -> dict[str, float]:
    """What each task is worth for its time, a share of what comes after it included."""
    known: dict[str, float] = {}

    def worth(key: str) -> float:
        if key not in known:
            known[key] = board.tasks[key].worth + share * sum(map(worth, board.followers[key]))
        return known[key]

    return {key: worth(key) / board.tasks[key].units for key in board.tasks}
