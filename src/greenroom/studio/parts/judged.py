"""A judged answer, ready for a page: the answer with marks, its notes, its scores with the words that carry them, its time."""

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from greenroom.finding import Span
from greenroom.record import NamedTuple
from greenroom.studio.parts.band import Part, band
from greenroom.studio.parts.dots import dots
from greenroom.studio.parts.marking import answer, labels_of
from greenroom.studio.parts.quoting import quoted
from greenroom.studio.parts.segments import segments
from greenroom.studio.parts.timeline import timeline

Row = Mapping[str, Any]
ROLES = {
    "context": "what was wrong, and for whom", "task": "what your part was", "approach": "how you went about it",
    "decision": "what you chose, and why", "detail": "what you did", "result": "what came of it",
    "reflection": "what you learned", "aside": "beside the point",
}  # fmt: skip


class Note(NamedTuple):
    """A finding: its label, which its marks carry; ``quote`` is what the first of them covers, empty where there is none."""

    label: str
    name: str
    severity: str
    message: str
    help: str
    quote: str


class Scored(NamedTuple):
    """A row of the scorecard; ``sentence`` is the number of the sentence that carries it, None where something is missed."""

    category: str
    score: int | None
    dots: Markup
    why: str
    quote: str
    sentence: int | None
    climb: tuple[str, ...]


class Judged(NamedTuple):
    """All parts of it; ``plain`` is the answer without marks, ``to_mend`` are the findings that are sure, ``maybe`` the hints;
    ``mean`` is None where nothing is scored.
    """

    answer: Markup
    plain: Markup
    to_mend: tuple[Note, ...]
    maybe: tuple[Note, ...]
    scores: tuple[Scored, ...]
    mean: float | None
    time: Markup
    timeline: Markup
    roles: tuple[tuple[str, str], ...]
    words: int
    seconds: float
    is_estimate: bool


def judged(text: str, document: Row, key: str = "") -> Judged:
    """The parts of an answer's machine-readable form (``wire.file``); ``key`` tells it from other answers of the page."""
    findings, sentences = document.get("findings", ()), document.get("sentences", ())
    marked = answer(text, sentences, findings, key)
    notes = notes_of(findings, text)
    notes = [note if f'id="{key}mark-{note.label}"' in marked else note._replace(quote="") for note in notes]
    scores = tuple(_scored(row, text, sentences) for row in document.get("scorecard", ()))
    known = [row.score for row in scores if row.score is not None]
    parts = list(_parts(document))
    used = {row["role"] for row in sentences}
    return Judged(
        marked,
        answer(text, sentences, (), key),
        tuple(note for note in notes if note.severity != "hint"),
        tuple(note for note in notes if note.severity == "hint"),
        scores,
        sum(known) / len(known) if known else None,
        band(f"{key}time", parts),
        timeline(f"{key}line", list(segments(text, document, key)), parts),
        tuple((role, told) for role, told in ROLES.items() if role in used),
        document.get("words", 0),
        document.get("seconds", 0.0),
        document.get("seconds_is_estimate", True),
    )


def notes_of(findings: Sequence[Row], text: str) -> list[Note]:
    """A note for each finding, in order."""
    return [_note(label, row, text) for label, row in zip(labels_of(findings), findings, strict=True)]


def scores_of(rows: Sequence[Row], text: str) -> tuple[Scored, ...]:
    """The rows of a scorecard with what they rest on; no sentences are known of the text."""
    return tuple(_scored(row, text, ()) for row in rows)


def _note(label: str, row: Row, text: str) -> Note:
    span = Span(row["start"], row["end"])
    return Note(label, row["name"], row["severity"], row["message"], row["help"], quoted(text, span, 90))


def _scored(row: Row, text: str, sentences: Sequence[Row]) -> Scored:
    span = Span(row["start"], row["end"])
    is_said = span.start < span.end and row["score"] is not None
    sentence = _sentence(span, sentences) if is_said else None
    quote = quoted(text, span) if is_said else ""
    climb = tuple(row.get("climb", ()))
    return Scored(row["category"], row["score"], dots(row["score"], row["category"]), row["why"], quote, sentence, climb)


def _sentence(span: Span, sentences: Sequence[Row]) -> int | None:
    """The number of the sentence that a span begins in."""
    at = bisect_right(sentences, span.start, key=lambda row: row["start"]) - 1
    return at if at >= 0 else None


def _parts(document: Row) -> Iterator[Part]:
    for layer in document.get("layers", ()):
        yield Part(layer["name"], layer["seconds"], layer["low"], layer["high"])
