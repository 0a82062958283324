"""Worksheets: a project written down heading by heading, which becomes a walkthrough in the order of its layers."""

import os
import re

from greenroom.content import HERE
from greenroom.errors import UnusableInput
from greenroom.library import front_matter
from greenroom.library.choices import chosen
from greenroom.record import NamedTuple

FOLDER = os.path.join(HERE, "worksheets")
KINDS = ("project", "contributor", "research", "proof-of-concept", "confidential")
HEADING = re.compile(r"^## +(.+?) *$", re.MULTILINE)
NOTE = re.compile(r"<!--(.*?)-->", re.DOTALL)
LAYERS = ("hook", "approach", "decisions", "details", "results")


class Section(NamedTuple):
    """A heading with what was written below it, notes left out; ``layer`` is one of `LAYERS`."""

    heading: str
    layer: str
    words: str


class Worksheet(NamedTuple):
    """A worksheet: its head as it was written, without the line that makes it a worksheet, and its sections in order."""

    head: str
    sections: tuple[Section, ...]

    @property
    def empty(self) -> tuple[str, ...]:
        """The headings below which nothing stands yet."""
        return tuple(section.heading for section in self.sections if not section.words)

    def walkthrough(self) -> str:
        """The walkthrough: the written words alone, a paragraph a layer, under a head that says what it is."""
        paragraphs = [" ".join(part.words for part in self.sections if part.layer == layer and part.words) for layer in LAYERS]
        body = "\n\n".join(filter(None, paragraphs))
        return f"---\nkind: walkthrough\n{self.head}---\n\n{body}\n"


def template(kind: str) -> str:
    """An empty worksheet. Raises `UnusableOption` for a kind that there is none of."""
    with open(os.path.join(FOLDER, f"{chosen(kind, KINDS, 'kind of worksheet')}.md"), encoding="utf-8") as file:
        return file.read()


def read_worksheet(text: str) -> Worksheet:
    """A worksheet from its text. Raises `UnusableInput`, a sentence without its subject, where it is none."""
    head, start = front_matter.split(text)
    lines = head.splitlines(keepends=True)
    if not any(line.startswith("worksheet:") for line in lines):
        raise UnusableInput("is no worksheet: make one with `greenroom worksheet projects/NAME.md`.")
    kept = "".join(line for line in lines if not line.startswith(("worksheet:", "kind:")))
    return Worksheet(kept, tuple(_sections(text[start:])))


def _sections(body: str) -> list[Section]:
    headings = list(HEADING.finditer(body))
    ends = [match.start() for match in headings[1:]] + [len(body)]
    sections: list[Section] = []
    for match, end in zip(headings, ends, strict=True):
        below = body[match.end() : end]
        layer = _layer(below, sections[-1].layer if sections else LAYERS[0])
        words = "\n\n".join(" ".join(part.split()) for part in NOTE.sub("", below).split("\n\n") if part.strip())
        sections.append(Section(match[1], layer, words))
    return sections


def _layer(below: str, before: str) -> str:
    note = NOTE.search(below)
    said = re.match(r"\s*(\w+)", note[1]) if note else None
    return said[1] if said and said[1] in LAYERS else before
