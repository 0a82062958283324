"""An answer as a line of time: a segment a sentence, over the stretches that its parts usually take."""

from collections.abc import Iterator, Sequence
from itertools import accumulate, pairwise

from markupsafe import Markup

from greenroom.record import NamedTuple
from greenroom.studio.parts.band import Part
from greenroom.studio.parts.figure import figure
from greenroom.studio.parts.joining import joined
from greenroom.studio.parts.table import table
from greenroom.studio.parts.timing import clock

STRIP, GAP, FRAME = 26, 24, 14
NAMES = STRIP + GAP + FRAME + 16
HEIGHT = NAMES + 24
ROOM = 15.0
"""Percent of the width that a time needs."""


class Segment(NamedTuple):
    """A sentence on the line: when it begins and how long it takes in seconds, its role, its first words, where it stands."""

    began: float
    seconds: float
    role: str
    words: str
    anchor: str


def timeline(key: str, segments: Sequence[Segment], parts: Sequence[Part], title: str = "Sentence by sentence") -> Markup:
    """The line, with a frame for each part under it as long as the middle of its budget; nothing without both."""
    if not segments or not parts:
        return Markup("")
    spoken, frames = segments[-1].began + segments[-1].seconds, list(accumulate((_usual(p) for p in parts), initial=0.0))
    whole = max(1.0, spoken, frames[-1])
    drawing = (
        joined(_segment(segment, whole) for segment in segments) + joined(_frames(parts, frames, whole)) + _end(spoken, whole)
    )
    return figure(key, title, _described(segments, spoken, frames[-1]), drawing, HEIGHT, _table(title, segments))


def _usual(part: Part) -> float:
    return (part.low + part.high) / 2


def _segment(segment: Segment, whole: float) -> Markup:
    return Markup(
        '<rect x="{x:.2f}%" y="0" width="{wide:.2f}%" height="{height}" class="said {role}">'
        "<title>{at}, {role}: {words}</title></rect>"
    ).format(
        x=100 * segment.began / whole, wide=100 * segment.seconds / whole, height=STRIP, role=segment.role,
        at=clock(segment.began), words=segment.words,
    )  # fmt: skip


def _frames(parts: Sequence[Part], frames: Sequence[float], whole: float) -> Iterator[Markup]:
    """A frame a part, its name under it; neighbours' names stand on lines of their own, so that they fit on a phone."""
    for at, (part, (start, end)) in enumerate(zip(parts, pairwise(frames), strict=True)):
        yield Markup(
            '<rect x="{x:.2f}%" y="{y}" width="{wide:.2f}%" height="{height}" class="budget"/>'
            '<text x="{x:.2f}%" y="{text}" class="note">{name}</text>'
        ).format(
            x=100 * start / whole, y=STRIP + GAP, wide=100 * (end - start) / whole, height=FRAME, text=NAMES + 16 * (at % 2),
            name=part.name,
        )  # fmt: skip


def _end(seconds: float, whole: float) -> Markup:
    """Where the last word is; its time stands left of it where there is room."""
    share = 100 * seconds / whole
    side = "end" if share > ROOM else "start"
    return Markup('<text x="{:.2f}%" y="{}" class="note" text-anchor="{}">{}</text>').format(
        share if share > ROOM else 0, STRIP + 16, side, clock(seconds)
    )


def _described(segments: Sequence[Segment], spoken: float, usual: float) -> str:
    count = len(segments)
    return f"Sentences: {count}. Spoken: {clock(spoken)}. The parts together usually take {clock(usual)}."


def _table(title: str, segments: Sequence[Segment]) -> Markup:
    head = ("At", "Takes", "What it does", "What you said")
    rows = [(clock(one.began), clock(one.seconds), one.role, _link(one)) for one in segments]
    return table(title, head, rows)


def _link(segment: Segment) -> Markup:
    return Markup('<a href="#{}">{}</a>').format(segment.anchor, segment.words)
