"""Where every node stands, and which points every edge passes; the layers run downwards here, whatever the direction."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from greenroom.record import NamedTuple
from greenroom.studio.parts.diagram.layers import Layered, Route

GAP, ROUNDS = 28.0, 6


class Size(NamedTuple):
    """How much room a node takes across the layers and along them."""

    across: float
    along: float


class Spot(NamedTuple):
    """The middle of a node or of a joint."""

    across: float
    along: float


class Placed(NamedTuple):
    """Every node and joint with its spot, and the room of the whole."""

    spots: Mapping[str, Spot]
    across: float
    along: float


JOINT = Size(8.0, 0.0)


def placed(found: Layered, sizes: Mapping[str, Size], between: float) -> Placed:
    """The spots; ``between`` is the room between two layers."""
    size = {name: sizes.get(name, JOINT) for row in found.layers for name in row}
    across = _across(found, size)
    left = min((across[name] - size[name].across / 2 for name in across), default=0.0)
    right = max((across[name] + size[name].across / 2 for name in across), default=0.0)
    spots: dict[str, Spot] = {}
    top = 0.0
    for row in found.layers:
        deep = max(size[name].along for name in row)
        spots |= {name: Spot(across[name] - left, top + deep / 2) for name in row}
        top += deep + between
    return Placed(spots, right - left, max(0.0, top - between))


def _across(found: Layered, size: Mapping[str, Size]) -> dict[str, float]:
    """Every node near the middle of its neighbours, as far as its layer has room."""
    near = _near(found.routes)
    across: dict[str, float] = {}
    for row in found.layers:
        across |= zip(row, _spread([0.0] * len(row), [size[name].across for name in row]), strict=True)
    for turn in range(ROUNDS):
        rows = found.layers if turn % 2 == 0 else found.layers[::-1]
        for row in rows:
            wanted = [_mean([across[other] for other in near.get(name, ())], across[name]) for name in row]
            across |= zip(row, _spread(wanted, [size[name].across for name in row]), strict=True)
    return across


def _near(routes: Sequence[Route]) -> dict[str, list[str]]:
    near: dict[str, list[str]] = {}
    for route in routes:
        for upper, lower in pairwise(route.stops):
            near.setdefault(upper, []).append(lower)
            near.setdefault(lower, []).append(upper)
    return near


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _spread(wanted: Sequence[float], widths: Sequence[float]) -> list[float]:
    """Places in this order and without overlap, as near to the wanted ones as can be (pool adjacent violators)."""
    shifts = [0.0]
    for before, after in pairwise(widths):
        shifts.append(shifts[-1] + (before + after) / 2 + GAP)
    blocks: list[tuple[float, int]] = []
    for place, shift in zip(wanted, shifts, strict=False):
        total, count = place - shift, 1
        while blocks and blocks[-1][0] / blocks[-1][1] > total / count:
            before, often = blocks.pop()
            total, count = total + before, count + often
        blocks.append((total, count))
    levels = [total / count for total, count in blocks for _ in range(count)]
    return [level + shift for level, shift in zip(levels, shifts, strict=False)]
