"""A posting cut into parts: an item of a list or a line each, with the section that it stands in."""

import re
from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.jobs.headings import CAN_LEARN, INTRO, MUST, Heading, heading_of, share
from greenroom.record import NamedTuple

BULLETS = "•●▪◦‣⁃∙■□➢➤►▸✓✔✅·☑🔹🔸👉★☆➔\uf0b7"
BULLET = re.compile(rf"[ \t\u00a0>]*(?:[-+–—→{BULLETS}]|\*(?!\*)|\(?\d{{1,2}}[.)]|[a-z]\))[ \t\u00a0]*(?=\S)")
GLUED = re.compile(rf"(?<=\S)[ \t\u00a0]*(?=[{BULLETS.replace('·', '')}]\s*\S)")
DASHED = re.compile(r"(?<=[\w.;:,)])[ \t]+(?=(?:[-–*]|\d{1,2}[.)])[ \t]+[A-Z])")
BEFORE_COLON = re.compile(r"(?<=[\w.!?;)])[ \t]+(?P<text>[A-Z][\w'’&/ -]{2,60}):(?=\s|$)")
WORD_START = re.compile(r"(?<![\w'’&/-])[A-Z]")
LONG = 240
"""Characters of a line from which on headings and dashes are looked for within it."""
SENTENCE = re.compile(r"(?<=[.!?;])[\"'”’)]*\s+(?=[\"'“‘(]?[A-Z0-9])(?<!e\.g\. )(?<!i\.e\. )(?<!etc\. )(?<!\bvs\. )|(?<=;)\s+")


class Part(NamedTuple):
    """A piece of the posting: ``kind`` of its section, whether a heading said so, and whether it is an item of a list."""

    span: Span
    kind: str
    by_heading: bool
    is_item: bool
    is_heading: bool = False


def parts(text: str) -> list[Part]:
    """All parts of a text in order; headings among them."""
    pieces = [piece for start, end in _lines(text) for piece in _pieces(text, start, end)]
    kept = [(start, end) for start, end in pieces if text[start:end].strip()]
    return _with_musts(list(_sorted_in(text, kept)))


def _with_musts(found: list[Part]) -> list[Part]:
    """Where nothing is headed as a must and two sections as wishes ("Ideally", "Nice to have"), the first is meant as musts."""
    wishes = [number for number, part in enumerate(found) if part.is_heading and part.kind == CAN_LEARN]
    if len(wishes) < 2 or any(part.kind == MUST for part in found):
        return found
    for number in range(wishes[0], wishes[1]):
        if found[number].kind == CAN_LEARN:
            found[number] = found[number]._replace(kind=MUST)
    return found


def sentences(text: str, span: Span, *, clauses: bool = True) -> list[Span]:
    """The sentences of a part, cut at semicolons, too, unless told otherwise."""
    cuts = [span.start]
    found = SENTENCE.finditer(text, span.start, span.end)
    cuts += [match.end() for match in found if clauses or text[match.start() - 1] != ";"]
    return [Span(start, end) for start, end in zip(cuts, [*cuts[1:], span.end], strict=True) if text[start:end].strip()]


def _sorted_in(text: str, pieces: list[tuple[int, int]]) -> Iterator[Part]:
    section, level, values = INTRO, 99, 0
    for number, (start, end) in enumerate(pieces):
        line = text[start:end]
        bullet = BULLET.match(line)
        after = pieces[number + 1] if number + 1 < len(pieces) else None
        before_list = after is not None and BULLET.match(text[after[0] : after[1]]) is not None
        heading = heading_of(line[bullet.end() :] if bullet else line, before_list and not bullet)
        if heading is None or bullet and not (heading.kind and (heading.rest >= 0 or line.rstrip().endswith((":", "**")))):
            yield Part(Span(start, end), section, section != INTRO, bullet is not None)
            values -= 1
            section = INTRO if values == 0 else section
            continue
        offset = bullet.end() if bullet else 0
        kind = _kind(heading, section, level)
        values = 1 if heading.of_value else 0
        if not heading.only_here and not (bullet and heading.rest >= 0):
            section, level = kind, heading.level if heading.kind or heading.level <= level else level
        if heading.rest < 0:
            yield Part(Span(start, end), kind, bool(heading.kind), False, is_heading=True)
        else:
            yield Part(Span(start + offset + heading.rest, end), kind, True, bullet is not None)


def _kind(heading: Heading, section: str, level: int) -> str:
    """A heading that says nothing opens a section of its own only where it stands no lower than the last one that did."""
    if heading.kind:
        return heading.kind
    return INTRO if heading.level <= level and heading.level < 9 else section


def _lines(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for line in text.splitlines(keepends=True):
        yield at, at + len(line.rstrip("\r\n\u2028\u2029\x0b\x0c\x85"))
        at += len(line)


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """A line, cut where items of a list or sections are glued together."""
    cuts = {match.end() for match in GLUED.finditer(text, start, end) if match.start() > start}
    if cuts or end - start > LONG:
        cuts |= set(_inline_headings(text, start, end))
    if end - start > LONG:
        dashed = [match.end() for match in DASHED.finditer(text, start, end)]
        cuts |= set(dashed) if len(dashed) >= 3 else set()
    at = start
    for cut in sorted(cuts):
        if cut > at:
            yield at, cut
            at = cut
    yield at, end


def _inline_headings(text: str, start: int, end: int) -> Iterator[int]:
    """Where a heading begins within a line: of the words before a colon, those that are most surely one."""
    for match in BEFORE_COLON.finditer(text, start, end):
        places = [found.start() for found in WORD_START.finditer(text, *match.span("text"))]
        rated = [(share(text[place : match.end("text")]), -place) for place in places]
        best = max(rated, default=(0.0, 0))
        if best[0] > 0.5:
            yield -best[1]
