"""How many cards come on each of the days ahead, as a bar a day."""

from collections.abc import Sequence
from datetime import date

from markupsafe import Markup

from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table

DAYS = 28
HIGH, TOP, FOOT = 56, 22, 22
NAMED = 4
"""So many days have room for their names on a phone."""
WIDEST = 12.0
"""Percent of the picture's width that a bar takes at most."""
GAP = 0.2
"""The share of a day's place that is left empty."""


def days_ahead(key: str, ahead: Sequence[tuple[date, int]]) -> Markup:
    """The next days, four weeks of them at most; nothing where there is none."""
    shown = ahead[:DAYS]
    if not shown:
        return Markup("")
    most = max(many for _, many in shown)
    title = "The days ahead" if len(shown) == len(ahead) else "The next four weeks"
    described = f"At most {most} a day. " + "; ".join(f"{_short(day)}: {many}" for day, many in shown) + "."
    drawing = _top(shown[0][1], most) + joined(_bar(at, many, len(shown), most) for at, (_, many) in enumerate(shown))
    behind = table(title, ("Day", "Cards"), [(_short(day), many) for day, many in shown])
    return figure(key, title, described, drawing + _foot(shown), TOP + HIGH + FOOT, behind)


def _bar(at: int, many: int, days: int, most: int) -> Markup:
    """A bar from the ground up; a day without cards is a line on the ground."""
    high = max(1.0, HIGH * many / most) if many else 1.0
    wide = min(WIDEST, 100 * (1 - GAP) / days)
    place = 100 * (at + 0.5) / days - wide / 2
    return Markup('<rect x="{:.2f}%" y="{:.1f}" width="{:.2f}%" height="{:.1f}" class="{}"/>').format(
        place, TOP + HIGH - high, wide, high, "spent" if many else "track"
    )


def _top(first: int, most: int) -> Markup:
    return Markup('<text x="0" y="12" class="note">{} tomorrow, at most {} a day</text>').format(first, most)


def _foot(shown: Sequence[tuple[date, int]]) -> Markup:
    """The name of each day where there is room for it, else of the first and the last."""
    days = [day for day, _ in shown]
    if len(days) <= NAMED:
        return joined(_name(100 * (at + 0.5) / len(days), "middle", day) for at, day in enumerate(days))
    return _name(0, "start", days[0]) + _name(100, "end", days[-1])


def _name(place: float, anchor: str, day: date) -> Markup:
    return Markup('<text x="{:.2f}%" y="{}" class="note" text-anchor="{}">{}</text>').format(
        place, TOP + HIGH + 16, anchor, _short(day)
    )


def _short(day: date) -> str:
    return f"{day:%a} {day.day} {day:%b}"
