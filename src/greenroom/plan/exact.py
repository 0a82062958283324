"""The best plan that there is, for little ones: by branch and bound over the ways in which each chain can stand."""

from collections.abc import Iterator

from greenroom.plan.board import Board
from greenroom.plan.chain import NEVER, Chain
from greenroom.plan.task import A_ROUND

MOST_CHAINS, MOST_WAYS, MOST_STEPS = 8, 300, 40_000
"""Above these it is not tried, or given up: chains, ways of one chain, steps of the search."""


def made_best(board: Board) -> bool:
    """Puts a better plan on the board where there is one; whether what stands there then is proven to be the best."""
    if len(board.chains) > MOST_CHAINS:
        return False
    ways = [list(_ways(chain, board.left_when_empty)) for chain in board.chains]
    if any(len(each) > MOST_WAYS for each in ways):
        return False
    search = _Exact(board, ways)
    search.onward(0)
    board.restore(search.best)
    return search.steps <= MOST_STEPS


class _Exact:
    """The search: chains in turn, each way of the next one, unless what could still come is too little."""

    def __init__(self, board: Board, ways: list[list[tuple[float, tuple[int, ...]]]]) -> None:
        self.board, self.steps = board, 0
        self.order = sorted(range(len(ways)), key=lambda number: -max((worth for worth, _ in ways[number]), default=0.0))
        self.ways = [sorted(each, key=lambda way: -way[0]) for each in ways]
        self.most, self.best = board.worth, dict(board.places)
        board.restore({})

    def onward(self, turn: int) -> None:
        """Tries everything for the chains from a turn on."""
        board = self.board
        self.steps += 1
        if board.worth > self.most + 1e-9:
            self.most, self.best = board.worth, dict(board.places)
        if turn == len(self.order) or self.steps > MOST_STEPS or board.worth + self._could_come(turn) <= self.most + 1e-9:
            return
        number = self.order[turn]
        for _, places in self.ways[number]:
            if board.fits_at(number, places):
                board.put_at(number, places)
                self.onward(turn + 1)
                board.take(number)
        self.onward(turn + 1)

    def _could_come(self, turn: int) -> float:
        """No less than what the chains from a turn on can bring."""
        rest = self.order[turn:]
        rounds = {self.board.chains[number].round for number in rest if self.board.needs_mock(number)}
        return sum(max((worth for worth, _ in self.ways[number]), default=0.0) for number in rest) + A_ROUND * len(rounds)


def _ways(chain: Chain, left: list[int]) -> Iterator[tuple[float, tuple[int, ...]]]:
    """What each way of placing the first tasks of a chain brings, and its places."""
    begun: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
    for row, units in zip(chain.rows, chain.units, strict=True):
        begun = [
            (worth + row[place], (*places, place))
            for worth, places in begun
            for place in range(places[-1] + 1 if places else 0, len(row))
            if row[place] > NEVER and left[place] >= units
        ]
        yield from begun
        if len(begun) > MOST_WAYS:
            return
