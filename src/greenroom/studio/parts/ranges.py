"""A range per row from 0 to 100 %, with its estimate: what is likely, and how sure that is."""

from collections.abc import Sequence

from markupsafe import Markup

from greenroom.progress.ability import Range
from greenroom.progress.drawing import told
from greenroom.record import NamedTuple
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table

ROW, FOOT = 44, 20
ENDS = {0: "start", 50: "middle", 100: "end"}


class Row(NamedTuple):
    """A named range."""

    name: str
    range: Range


def ranges(key: str, title: str, rows: Sequence[Row]) -> Markup:
    """The ranges in the order given; nothing where there is no row."""
    if not rows:
        return Markup("")
    height = ROW * len(rows) + FOOT
    marks = joined(_mark(share, height) for share in ENDS)
    drawing = _middle(height) + marks + joined(_row(row, at * ROW) for at, row in enumerate(rows))
    described = "; ".join(f"{row.name}: {told(row.range)}" for row in rows) + "."
    cells = [(row.name, f"{row.range.share:.0%}", f"{row.range.low:.0%} to {row.range.high:.0%}") for row in rows]
    return figure(key, title, described, drawing, height, table(title, ("What", "Estimate", "Range"), cells))


def _middle(height: float) -> Markup:
    return Markup('<line x1="50%" x2="50%" y1="0" y2="{}" class="rule"/>').format(height - FOOT)


def _mark(share: int, height: float) -> Markup:
    return Markup('<text x="{share}%" y="{y}" class="note" text-anchor="{anchor}">{share} %</text>').format(
        share=share, y=height - 4, anchor=ENDS[share]
    )


def _row(row: Row, top: float) -> Markup:
    low, share, high = (100 * value for value in (row.range.low, row.range.share, row.range.high))
    down = {"text": top + 16, "bar": top + 24, "middle": top + 28}
    return Markup(
        '<text x="0" y="{text}" class="name">{name}</text>'
        '<rect x="0" y="{bar}" width="100%" height="8" rx="4" class="track"/>'
        '<rect x="{low:.1f}%" y="{bar}" width="{wide:.1f}%" height="8" rx="4" class="likely"/>'
        '<circle cx="{share:.1f}%" cy="{middle}" r="6" class="point"><title>{words}</title></circle>'
    ).format(name=row.name, low=low, wide=high - low, share=share, words=told(row.range), **down)
