"""A flowchart with every box and every bend at its place on the page, in the direction that was asked for."""

from collections.abc import Callable, Mapping

from greenroom.record import NamedTuple
from greenroom.studio.parts.diagram.chart import Flowchart, Node
from greenroom.studio.parts.diagram.layers import Route, layered
from greenroom.studio.parts.diagram.placing import Placed, Size, Spot, placed
from greenroom.studio.parts.diagram.wrapping import LETTER, PADDING, room, wrapped

BETWEEN, WITH_LABELS, LOOP = 44.0, 62.0, 40.0


class Box(NamedTuple):
    """A node: its middle, its size, its lines; the first ``captions`` of them name its group."""

    x: float
    y: float
    width: float
    height: float
    lines: tuple[str, ...]
    captions: int


class Plan(NamedTuple):
    """Where everything stands; ``bends`` gives the page's point of any joint."""

    boxes: Mapping[str, Box]
    bends: Mapping[str, tuple[float, float]]
    routes: tuple[Route, ...]
    is_sideways: bool
    is_reversed: bool
    width: float
    height: float


def plan(chart: Flowchart) -> Plan:
    """Layers, order and places."""
    sideways, reverse = chart.direction in ("LR", "RL"), chart.direction in ("BT", "RL")
    boxes = {node.name: _unplaced(node) for node in chart.nodes}
    found = layered([node.name for node in chart.nodes], [(edge.start, edge.end) for edge in chart.edges])
    loops = {edge.start for edge in chart.edges if edge.start == edge.end}
    sizes = {name: _size(box, is_sideways=sideways, has_loop=name in loops) for name, box in boxes.items()}
    spots = placed(found, sizes, _between(chart, is_sideways=sideways))
    turn = _turned(spots, is_sideways=sideways, is_reversed=reverse)
    points = {name: turn(spot) for name, spot in spots.spots.items()}
    standing = {name: box._replace(x=points[name][0], y=points[name][1]) for name, box in boxes.items()}
    width, height = (spots.along, spots.across) if sideways else (spots.across, spots.along)
    return Plan(standing, points, found.routes, sideways, reverse, width, height)


def _size(box: Box, *, is_sideways: bool, has_loop: bool) -> Size:
    """The room of a box, with that of a loop at its right side."""
    width = box.width + (2 * LOOP if has_loop else 0.0)
    return Size(box.height, width) if is_sideways else Size(width, box.height)


def _unplaced(node: Node) -> Box:
    captions = wrapped(node.group)[:1] if node.group else []
    lines = (*captions, *wrapped(node.label))
    width, height = room(lines)
    slanted = {"choice": (1.5, 1.7), "hexagon": (1.15, 1.0), "circle": (1.2, 1.3), "store": (1.0, 1.25)}.get(
        node.shape, (1.0, 1.0)
    )
    return Box(0, 0, max(48.0, width * slanted[0] + 2 * PADDING), height * slanted[1] + PADDING, lines, len(captions))


def _between(chart: Flowchart, *, is_sideways: bool) -> float:
    """Labels stand between two layers: beside each other they need a line, one behind the other their length."""
    longest = max((len(edge.label) for edge in chart.edges), default=0)
    if not longest:
        return BETWEEN
    return max(BETWEEN, min(longest, 24) * LETTER + 30) if is_sideways else WITH_LABELS


def _turned(spots: Placed, *, is_sideways: bool, is_reversed: bool) -> Callable[[Spot], tuple[float, float]]:
    def turn(spot: Spot) -> tuple[float, float]:
        along = spots.along - spot.along if is_reversed else spot.along
        return (along, spot.across) if is_sideways else (spot.across, along)

    return turn
