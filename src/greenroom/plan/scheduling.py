"""Chooses what is done on which day: greedily, then by taking some chains off and putting them on anew, while that gains.

An exact solver (OR-tools' CP-SAT, 20 s) finds plans that are worth hardly more (`benchmarks/plan_value.py`), and weighs 160 MB.
"""

import random
from collections.abc import Iterable, Sequence
from math import exp

from greenroom.plan.board import Board
from greenroom.plan.chain import NEVER, Chain, Rows, Worth, best_places, chains, priced
from greenroom.plan.exact import made_best
from greenroom.plan.prices import AMPLE, prices
from greenroom.plan.task import Day, Placed, Task, worth_on

EFFORT = 700_000
"""Rows of a day that are looked at, more or less; a second for the largest plans."""
MOST_TRIES = 6000
SHARES = (1.0, 0.8, 0.5, 0.0)
"""Shares of the prices at which chains are put on; one of them is taken each time."""
NOISE = 0.5
"""How far the order in which chains are put on strays from what they bring, on a scale of logarithms."""
BLINK = 0.05
"""How often a day is passed over when a chain is put on."""
LEAST = 0.1
"""Of what a chain brings where time has no price, so much counts at least, that it is tried now and then."""
OFF, FROM_OUTSIDE = 5, 6
"""So many chains are taken off at most; so many of those that stand nowhere are tried beside them."""
COOLS_FROM, COOLS_TO = 0.006, 0.0001
"""By which share of the plan's worth a step back is taken now and then, at first and at last."""


def schedule(
    tasks: Sequence[Task], days: Sequence[Day], seed: int, *, worth: Worth | None = None, kept: Placed | None = None
) -> dict[str, int]:
    """The place of each chosen task's day; the same for the same input. ``kept`` is where to begin from, as far as it holds.

    ``worth`` says what a task is worth on the day at a place; as `worth_on` unless told.
    """
    told = worth or (lambda task, place: worth_on(task, place, len(days)))
    if not days:
        return {}
    links = chains(tasks, days, told)
    board = Board(links, days)
    for number, chain in enumerate(links):
        places = _kept_places(chain, kept or {})
        if places and board.fits_at(number, places):
            board.put_at(number, places)
    _Search(board, days, random.Random(seed)).run()
    made_best(board)
    return {
        key: place for number, places in board.places.items() for key, place in zip(links[number].keys, places, strict=False)
    }


def _kept_places(chain: Chain, kept: Placed) -> tuple[int, ...]:
    """Where the first tasks of a chain stood."""
    places = []
    for key in chain.keys:
        if key not in kept:
            break
        places.append(kept[key])
    return tuple(places)


class _Search:
    """Ruin and recreate: what is worth more stays, what is worth a little less now and then, at first."""

    def __init__(self, board: Board, days: Sequence[Day], chance: random.Random) -> None:
        self.board, self.chance = board, chance
        free = [day.units for day in days]
        dear = prices(board.chains, free)
        self.rows: list[list[Rows]] = [
            [priced(chain.rows, chain.units, [price * share for price in dear]) for chain in board.chains] for share in SHARES
        ]
        ample = [AMPLE if here else 0 for here in free]
        self.brings = [
            max(self._alone(number, 1, ample), LEAST * self._alone(number, -1, ample)) / sum(chain.units) ** 0.5 + 1e-9
            for number, chain in enumerate(board.chains)
        ]
        self.tries = min(MOST_TRIES, EFFORT // max(1, len(days) * 12)) if board.chains else 0

    def _alone(self, number: int, which: int, ample: Sequence[int]) -> float:
        """What a chain brings where nothing else stands, at a share of the prices."""
        return best_places(self.rows[which][number], self.board.chains[number].units, ample)[0]

    def run(self) -> None:
        """Leaves the best plan on the board."""
        board, chance = self.board, self.chance
        self._put(range(len(board.chains)), 0, noise=0.0)
        now = most = board.worth
        best = dict(board.places)
        for step in range(self.tries):
            before = dict(board.places)
            off = self._some()
            for number in off:
                board.take(number)
            self._put([*off, *self._outside(off)], chance.randrange(len(SHARES)), NOISE)
            slack = now * COOLS_FROM * (COOLS_TO / COOLS_FROM) ** (step / self.tries) * chance.random()
            if board.worth >= now - slack:
                now = board.worth
                if now > most + 1e-9:
                    best, most = dict(board.places), now
            else:
                board.restore(before)
        board.restore(best)

    def _put(self, numbers: Iterable[int], which: int, noise: float) -> None:
        """Puts chains on: first mocks first, then what brings most; what the prices kept out once more without them."""
        board, gauss = self.board, self.chance.gauss
        order = {number: self.brings[number] * exp(noise * gauss(0, 1)) for number in numbers if number not in board.places}
        waiting = self._first_mocks_first(sorted(order, key=lambda number: -order[number]))
        rows = self.rows[which]
        left = [number for number in waiting if not board.put(number, self._seen(rows[number], noise))]
        for number in left:
            board.put(number)

    def _seen(self, rows: Rows, noise: float) -> Rows:
        """The rows; now and then without one of the days, so that a chain does not always stand in the way of others."""
        if not noise or self.chance.random() >= BLINK:
            return rows
        passed = self.chance.randrange(len(self.board.left))
        return [[NEVER if place == passed else worth for place, worth in enumerate(row)] for row in rows]

    def _first_mocks_first(self, waiting: Sequence[int]) -> list[int]:
        """The same order, but one mock of each round that has none stands in front."""
        first: dict[str, int] = {}
        for number in waiting:
            if self.board.needs_mock(number):
                first.setdefault(self.board.chains[number].round, number)
        chosen = set(first.values())
        return [*first.values(), *(number for number in waiting if number not in chosen)]

    def _some(self) -> list[int]:
        """Chains to take off: some that share days with one, or some by chance."""
        places, chance = self.board.places, self.chance
        standing = list(places)
        if not standing:
            return []
        many = chance.randint(1, OFF)
        if chance.random() < 0.6:
            here = set(places[chance.choice(standing)])
            near = [number for number in standing if not here.isdisjoint(places[number])]
            return chance.sample(near, min(many, len(near)))
        return chance.sample(standing, min(many, len(standing)))

    def _outside(self, off: Sequence[int]) -> list[int]:
        """Some chains that stand nowhere."""
        places = self.board.places
        outside = [number for number in range(len(self.board.chains)) if number not in places and number not in off]
        return self.chance.sample(outside, min(FROM_OUTSIDE, len(outside)))
