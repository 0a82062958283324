"""Stretches of an answer as they are quoted."""

from greenroom.finding import Span

LONGEST = 220


def quoted(text: str, span: Span, longest: int = LONGEST) -> str:
    """The words of a span on one line, cut between words where they are many."""
    words = " ".join(text[max(0, span.start) : max(0, span.end)].split())
    if len(words) <= longest:
        return words
    return words[:longest].rpartition(" ")[0].rstrip(",;:") + " …" if " " in words[:longest] else words[:longest] + " …"
