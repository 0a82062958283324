"""A statement written in Markdown, for a terminal: paragraphs wrapped, lists and code kept as they are."""

import re
from collections.abc import Iterator
from itertools import groupby

from greenroom.cli.forms.page import Page
from greenroom.cli.paint import printable

STRONG = re.compile(r"\*\*(.+?)\*\*")
ITEM = re.compile(r"(?P<mark>[-*]|\d+\.)\s+")
CODE = re.compile(r"(?: {4}|\t)")


def lines_of(text: str, page: Page) -> Iterator[str]:
    """The lines of the statement, dressed."""
    for is_code, group in groupby(text.strip().split("\n"), key=lambda line: bool(CODE.match(line))):
        if is_code:
            yield from (page.paint.dress("  " + printable(line), "cyan") for line in group)
        else:
            yield from _prose(list(group), page)


def _prose(lines: list[str], page: Page) -> Iterator[str]:
    paragraph: list[str] = []
    for line in map(str.strip, lines):
        if paragraph and (not line or ITEM.match(line)):
            yield from _paragraph(" ".join(paragraph), page)
            paragraph = []
        if line:
            paragraph.append(line)
        else:
            yield ""
    if paragraph:
        yield from _paragraph(" ".join(paragraph), page)


def _paragraph(text: str, page: Page) -> Iterator[str]:
    item = ITEM.match(text)
    mark = f"{item['mark'] if item['mark'] != '*' else '-'} " if item else ""
    said = STRONG.sub(r"\1", printable(text[item.end() :] if item else text))
    whole = re.fullmatch(r"\*\*(.+?)\*\*|#+ (.+)", text)
    lines = page.wrapped(said.lstrip("# "), 2 + len(mark), mark)
    yield from (page.paint.bold(line) if whole else line for line in lines)
