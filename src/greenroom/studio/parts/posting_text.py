"""A posting's own words, quoted: the lines that a reading rests on can be linked to, the skills in them link to what was read.

The posting is somebody else's text. Nothing of it becomes markup, and nothing in it turns or hides what stands around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from markupsafe import Markup

from greenroom.finding import Span
from greenroom.jobs.apart import apart
from greenroom.jobs.html_text import is_html
from greenroom.jobs.posting import Posting, Skill
from greenroom.jobs.reading import DRAWN, seen
from greenroom.record import NamedTuple
from greenroom.studio.parts.joining import joined

UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]")


class Quoted(NamedTuple):
    """The words of a posting as they can be shown, the span that is its own in its file, and the lines that are linked to."""

    words: str
    own: Span
    lines: tuple[Span, ...]

    def line_of(self, span: Span) -> str:
        """The id of the line that holds a span; empty where none does."""
        found = next((line for line in self.lines if line.start <= span.start < line.end), None)
        return f"line-{found.start}" if found else ""


def quoted(posting: Posting, number: int) -> Quoted:
    """The words of the posting that is the ``number``-th of its file, from 0."""
    whole = apart(seen(posting.text))
    own = whole[number] if number < len(whole) else Span(0, len(posting.text))
    words = UNSEEN.sub(" ", DRAWN.sub(" ", posting.shown if is_html(posting.text) else posting.text))
    spans = [snug for span in spans_of(posting) if (snug := _snug(span, words, own)).start < snug.end]
    return Quoted(words, own, tuple(_merged(spans)))


def posting_text(found: Quoted, skills: Iterable[Skill], chosen: Sequence[Span] = ()) -> Markup:
    """The words with their lines; those of the chosen spans are marked."""
    named = sorted((skill for skill in skills if skill.span.end), key=lambda skill: skill.span)
    marked = {found.line_of(span) for span in chosen}
    pieces: list[Markup] = []
    at = found.own.start
    for line in found.lines:
        pieces += [_plain(found.words[at : line.start]), _line(line, found, named, is_marked=found.line_of(line) in marked)]
        at = line.end
    return joined([*pieces, _plain(found.words[at : found.own.end].rstrip())])


def spans_of(posting: Posting) -> Iterator[Span]:
    """Every stretch that a reading rests on."""
    yield from (line for each in posting.archetypes for line in each.lines)
    yield from (each.span for each in posting.surface)
    yield from (each.span for each in posting.rubrics)
    yield from (each.span for each in posting.loop.rounds)
    yield from (each.span for each in posting.warnings)
    yield from (skill.line for skill in posting.skills)
    yield from (skill.span for skill in posting.skills)


def _snug(span: Span, words: str, own: Span) -> Span:
    """The stretch without space around it, as far as it is the posting's own."""
    start, end = max(span.start, own.start), min(span.end, own.end)
    inner = words[start:end]
    return Span(start + len(inner) - len(inner.lstrip()), start + len(inner.rstrip())) if inner.strip() else Span(start, start)


def _merged(spans: Iterable[Span]) -> Iterator[Span]:
    """The same stretches, those that overlap as one."""
    open_: Span | None = None
    for span in sorted(spans):
        if open_ is not None and span.start < open_.end:
            open_ = Span(open_.start, max(open_.end, span.end))
            continue
        if open_ is not None:
            yield open_
        open_ = span
    if open_ is not None:
        yield open_


def _line(line: Span, found: Quoted, named: Sequence[Skill], *, is_marked: bool) -> Markup:
    inside = [skill for skill in named if line.start <= skill.span.start and skill.span.end <= line.end]
    body = joined(_pieces(line, found.words, inside))
    tag = "mark" if is_marked else "span"
    return Markup('<{tag} class="line" id="line-{start}">{body}</{tag}>').format(tag=tag, start=line.start, body=body)


def _pieces(line: Span, words: str, inside: Sequence[Skill]) -> Iterator[Markup]:
    """A line, cut where a skill is named; of two that share words the first one is the link."""
    at = line.start
    for skill in inside:
        if skill.span.start < at:
            yield Markup('<span id="said-{}"></span>').format(skill.name)
            continue
        yield _plain(words[at : skill.span.start])
        yield Markup('<a class="mention" id="said-{0}" href="#skill-{0}">{1}</a>').format(
            skill.name, _plain(words[skill.span.start : skill.span.end])
        )
        at = skill.span.end
    yield _plain(words[at : line.end])


def _plain(words: str) -> Markup:
    """Words as text, without the wide blanks that tags leave behind."""
    short = re.sub(r"[ \t]*\n\s*\n\s*", "\n\n", re.sub(r"[ \t\r]+", " ", words))
    return Markup("{}").format(short)
