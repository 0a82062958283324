"""The statements of notes: sentences, bullets and bare lines, with their places."""

import re
from collections.abc import Iterator

from greenroom.finding import Span

SHORT = 60
"""A line below this length was ended on purpose; a longer one was probably wrapped."""
BULLET = re.compile(r"[ \t]*(?:[-*+•–>]|\(?\d{1,2}[.)]|\(?[a-z]\)|[QA]\d?:|#{1,6})[ \t]+")
ENDED = re.compile(r"[.!?:;…)][\"'”’)*_]*[ \t\r]*$")
END = re.compile(r"(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\betc)(?<!\bapprox)(?<!\b[A-Z])[.!?;…]+[\"'”’)*_]*(?=\s)|\?+(?=[\s)]|$)")


def statements(text: str) -> Iterator[Span]:
    """Every statement of a text, in order, without what surrounds it; question marks stay inside."""
    for start, end in _runs(text):
        at = start
        for found in END.finditer(text, start, end):
            yield from _trimmed(text, at, found.end())
            at = found.end()
        yield from _trimmed(text, at, end)


def _runs(text: str) -> Iterator[tuple[int, int]]:
    """Lines, joined where one goes on in the next."""
    start: int | None = None
    at = 0
    for line in text.split("\n"):
        end = at + len(line)
        bullet = BULLET.match(line)
        if start is not None and (not line.strip() or bullet or _is_ended(text[:at].rstrip("\n").rpartition("\n")[2])):
            yield start, at
            start = None
        if start is None and line.strip():
            start = at + (bullet.end() if bullet else 0)
        at = end + 1
    if start is not None:
        yield start, len(text)


def _is_ended(line: str) -> bool:
    return len(line.rstrip()) < SHORT or bool(ENDED.search(line))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    piece = text[start:end]
    if any(char.isalnum() for char in piece):
        lead = len(piece) - len(piece.lstrip())
        yield Span(start + lead, start + len(piece.rstrip()))
