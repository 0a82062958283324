"""A plan that is being made: chains are put on days and taken off again, and no rule is ever broken meanwhile."""

from collections.abc import Mapping, Sequence

from greenroom.plan.chain import NEVER, Chain, Rows, best_places
from greenroom.plan.task import A_ROUND, Day

Places = Mapping[int, tuple[int, ...]]
"""The places of the first tasks of each chain that stands on the board, by the chain's number."""


class Board:
    """Chains by number, and where each of them stands."""

    def __init__(self, chains: Sequence[Chain], days: Sequence[Day]) -> None:
        self.chains = chains
        self.places: dict[int, tuple[int, ...]] = {}
        self.left_when_empty = [day.units for day in days]
        self.left = list(self.left_when_empty)
        self.worth = 0.0
        self._mocks = {chain.round: 0 for chain in chains if chain.round}
        skills = [chain.skill for chain in chains]
        self._busy: dict[str, set[int]] = {skill: set() for skill in skills if skills.count(skill) > 1}

    def needs_mock(self, number: int) -> bool:
        """Whether a chain would be the first of its round."""
        name = self.chains[number].round
        return bool(name) and not self._mocks[name]

    def put(self, number: int, rows: Rows | None = None) -> bool:
        """Puts a chain where it brings most of what ``rows`` say, as far as it brings anything; whether it does."""
        chain = self.chains[number]
        rows = chain.rows if rows is None else rows
        busy = self._busy.get(chain.skill)
        if busy:
            rows = [[NEVER if place in busy else worth for place, worth in enumerate(row)] for row in rows]
        if self.needs_mock(number):
            rows = [[worth + A_ROUND for worth in rows[0]], *rows[1:]]
        _, places = best_places(rows, chain.units, self.left)
        if places:
            self.put_at(number, places)
        return bool(places)

    def fits_at(self, number: int, places: Sequence[int]) -> bool:
        """Whether a chain that is not on the board can stand there."""
        chain = self.chains[number]
        each = list(zip(chain.rows, chain.units, places, strict=False))
        in_order = all(one < other for one, other in zip(places, places[1:], strict=False))
        is_free = not self._busy.get(chain.skill, set()).intersection(places)
        return in_order and is_free and all(row[place] > NEVER and self.left[place] >= units for row, units, place in each)

    def put_at(self, number: int, places: tuple[int, ...]) -> None:
        """Puts a chain on days that are open to it."""
        chain = self.chains[number]
        for units, place in zip(chain.units, places, strict=False):
            self.left[place] -= units
        if chain.round:
            self.worth += 0.0 if self._mocks[chain.round] else A_ROUND
            self._mocks[chain.round] += 1
        if chain.skill in self._busy:
            self._busy[chain.skill].update(places)
        self.places[number] = places
        self.worth += self._brings(number)

    def take(self, number: int) -> None:
        """Takes a chain off."""
        chain = self.chains[number]
        self.worth -= self._brings(number)
        places = self.places.pop(number)
        for units, place in zip(chain.units, places, strict=False):
            self.left[place] += units
        if chain.round:
            self._mocks[chain.round] -= 1
            self.worth -= 0.0 if self._mocks[chain.round] else A_ROUND
        if chain.skill in self._busy:
            self._busy[chain.skill].difference_update(places)

    def restore(self, places: Places) -> None:
        """Brings the board to what stood on it before."""
        for number in [number for number, here in self.places.items() if places.get(number) != here]:
            self.take(number)
        for number, here in places.items():
            if number not in self.places:
                self.put_at(number, here)

    def _brings(self, number: int) -> float:
        rows = self.chains[number].rows
        return sum(row[place] for row, place in zip(rows, self.places[number], strict=False))
