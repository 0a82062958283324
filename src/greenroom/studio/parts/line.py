"""A line through points, from left to right."""

from collections.abc import Sequence

from markupsafe import Markup

from greenroom.record import NamedTuple
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table

HEIGHT, TOP, FOOT = 150, 12, 126
LEFT, RIGHT = 6.0, 98.0


class Point(NamedTuple):
    """A point: its name (a day, say), its value, and the value in words."""

    name: str
    value: float
    words: str


def line(
    key: str, title: str, points: Sequence[Point], scale: tuple[float, float], marks: Sequence[float], head: tuple[str, str]
) -> Markup:
    """The line over ``scale``, with a rule at each of ``marks``; nothing without points."""
    if not points:
        return Markup("")
    places = [(_across(at, len(points)), _down(point.value, scale)) for at, point in enumerate(points)]
    rules = joined(_rule(mark, _down(mark, scale)) for mark in marks)
    strokes = joined(_stroke(*before, *after) for before, after in zip(places, places[1:], strict=False))
    dots = joined(_dot(point, *place) for point, place in zip(points, places, strict=True))
    drawing = rules + strokes + dots + _ends(points)
    described = "; ".join(f"{point.name}: {point.words}" for point in points) + "."
    return figure(key, title, described, drawing, HEIGHT, table(title, head, [(p.name, p.words) for p in points]))


def _across(at: int, often: int) -> float:
    return (LEFT + RIGHT) / 2 if often == 1 else LEFT + (RIGHT - LEFT) * at / (often - 1)


def _down(value: float, scale: tuple[float, float]) -> float:
    low, high = scale
    share = (min(max(value, low), high) - low) / ((high - low) or 1)
    return FOOT - (FOOT - TOP) * share


def _rule(mark: float, y: float) -> Markup:
    return Markup(
        '<line x1="{left}%" x2="100%" y1="{y:.1f}" y2="{y:.1f}" class="rule"/>'
        '<text x="0" y="{text:.1f}" class="note">{mark:g}</text>'
    ).format(left=LEFT - 2, y=y, text=y + 4, mark=mark)


def _stroke(x1: float, y1: float, x2: float, y2: float) -> Markup:
    return Markup('<line x1="{:.2f}%" y1="{:.1f}" x2="{:.2f}%" y2="{:.1f}" class="stroke"/>').format(x1, y1, x2, y2)


def _dot(point: Point, x: float, y: float) -> Markup:
    return Markup('<circle cx="{:.2f}%" cy="{:.1f}" r="4" class="point"><title>{}: {}</title></circle>').format(
        x, y, point.name, point.words
    )


def _ends(points: Sequence[Point]) -> Markup:
    first = Markup('<text x="{}%" y="{}" class="note">{}</text>').format(LEFT - 2, HEIGHT - 4, points[0].name)
    if len(points) == 1:
        return first
    return first + Markup('<text x="100%" y="{}" class="note" text-anchor="end">{}</text>').format(HEIGHT - 4, points[-1].name)
