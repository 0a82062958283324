"""A bar per row, each named and measured in words beside it."""

from collections.abc import Sequence

from markupsafe import Markup

from greenroom.record import NamedTuple
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table

ROW = 40


class Bar(NamedTuple):
    """A row: its name, its value from 0 on, and the value in words."""

    name: str
    value: float
    words: str


def bars(
    key: str, title: str, rows: Sequence[Bar], head: tuple[str, str] = ("What", "How much"), *, most: float | None = None
) -> Markup:
    """The bars, the longest as wide as the place, or the value ``most`` where it is told; nothing where there is no row."""
    if not rows:
        return Markup("")
    longest = most or max((row.value for row in rows), default=0) or 1
    drawing = joined(_bar(at * ROW, row, 100 * max(0.0, row.value) / longest) for at, row in enumerate(rows))
    described = "; ".join(f"{row.name}: {row.words}" for row in rows) + "."
    behind = table(title, head, [(row.name, row.words) for row in rows])
    return figure(key, title, described, drawing, ROW * len(rows), behind)


def _bar(top: float, row: Bar, share: float) -> Markup:
    return Markup(
        '<text x="0" y="{text}" class="name">{name}</text>'
        '<text x="100%" y="{text}" class="note" text-anchor="end">{words}</text>'
        '<rect x="0" y="{top}" width="100%" height="8" rx="3" class="track"/>'
        '<rect x="0" y="{top}" width="{share:.2f}%" height="8" rx="3" class="spent"/>'
    ).format(text=top + 15, name=row.name, words=row.words, top=top + 22, share=share)
