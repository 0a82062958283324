"""Both curves as a picture: SVG without scripts, fonts or addresses, in the colour of the text around it."""

from collections.abc import Sequence
from html import escape

from greenroom.judge.growth.grown import Curve
from greenroom.judge.growth.scale import Scale, scale_of, seconds_text

WIDTH, HEIGHT = 560, 320
LEFT, RIGHT, TOP, BOTTOM = 64, 96, 16, 44
LINE = 16
CANDIDATE, REFERENCE = "#dd6b20", "#3182ce"


def svg_of(curve: Curve) -> str:
    """The picture; empty where nothing was measured. Every text in it is escaped."""
    scale = scale_of(curve.points)
    if scale is None:
        return ""
    ours = [(point.size, point.candidate) for point in curve.points]
    theirs = [(point.size, point.reference) for point in curve.points]
    title = f"CPU time over n on {curve.family} inputs: the submission and the reference"
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" role="img" fill="currentColor" '
            'font-family="system-ui, sans-serif" font-size="13">',
            f"<title>{escape(title)}</title>",
            f"<desc>{escape(_described(curve))}</desc>",
            *_axes(scale),
            *_curve(scale, theirs, REFERENCE, is_dashed=True),
            *_curve(scale, ours, CANDIDATE, is_dashed=False),
            *_names(scale, ours[-1], theirs[-1]),
            "</svg>",
        ]
    )


def _described(curve: Curve) -> str:
    rows = (
        f"n = {point.size:,}: {seconds_text(point.candidate)} and {seconds_text(point.reference)}" for point in curve.points
    )
    return "; ".join(rows)


def _axes(scale: Scale) -> list[str]:
    floor, wall = HEIGHT - BOTTOM, WIDTH - RIGHT
    across, up = f'x="{LEFT}" y="{floor + 20}"', f'x="{LEFT - 8}" text-anchor="end"'
    return [
        f'<path d="M{LEFT} {TOP}V{floor}H{wall}" fill="none" stroke="currentColor" stroke-opacity=".4"/>',
        f"<text {across}>n = {scale.smallest:,}</text>",
        f'<text x="{wall}" y="{floor + 20}" text-anchor="end">{scale.largest:,}</text>',
        f'<text {up} y="{TOP + 12}">{seconds_text(scale.dearest)}</text>',
        f'<text {up} y="{floor}">{seconds_text(scale.cheapest)}</text>',
        f'<text x="{LEFT}" y="{floor + 38}" font-size="11" fill-opacity=".7">CPU time over size, both logarithmic</text>',
    ]


def _names(scale: Scale, ours: tuple[int, float], theirs: tuple[int, float]) -> list[str]:
    """The names behind the last points, a line apart where these are close."""
    (across, down), (_, other) = _place(scale, *ours), _place(scale, *theirs)
    apart = max(0.0, (LINE - abs(down - other)) / 2)
    apart = -apart if down <= other else apart
    rows = (("yours", down + apart), ("reference", other - apart))
    return [f'<text x="{across + 10:.1f}" y="{at + 4:.1f}">{name}</text>' for name, at in rows]


def _curve(scale: Scale, rows: Sequence[tuple[int, float]], colour: str, *, is_dashed: bool) -> list[str]:
    places = [_place(scale, size, cost) for size, cost in rows]
    path = "M" + "L".join(f"{across:.1f} {down:.1f}" for across, down in places)
    dashes = ' stroke-dasharray="5 4"' if is_dashed else ""
    return [
        f'<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"{dashes}/>',
        *(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>' for x, y in places),
    ]


def _place(scale: Scale, size: int, cost: float) -> tuple[float, float]:
    across, up = scale.place(size, cost)
    return LEFT + across * (WIDTH - RIGHT - LEFT), HEIGHT - BOTTOM - up * (HEIGHT - BOTTOM - TOP)
