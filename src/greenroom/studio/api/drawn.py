"""The Mermaid diagrams that stand in words, as JSON."""

from typing import Any

from greenroom.studio.api.schemas import answered, many, text, whole
from greenroom.studio.parts.diagram.parsing import parse
from greenroom.studio.parts.diagram.sketch import blocks, is_flowchart, kind

MISTAKE = answered({"line": whole(1), "sentence": text()})
DIAGRAMS = many(answered({"kind": text(), "source": text(), "mistakes": many(MISTAKE, "Of a flowchart.")}))


def drawn_in(words: str) -> list[dict[str, Any]]:
    """Every diagram with its kind and, of a flowchart, what could not be read."""
    return [{"kind": kind(text), "source": text, "mistakes": _mistakes(text)} for text in blocks(words)]


def _mistakes(text: str) -> list[dict[str, Any]]:
    return [mistake._asdict() for mistake in parse(text).mistakes] if is_flowchart(text) else []
