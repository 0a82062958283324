"""The write-up of an exercise: what stood in each stage, with the findings underlined; code keeps its lines."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from markupsafe import Markup

from greenroom.coding import OF_CODE, STAGES, TITLES, WriteUp, fenced, read_write_up
from greenroom.finding import Span
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.marking import GRAVITY, SHORT, Mark, marks_of

Row = Mapping[str, Any]


def shown_write_up(write_up: WriteUp, findings: Sequence[Row], key: str = "") -> Markup:
    """All stages under headings of rank 3, each called by its name; marks link to the notes ``finding-LABEL``, and carry
    ``mark-LABEL``.
    """
    marks = _anchored(marks_of(findings))
    return joined(_stage(stage, write_up, marks, key) for stage in STAGES)


def write_up_of(document: Row) -> WriteUp:
    """The write-up of a judgement; where it does not tell the places of its stages, they are found by their headings."""
    text, stages = document.get("text") or "", document.get("stages")
    if not stages:
        return read_write_up(text)
    return WriteUp(text, {stage: Span(place["start"], place["end"]) for stage, place in stages.items()})


def _stage(stage: str, write_up: WriteUp, marks: Sequence[Mark], key: str) -> Markup:
    head = Markup('<section class="stage-written" id="{}{}"><h3>{}</h3>').format(key, stage, TITLES[stage])
    span = write_up.place(stage)
    if not write_up.said(stage).strip():
        return head + Markup('<p class="quiet">Nothing was written here.</p></section>')
    pieces = fenced(write_up.text, span) if stage in OF_CODE else _paragraphs(write_up.text, span)
    tag = Markup("<pre><code>{}</code></pre>") if stage in OF_CODE else Markup('<p class="words">{}</p>')
    body = joined(tag.format(joined(_marked_pieces(piece, write_up.text, marks, key))) for piece in pieces)
    return head + body + Markup("</section>")


def _paragraphs(text: str, within: Span) -> Iterator[Span]:
    """Stretches between blank lines."""
    for found in re.finditer(r"(?s)\S.*?(?=\n[ \t]*\n|\Z)", text[within.start : within.end]):
        yield Span(within.start + found.start(), within.start + found.end())


def _anchored(marks: Sequence[Mark]) -> list[Mark]:
    """Each label's first mark gets the anchor that its note links to."""
    seen: set[str] = set()
    found = []
    for mark in marks:
        found.append(mark._replace(anchor=None if mark.label in seen else mark.span.start))
        seen.add(mark.label)
    return found


def _marked_pieces(span: Span, text: str, marks: Sequence[Mark], key: str) -> Iterator[Markup]:
    """A stretch, cut wherever a mark begins or ends; of several marks the gravest shows."""
    here = [mark for mark in marks if mark.span.overlaps(span)]
    ends = {end for mark in here for end in mark.span}
    cuts = sorted({span.start, span.end, *(end for end in ends if span.start < end < span.end)})
    for start, end in zip(cuts, cuts[1:], strict=False):
        covering = [mark for mark in here if mark.span.overlaps(Span(start, end))]
        words = text[start:end]
        yield _marked(words, start, covering, key, span) if covering else Markup("{}").format(words)


def _marked(words: str, start: int, covering: Sequence[Mark], key: str, within: Span) -> Markup:
    mark = max(covering, key=lambda mark: GRAVITY.get(mark.severity, 0))
    label = Markup("<sup>{}</sup>").format(mark.label) if max(mark.span.start, within.start) == start else ""
    anchors = joined(Markup('<span id="{}mark-{}"></span>').format(key, one.label) for one in covering if one.anchor == start)
    size = " short" if len(words.strip()) <= SHORT else ""
    inner = Markup('{}<a class="mark {}{}" href="#{}finding-{}">{}{}</a>')
    return inner.format(anchors, mark.severity, size, key, mark.label, label, words)
