"""How the cost of a program grows: the plot of the family that decided, and what was measured as a table behind it."""

from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from greenroom.judge.growth.grown import Curve, Growth, Point
from greenroom.judge.growth.plot_svg import svg_of
from greenroom.judge.growth.scale import seconds_text
from greenroom.studio.parts.table import table

Row = Mapping[str, Any]


def plot(document: Row) -> Markup:
    """Of the growth in a judge's document, which escapes every text in its picture; empty where nothing was measured."""
    curve = grown(document).decisive if document.get("curves") else None
    drawn = svg_of(curve) if curve else ""
    if curve is None or not drawn:
        return Markup("")
    behind = table(
        f"CPU time on {curve.family} inputs",
        ("n", "yours", "reference"),
        [(f"{one.size:,}", _cost(one.candidate, is_least=one.is_least), seconds_text(one.reference)) for one in curve.points],
    )
    return Markup(
        '<figure class="growth"><div class="sideways" role="region" tabindex="0" aria-label="How the cost grows">{}</div>'
        '<details class="behind"><summary>How the cost grows, as a table</summary>{}</details></figure>'
    ).format(Markup(drawn), behind)


def grown(document: Row) -> Growth:
    """The records that the document was made of; what it does not tell is left out."""
    curves = tuple(_curve(row) for row in document["curves"])
    return Growth(document["verdict"], document["why"], document["required"], document["size"], curves)


def _curve(row: Row) -> Curve:
    points = tuple(Point(one["n"], one["candidate"], one["reference"], one["is_least"]) for one in row["points"])
    return Curve(row["family"], points, row["slope"], row["verdict"], row["why"])


def _cost(seconds: float, *, is_least: bool) -> str:
    return f"{'at least ' if is_least else ''}{seconds_text(seconds)}"
