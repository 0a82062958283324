"""Curves as SVG, drawn by Matplotlib in a light style that can be read on a telephone."""

import io
import re

from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure
from matplotlib.style import context

from greenroom.labs.outcome import Curve

COLOURS = ("#1f6f8b", "#c4552d", "#3c8c4a", "#7d4fa3", "#b08600", "#5a6470", "#b23a6b", "#2f55c0")
DASHES = ("-", "--", "-.", ":")
STYLE = {
    "axes.edgecolor": "#8b8779",
    "axes.grid": True,
    "axes.labelcolor": "#2b2a26",
    "axes.spines.right": False,
    "axes.spines.top": False,
    "font.family": "DejaVu Sans",
    "font.size": 11,
    "grid.color": "#e4e0d5",
    "legend.frameon": False,
    "legend.fontsize": 10,
    "svg.fonttype": "none",
    "text.color": "#2b2a26",
    "xtick.color": "#4a483f",
    "ytick.color": "#4a483f",
}
WIDTH, HEIGHT, LEGEND = 5.4, 3.3, 0.24
"""Inches: narrow, so that eleven points stay readable on 390 pixels; the legend takes so much more for each of its rows."""
FONTS = "system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif"


def svg(curve: Curve, of: str = "") -> str:
    """The curve as an ``<svg>`` element of its own, the same one for the same curve; its words are text.

    ``of`` (a stage's key) keeps its ids apart from those of a curve with the same key on the same page.
    """
    with context("default"), context({**STYLE, "svg.hashsalt": f"{of} {curve.key}"}):
        rows = -(-len(curve.lines) // 2) if len(curve.lines) > 1 else 0
        figure = Figure(figsize=(WIDTH, HEIGHT + rows * LEGEND), layout="constrained")
        FigureCanvasSVG(figure)
        _draw(figure, curve)
        written = io.StringIO()
        figure.savefig(written, format="svg", metadata={"Date": None, "Creator": None, "Format": None, "Type": None})
    return _alone(written.getvalue(), curve)


def _draw(figure: Figure, curve: Curve) -> None:
    axes = figure.add_subplot()
    for number, (name, points) in enumerate(curve.lines.items()):
        colour, dash = COLOURS[number % len(COLOURS)], DASHES[number // len(COLOURS) % len(DASHES)]
        few = "o" if len(points) <= 12 else None
        axes.plot([x for x, _ in points], [y for _, y in points], dash, color=colour, marker=few, markersize=4, label=name)
        band = curve.bands.get(name, ())
        if band:
            xs, lows, highs = zip(*band, strict=True)
            axes.fill_between(xs, lows, highs, color=colour, alpha=0.15, linewidth=0)
    axes.set_xlabel(curve.x)
    axes.set_ylabel(curve.y)
    if len(curve.lines) > 1:
        figure.legend(loc="outside lower center", ncols=2)


def _alone(text: str, curve: Curve) -> str:
    """The element without the head of a file, as wide as its place, with a name for those who do not see it."""
    element = text[text.index("<svg") :]
    element = re.sub(r'(<svg[^>]*?) height="[^"]*"', r"\1", element, count=1)
    element = re.sub(r'(<svg[^>]*?) width="[^"]*"', rf'\1 role="img" aria-label="{_quoted(curve.title)}"', element, count=1)
    element = re.sub(r'<g id="[^"]*"', "<g", element)
    return element.replace("'DejaVu Sans'", FONTS)


def _quoted(text: str) -> str:
    return text.replace("&", "&amp;").replace('"', "&quot;").replace("<", "&lt;")
