"""The diagrams that stand in an answer as blocks of Mermaid, each drawn as well as it can be."""

import re
from collections.abc import Sequence

from markupsafe import Markup

from greenroom.studio.parts.diagram.chart import Mistake
from greenroom.studio.parts.diagram.drawing import draw
from greenroom.studio.parts.diagram.other_kinds import NEEDED, Picture, is_installed, picture
from greenroom.studio.parts.diagram.parsing import HEAD, parse
from greenroom.studio.parts.joining import joined

BLOCK = re.compile(r"(?ms)^[ \t]*(```|~~~)[ \t]*mermaid\b[^\n]*\n(.*?)(?:^[ \t]*\1[^\n]*$|\Z)")
MOST = 12
"""Diagrams of one answer that are drawn."""
TITLE = re.compile(r"(?m)^\s*(?:accTitle\s*:|(?:pie\s+)?title\b)\s*(.+?)\s*$")
KIND = re.compile(r"[A-Za-z]+(?:-[a-z]\w*)?")
KINDS = {
    "sequenceDiagram": "sequence diagram", "classDiagram": "class diagram", "stateDiagram": "state diagram",
    "erDiagram": "entity relationship diagram", "gantt": "Gantt chart", "pie": "pie chart", "mindmap": "mind map",
    "timeline": "timeline", "journey": "journey", "gitGraph": "Git graph", "quadrantChart": "quadrant chart",
    "xychart": "chart", "sankey": "Sankey diagram", "block": "block diagram", "C4Context": "C4 diagram",
}  # fmt: skip


def blocks(words: str) -> list[str]:
    """The texts of the Mermaid blocks in an answer, the first few."""
    return [match[2].rstrip("\n") for match in BLOCK.finditer(words)][:MOST]


def kind(text: str) -> str:
    """What a diagram is, in words: ``flowchart``, ``sequence diagram``."""
    if is_flowchart(text):
        return "flowchart"
    named = KIND.match(_head(text))
    return KINDS.get(re.sub(r"-(?:beta|v\d+)$", "", named[0]), "diagram of another kind") if named else "diagram"


def is_flowchart(text: str) -> bool:
    """Whether it is of the one kind that is drawn without a further package."""
    return HEAD.match(_head(text)) is not None


def sketch(text: str, address: str, key: str) -> Markup:
    """The figure of a diagram; ``address`` is where `picture` is served, ``key`` tells it from others of the page."""
    found = parse(text) if is_flowchart(text) else None
    if found is not None and not found.mistakes:
        return draw(found.chart, key)
    drawn = picture(text) if is_installed() else None
    if isinstance(drawn, Picture):
        return _pictured(text, drawn, address)
    if found is not None and found.chart.nodes:
        return draw(found.chart, key) + _told("Not all of it could be drawn:", found.mistakes)
    told = found.mistakes if found is not None else (drawn,) if drawn else ()
    return _unseen(text) + (
        _told("It could not be drawn:", told) if told else Markup('<p class="quiet">A {}. {}</p>').format(kind(text), NEEDED)
    )


def _head(text: str) -> str:
    """Its first line that says something."""
    lines = (line.strip() for line in text.split("\n"))
    return next((line for line in lines if line and not line.startswith("%%")), "")


def _pictured(text: str, drawn: Picture, address: str) -> Markup:
    title = TITLE.search(text)
    named = f"{kind(text).capitalize()}{': ' + title[1] if title else ''}"
    return Markup(
        '<figure class="diagram"><div class="sideways" role="region" tabindex="0" aria-label="{named}, drawn">'
        '<img class="pictured" src="{}" width="{}" height="{}" alt="{named}; its text is below"></div>'
        '<details class="behind"><summary>{named}, as text</summary><pre><code>{}</code></pre></details></figure>'
    ).format(address, drawn.width, drawn.height, text, named=named)


def _unseen(text: str) -> Markup:
    return Markup(
        '<div class="sideways" role="region" tabindex="0" aria-label="The text of a diagram"><pre><code>{}</code></pre></div>'
    ).format(text)


def _told(why: str, mistakes: Sequence[Mistake]) -> Markup:
    rows = joined(Markup("<li>{}</li>").format(str(mistake)) for mistake in mistakes)
    return Markup('<p class="quiet">{}</p><ul>{}</ul>').format(why, rows)
