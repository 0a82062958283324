"""Which layer every node of a flowchart stands in, and in which order: after Sugiyama, Tagawa and Toda (1981).

Edges that would close a circle are turned for as long; an edge over several layers is led through a joint in each of them.
"""

from bisect import bisect_right, insort
from collections import deque
from collections.abc import Iterator, Sequence
from itertools import pairwise

from greenroom.record import NamedTuple

SWEEPS = 8
Pair = tuple[str, str]


class Route(NamedTuple):
    """The places that an edge passes, from above to below; ``is_turned`` where it runs against the layers."""

    edge: int
    stops: tuple[str, ...]
    is_turned: bool


class Layered(NamedTuple):
    """The names of nodes and joints, a list a layer, and the route of every edge that is no loop."""

    layers: tuple[tuple[str, ...], ...]
    routes: tuple[Route, ...]


def layered(names: Sequence[str], pairs: Sequence[Pair]) -> Layered:
    """Layers of the named nodes for edges between them, each a start and an end."""
    loose = [pair for pair in pairs if pair[0] != pair[1]]
    back = _back_edges(names, loose)
    level = _levels(names, [_turned(pair) if pair in back else pair for pair in loose])
    routes = [
        _route(at, _turned(pair) if pair in back else pair, level, pair in back)
        for at, pair in enumerate(pairs)
        if pair[0] != pair[1]
    ]
    rows: list[list[str]] = [[] for _ in range(max(level.values(), default=-1) + 1)]
    for name in names:
        rows[level[name]].append(name)
    for route in routes:
        for depth, stop in enumerate(route.stops[1:-1], level[route.stops[0]] + 1):
            rows[depth].append(stop)
    return Layered(tuple(map(tuple, _ordered(rows, routes))), tuple(routes))


def _turned(pair: Pair) -> Pair:
    return pair[1], pair[0]


def _back_edges(names: Sequence[str], pairs: Sequence[Pair]) -> set[Pair]:
    """Edges to a node that is still being walked from: turned, they leave no circle."""
    onward: dict[str, list[str]] = {name: [] for name in names}
    for start, end in pairs:
        onward[start].append(end)
    back: set[Pair] = set()
    state: dict[str, str] = {}
    for root in names:
        if root in state:
            continue
        state[root] = "open"
        walk = [(root, iter(onward[root]))]
        while walk:
            name, ahead = walk[-1]
            following = next(ahead, None)
            if following is None:
                state[name] = "done"
                walk.pop()
            elif following not in state:
                state[following] = "open"
                walk.append((following, iter(onward[following])))
            elif state[following] == "open":
                back.add((name, following))
    return back


def _levels(names: Sequence[str], pairs: Sequence[Pair]) -> dict[str, int]:
    """The longest way to each node from any that nothing leads to."""
    onward: dict[str, list[str]] = {name: [] for name in names}
    waiting = dict.fromkeys(names, 0)
    for start, end in pairs:
        onward[start].append(end)
        waiting[end] += 1
    level = dict.fromkeys(names, 0)
    ready = deque(name for name in names if not waiting[name])
    while ready:
        name = ready.popleft()
        for following in onward[name]:
            level[following] = max(level[following], level[name] + 1)
            waiting[following] -= 1
            if not waiting[following]:
                ready.append(following)
    return level


def _route(at: int, pair: Pair, level: dict[str, int], is_turned: bool) -> Route:
    joints = (f"\0{at}.{depth}" for depth in range(level[pair[0]] + 1, level[pair[1]]))
    return Route(at, (pair[0], *joints, pair[1]), is_turned)


def _ordered(rows: list[list[str]], routes: Sequence[Route]) -> list[list[str]]:
    """The order with the fewest crossings of those that sweeps down and up come to."""
    above, below = _neighbours(routes)
    best, fewest = [list(row) for row in rows], _crossings(rows, below)
    for sweep in range(SWEEPS):
        is_down = sweep % 2 == 0
        walk = range(1, len(rows)) if is_down else range(len(rows) - 2, -1, -1)
        for depth in walk:
            fixed = {name: at for at, name in enumerate(rows[depth - 1 if is_down else depth + 1])}
            rows[depth] = _by_middle(rows[depth], above if is_down else below, fixed)
        crossings = _crossings(rows, below)
        if crossings < fewest:
            best, fewest = [list(row) for row in rows], crossings
    return best


def _neighbours(routes: Sequence[Route]) -> tuple[dict[str, list[str]], dict[str, list[str]]]:
    above: dict[str, list[str]] = {}
    below: dict[str, list[str]] = {}
    for upper, lower in _steps(routes):
        above.setdefault(lower, []).append(upper)
        below.setdefault(upper, []).append(lower)
    return above, below


def _steps(routes: Sequence[Route]) -> Iterator[Pair]:
    for route in routes:
        yield from pairwise(route.stops)


def _by_middle(row: list[str], near: dict[str, list[str]], fixed: dict[str, int]) -> list[str]:
    """A layer sorted by the mean place of what its nodes hang on; whatever hangs on nothing keeps its place."""
    places = {name: [fixed[other] for other in near.get(name, ())] for name in row}
    keys = {name: sum(at) / len(at) if at else float(index) for index, (name, at) in enumerate(places.items())}
    return sorted(row, key=lambda name: keys[name])


def _crossings(rows: Sequence[Sequence[str]], below: dict[str, list[str]]) -> int:
    return sum(_between(upper, lower, below) for upper, lower in pairwise(rows))


def _between(upper: Sequence[str], lower: Sequence[str], below: dict[str, list[str]]) -> int:
    """Pairs of edges between two layers that cross."""
    at = {name: index for index, name in enumerate(lower)}
    ends = [index for name in upper for index in sorted(at[other] for other in below.get(name, ()))]
    passed: list[int] = []
    crossed = 0
    for end in ends:
        crossed += len(passed) - bisect_right(passed, end)
        insort(passed, end)
    return crossed
