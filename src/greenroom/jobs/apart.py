"""Where one posting ends and the next one begins, in a text that holds several."""

import re

from greenroom.finding import Span
from greenroom.jobs.headings import DUTIES, MUST
from greenroom.jobs.naming import ROLE
from greenroom.jobs.parts import parts

TOP = re.compile(r"(?mi)^[ \t]*(?:#[ \t]+\S.*|\W{0,3}job title\W{0,3}:.*|={5,}[ \t]*|-{3,}[ \t]*|\*{3,}[ \t]*|_{5,}[ \t]*)$")
RULE = re.compile(r"[ \t]*[-=*_]{3,}[ \t]*$")
LEAST_WORDS = 40
HEAD = 200
"""Characters below a line across the page in which a title must stand."""


def apart(shown: str) -> list[Span]:
    """The span of every posting in a text; each has a title and its own sections, else all is one."""
    starts = [match.start() for match in TOP.finditer(shown) if _opens(shown, match)]
    if len(starts) < 2:
        return [Span(0, len(shown))]
    ends = [*starts[1:], len(shown)]
    spans = [Span(start, end) for start, end in zip([0, *starts[1:]], ends, strict=True)]
    return spans if all(_is_whole(shown[start:end]) for start, end in spans) else [Span(0, len(shown))]


def _opens(shown: str, match: re.Match[str]) -> bool:
    """Whether a heading of the first level, or the lines below a line across the page, name a role."""
    if not RULE.match(match[0]):
        return bool(ROLE.search(match[0]))
    below = shown[match.end() : match.end() + HEAD].strip().split("\n")
    return bool(ROLE.search(below[0])) and len(below[0]) < 100 and not below[0].lstrip().startswith("# ")


def _is_whole(text: str) -> bool:
    if len(text.split()) < LEAST_WORDS:
        return False
    kinds = {part.kind for part in parts(text) if part.is_heading or part.by_heading}
    return bool(kinds & {DUTIES, MUST}) and MUST in kinds
