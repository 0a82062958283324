"""The time of each part of an answer against its budget, as a band a part."""

from collections.abc import Sequence

from markupsafe import Markup

from greenroom.record import NamedTuple
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table
from greenroom.studio.parts.timing import clock

ROW = 46
BAR_AT, BAR = 24, 12
SIGNS = {"over": "over its time", "short": "shorter than it may be", "within": "within its time"}


class Part(NamedTuple):
    """A part of an answer: its seconds, and from how many to how many it should take."""

    name: str
    seconds: float
    low: float
    high: float

    @property
    def state(self) -> str:
        """``over``, ``short`` or ``within``."""
        return "over" if self.seconds > self.high else "short" if self.seconds < self.low else "within"


def band(key: str, parts: Sequence[Part], title: str = "Time of each part") -> Markup:
    """A bar per part, over the stretch that it should fill; nothing where an answer has no parts."""
    if not parts:
        return Markup("")
    longest = max(1.0, *(max(part.seconds, part.high) for part in parts))
    drawing = joined(_row(at * ROW, part, longest) for at, part in enumerate(parts))
    return figure(key, title, described(parts), drawing, ROW * len(parts), _table(title, parts))


def described(parts: Sequence[Part]) -> str:
    """The band in a sentence, for somebody who hears it."""
    told = (f"{part.name} {clock(part.seconds)} of {clock(part.low)} to {clock(part.high)}" for part in parts)
    return "; ".join(told) + "."


def _row(top: float, part: Part, longest: float) -> Markup:
    low, high, spent = (100 * value / longest for value in (part.low, part.high, part.seconds))
    note = "" if part.state == "within" else f", {part.state}"
    return Markup(
        '<text x="0" y="{text}" class="name">{name}</text>'
        '<text x="100%" y="{text}" class="note" text-anchor="end">{spent_for} of {low_for}–{high_for}{note}</text>'
        '<rect x="0" y="{top}" width="100%" height="{bar}" rx="3" class="track"/>'
        '<rect x="{low:.2f}%" y="{above}" width="{wide:.2f}%" height="{tall}" rx="3" class="budget"/>'
        '<rect x="0" y="{top}" width="{spent:.2f}%" height="{bar}" rx="3" class="spent {state}"/>'
    ).format(
        text=top + 15, name=part.name, spent_for=clock(part.seconds), low_for=clock(part.low), high_for=clock(part.high),
        note=note, top=top + BAR_AT, bar=BAR, low=low, above=top + BAR_AT - 4, wide=high - low, tall=BAR + 8, spent=spent,
        state=part.state,
    )  # fmt: skip


def _table(title: str, parts: Sequence[Part]) -> Markup:
    head = ("Part", "Took", "Should take", "So it is")
    rows = [(part.name, clock(part.seconds), f"{clock(part.low)}–{clock(part.high)}", SIGNS[part.state]) for part in parts]
    return table(title, head, rows)
