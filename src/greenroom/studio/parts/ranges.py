"""A range per row from 0 to 100 %, with its estimate: what is likely, and how sure that is."""

from collections.abc import Sequence
from typing import NamedTuple

from markupsafe import Markup

from greenroom.progress.ability import Range
from greenroom.progress.drawing import told
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table

ROW, FOOT = 44, 20
SHARES = (0, 50, 100)
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
    drawing = joined(_rule(share, height) for share in SHARES) + joined(_row(row, at * ROW) for at, row in enumerate(rows))
    described = "; ".join(f"{row.name}: {told(row.range)}" for row in rows) + "."
    cells = [(row.name, f"{row.range.share:.0%}", f"{row.range.low:.0%} to {row.range.high:.0%}") for row in rows]
    return figure(key, title, described, drawing, height, table(title, ("What", "Estimate", "Range"), cells))


def _rule(share: int, height: float) -> Markup:
    return Markup(
        '<line x1="{share}%" x2="{share}%" y1="0" y2="{foot}" class="rule"/>'
        '<text x="{share}%" y="{text}" class="note" text-anchor="{anchor}">{share} %</text>'
    ).format(share=share, foot=height - FOOT, text=height - 4, anchor=ENDS[share])


def _row(row: Row, top: float) -> Markup:
    low, share, high = (100 * value for value in (row.range.low, row.range.share, row.range.high))
    down = {"text": top + 16, "bar": top + 24, "middle": top + 28}
    return Markup(
        '<text x="0" y="{text}" class="name behind-rules">{name}</text>'
        '<rect x="0" y="{bar}" width="100%" height="8" rx="4" class="track"/>'
        '<rect x="{low:.1f}%" y="{bar}" width="{wide:.1f}%" height="8" rx="4" class="likely"/>'
        '<circle cx="{share:.1f}%" cy="{middle}" r="6" class="point"><title>{words}</title></circle>'
    ).format(
        name=row.name, low=low, wide=high - low, share=share, words=told(row.range), **down
    )
