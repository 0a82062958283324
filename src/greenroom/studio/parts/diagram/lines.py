"""The lines of a flowchart: smooth from box to box, through the joints of the layers between, with a head and a label."""

from collections.abc import Sequence
from itertools import pairwise

from markupsafe import Markup

from greenroom.studio.parts.diagram.chart import Edge, Flowchart
from greenroom.studio.parts.diagram.layers import Route
from greenroom.studio.parts.diagram.placed_chart import Box, Plan
from greenroom.studio.parts.diagram.wrapping import LETTER, LINE
from greenroom.studio.parts.joining import joined

Point = tuple[float, float]
HEAD, LONGEST = 7.0, 24


def lines_of(chart: Flowchart, laid: Plan) -> Markup:
    """All lines, then all labels above them."""
    through = {route.edge: _through(route, laid) for route in laid.routes}
    drawn, labels = [], []
    for at, edge in enumerate(chart.edges):
        points = through.get(at)
        drawn.append(_line(edge, points, laid) if points else _loop(edge, laid.boxes[edge.start]))
        if edge.label:
            labels.append(_label(edge.label, _middle(points) if points else _beside(laid.boxes[edge.start])))
    return joined(drawn) + joined(labels)


def _through(route: Route, laid: Plan) -> list[Point]:
    """The points of an edge in its own direction, from the rim of one box to the rim of the other."""
    stops = route.stops[::-1] if route.is_turned else route.stops
    first, last = laid.boxes[stops[0]], laid.boxes[stops[-1]]
    is_ahead = route.is_turned == laid.is_reversed
    points = [laid.bends[stop] for stop in stops[1:-1]]
    return [_rim(first, laid, is_end=is_ahead), *points, _rim(last, laid, is_end=not is_ahead)]


def _rim(box: Box, laid: Plan, *, is_end: bool) -> Point:
    """The middle of the side of a box that faces the next layer (``is_end``) or the one before."""
    sign = 1 if is_end else -1
    return (box.x + sign * box.width / 2, box.y) if laid.is_sideways else (box.x, box.y + sign * box.height / 2)


def _line(edge: Edge, points: Sequence[Point], laid: Plan) -> Markup:
    path = f"M{_at(points[0])}" + "".join(_curve(before, after, laid) for before, after in pairwise(points))
    drawn = Markup('<path d="{}" class="edge {}"/>').format(path, edge.style)
    return drawn + _head(points, laid) if edge.has_arrow else drawn


def _curve(before: Point, after: Point, laid: Plan) -> str:
    """An S that leaves and comes in along the direction of the layers."""
    (x1, y1), (x2, y2) = before, after
    middles = ((x1 + x2) / 2, y1), ((x1 + x2) / 2, y2)
    if not laid.is_sideways:
        middles = (x1, (y1 + y2) / 2), (x2, (y1 + y2) / 2)
    return f"C{_at(middles[0])} {_at(middles[1])} {_at(after)}"


def _head(points: Sequence[Point], laid: Plan) -> Markup:
    (x1, y1), (x2, y2) = points[-2:]
    along = x2 - x1 if laid.is_sideways else y2 - y1
    back = HEAD if along >= 0 else -HEAD
    wings = [(x2 - back, y2 - 4), (x2 - back, y2 + 4)] if laid.is_sideways else [(x2 - 4, y2 - back), (x2 + 4, y2 - back)]
    return _triangle([(x2, y2), *wings])


def _loop(edge: Edge, box: Box) -> Markup:
    """A line from a box to itself, at its right side."""
    x, upper, lower = box.x + box.width / 2, box.y - box.height / 4, box.y + box.height / 4
    path = f"M{_at((x, upper))}C{_at((x + 34, upper - 8))} {_at((x + 34, lower + 8))} {_at((x, lower))}"
    drawn = Markup('<path d="{}" class="edge {}"/>').format(path, edge.style)
    return drawn + _triangle([(x, lower), (x + HEAD, lower - 4), (x + HEAD, lower + 4)]) if edge.has_arrow else drawn


def _triangle(points: Sequence[Point]) -> Markup:
    return Markup('<polygon points="{}" class="head"/>').format(" ".join(f"{x:.1f},{y:.1f}" for x, y in points))


def _middle(points: Sequence[Point]) -> Point:
    """Half way along, or at the middle joint of a long edge."""
    if len(points) % 2:
        return points[len(points) // 2]
    (x1, y1), (x2, y2) = points[len(points) // 2 - 1], points[len(points) // 2]
    return (x1 + x2) / 2, (y1 + y2) / 2


def _beside(box: Box) -> Point:
    return box.x + box.width / 2 + 28, box.y - box.height / 2 - 4


def _label(label: str, at: Point) -> Markup:
    words = label if len(label) <= LONGEST else label[: LONGEST - 1] + "…"
    width = len(words) * LETTER * 0.9 + 8
    return Markup(
        '<rect x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.0f}" class="under"/>'
        '<text x="{:.1f}" y="{:.1f}" class="said" text-anchor="middle">{}</text>'
    ).format(at[0] - width / 2, at[1] - LINE / 2, width, LINE, at[0], at[1] + 4, words)


def _at(point: Point) -> str:
    return f"{point[0]:.1f} {point[1]:.1f}"
