"""An answer with its roles as a quiet margin, and its findings underlined.

Every finding has a label: 1, 2 … for what is sure, a, b … for hints. A mark links to the note ``finding-LABEL``, the note links
back to ``mark-LABEL``. Sentences can be
linked to as ``sentence-N``. ``key`` stands before all of these where a page shows several answers.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import count, groupby
from typing import Any

from markupsafe import Markup

from greenroom.finding import Span
from greenroom.record import NamedTuple
from greenroom.studio.parts.joining import joined

Row = Mapping[str, Any]
GRAVITY = {"error": 3, "warning": 2, "hint": 1}
SHORT = 3
"""Letters that are narrower than a finger or a shaky hand can hit."""


class Mark(NamedTuple):
    """A stretch that a finding is about; ``label`` is the finding's, ``anchor`` the offset that its note links to."""

    span: Span
    label: str
    severity: str
    anchor: int | None = None


def answer(text: str, sentences: Sequence[Row], findings: Sequence[Row], key: str = "") -> Markup:
    """The sentences (start, end and role each) of a text, and the findings (start, end, also, severity) marked in them."""
    marks = list(_anchored(marks_of(findings), sentences))
    runs = groupby(enumerate(sentences), key=lambda pair: str(pair[1]["role"]))
    return Markup('<div class="answer">{}</div>').format(
        joined(_run(role, list(members), text, marks, key) for role, members in runs)
    )


def marks_of(findings: Sequence[Row]) -> list[Mark]:
    """Every stretch that a finding names and that is not empty."""
    return [mark for label, row in zip(labels_of(findings), findings, strict=True) for mark in _marks(label, row)]


def labels_of(findings: Sequence[Row]) -> list[str]:
    """A label for each finding, counted apart for what is sure and for hints."""
    sure, hints = count(1), count(0)
    return [_letter(next(hints)) if row["severity"] == "hint" else str(next(sure)) for row in findings]


def _letter(at: int) -> str:
    return chr(ord("a") + at) if at < 26 else f"z{at - 24}"


def _marks(label: str, row: Row) -> Iterator[Mark]:
    spans = [Span(place["start"], place["end"]) for place in (row, *row.get("also", ()))]
    yield from (Mark(span, label, row["severity"]) for span in spans if span.start < span.end)


def _anchored(marks: Sequence[Mark], sentences: Sequence[Row]) -> Iterator[Mark]:
    """Each label's first mark that a sentence shows gets the anchor, where it begins in that sentence."""
    seen: set[str] = set()
    for mark in marks:
        shown = (row["start"] for row in sentences if mark.span.overlaps(Span(row["start"], row["end"])))
        start = None if mark.label in seen else next(shown, None)
        seen.update([mark.label] if start is not None else [])
        yield mark._replace(anchor=None if start is None else max(mark.span.start, start))


def _run(role: str, members: Sequence[tuple[int, Row]], text: str, marks: Sequence[Mark], key: str) -> Markup:
    """Neighbouring sentences of one role, in paragraphs as they were written."""
    paragraphs: list[list[Markup]] = [[]]
    before: int | None = None
    for number, row in members:
        if before is not None and text[before : row["start"]].count("\n") > 1:
            paragraphs.append([])
        paragraphs[-1].append(_sentence(number, Span(row["start"], row["end"]), text, marks, key))
        before = row["end"]
    body = joined(Markup("<p>{}</p>").format(Markup(" ").join(sentences)) for sentences in paragraphs)
    return Markup('<div class="run {0}"><span class="role">{0}</span><div>{1}</div></div>').format(role, body)


def _sentence(number: int, span: Span, text: str, marks: Sequence[Mark], key: str) -> Markup:
    here = [mark for mark in marks if mark.span.overlaps(span)]
    return Markup('<span id="{}sentence-{}">{}</span>').format(key, number, joined(_pieces(span, text, here, key)))


def _pieces(span: Span, text: str, marks: Sequence[Mark], key: str) -> Iterator[Markup]:
    """The sentence, cut wherever a mark begins or ends; of several marks the gravest shows."""
    ends = {end for mark in marks for end in mark.span}
    cuts = sorted({span.start, span.end, *(end for end in ends if span.start < end < span.end)})
    for start, end in zip(cuts, cuts[1:], strict=False):
        piece = Span(start, end)
        covering = [mark for mark in marks if mark.span.overlaps(piece)]
        words = _written(text[start:end])
        yield _marked(words, piece, covering, span, key) if covering else Markup("{}").format(words)


def _marked(words: str, piece: Span, covering: Sequence[Mark], sentence: Span, key: str) -> Markup:
    mark = max(covering, key=lambda mark: GRAVITY.get(mark.severity, 0))
    begins = max(mark.span.start, sentence.start) == piece.start
    label = Markup("<sup>{}</sup>").format(mark.label) if begins else ""
    names = joined(_anchor(one, key) for one in covering if one.anchor == piece.start)
    size = " short" if len(words.strip()) <= SHORT else ""
    return Markup('{}<a class="mark {}{}" href="#{}finding-{}">{}{}</a>').format(
        names, mark.severity, size, key, mark.label, label, words
    )


def _anchor(mark: Mark, key: str) -> Markup:
    """Where a note links to; it is there also where a graver mark covers this one."""
    return Markup('<span id="{}mark-{}"></span>').format(key, mark.label)


def _written(words: str) -> str:
    """On one line; a sentence of a transcript runs over many."""
    inner = " ".join(words.split())
    return f"{' ' if words[:1].isspace() else ''}{inner}{' ' if words[-1:].isspace() and inner else ''}"
