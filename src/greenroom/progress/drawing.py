"""Standings as a drawing: a row a skill, its range as a bar, its estimate as a dot; SVG for light and dark."""

from collections.abc import Iterator, Sequence
from html import escape

from greenroom.progress.ability import Range
from greenroom.progress.standing import Standing

WIDTH, ROW, TOP, FOOT = 640, 30, 34, 26
LEFT, RIGHT = 190, 610
SHARES = (0.0, 0.25, 0.5, 0.75, 1.0)
TITLE = "How often an answer is at the bar"
STYLE = (
    "text{font:14px system-ui,sans-serif;fill:#1d2a2a}.note{font-size:12px;fill:#4c5b5b}.rule{stroke:#c9d3d2}"
    ".range{stroke:#0f766e;stroke-width:8;stroke-linecap:round;opacity:.35}.share{fill:#0f766e}"
    "@media(prefers-color-scheme:dark){text{fill:#e6eeed}.note{fill:#a9b8b6}.rule{stroke:#3a4847}"
    ".range{stroke:#5eead4}.share{fill:#5eead4}}"
)


def drawing(standings: Sequence[Standing]) -> str:
    """The drawing of those that have a range, the weakest first, as an SVG document; empty where none has one."""
    rows = sorted(
        (each for each in standings if each.range is not None), key=lambda each: each.range.share if each.range else 0
    )
    if not rows:
        return ""
    height = TOP + ROW * len(rows) + FOOT
    described = "; ".join(f"{each.skill.name}: {told(each.range)}" for each in rows if each.range)
    body = "".join([*_rules(height), *(_row(each, TOP + ROW * at) for at, each in enumerate(rows))])
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" role="img" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}"'
        f' aria-labelledby="t d"><title id="t">{TITLE}</title><desc id="d">{escape(described)}.</desc>'
        f"<style>{STYLE}</style>{body}</svg>\n"
    )


def told(known: Range) -> str:
    """A range in words."""
    return f"{known.share:.0%}, between {known.low:.0%} and {known.high:.0%}"


def _across(share: float) -> float:
    return LEFT + (RIGHT - LEFT) * share


def _rules(height: int) -> Iterator[str]:
    yield f'<text x="8" y="20">{TITLE}</text>'
    for share in SHARES:
        x = _across(share)
        yield f'<line class="rule" x1="{x:.0f}" x2="{x:.0f}" y1="{TOP}" y2="{height - FOOT}"/>'
        yield f'<text class="note" x="{x:.0f}" y="{height - 8}" text-anchor="middle">{share:.0%}</text>'


def _row(each: Standing, top: int) -> str:
    known = each.range
    if known is None:
        return ""
    y = top + ROW / 2
    low, share, high = map(_across, (known.low, known.share, known.high))
    return (
        f'<text x="8" y="{y + 5:.0f}">{escape(each.skill.name)}</text>'
        f'<line class="range" x1="{low:.1f}" x2="{high:.1f}" y1="{y:.0f}" y2="{y:.0f}"/>'
        f'<circle class="share" cx="{share:.1f}" cy="{y:.0f}" r="6"><title>{escape(told(known))}</title></circle>'
    )
