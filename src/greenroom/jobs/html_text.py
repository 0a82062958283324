"""The text that a reader of a page sees, at the offsets of its source."""

import re
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

BLOCKS = frozenset(
    "address article aside blockquote body br dd div dl dt fieldset figure h1 h2 h3 h4 h5 h6 header hr li main ol p pre"
    " section table tbody td th tr ul".split()
)
UNSEEN = frozenset(
    "head script style template noscript svg nav footer button select option textarea iframe object title".split()
)
HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 3, "h5": 3, "h6": 3}
BOLD = frozenset(("b", "strong"))
EMPTY = frozenset("area base br col embed hr img input link meta source track wbr".split())
HIDING = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|font-size\s*:\s*0(?![.\d])|opacity\s*:\s*0(?![.\d])|left\s*:\s*-\d{4}", re.I
)
TAGS = re.compile(r"<(?:!doctype html|html|body|/(?:p|div|li|ul|h[1-6]|strong|b|span|td|section|a))\b[^>]*>", re.I)
LEAST_TAGS = 3


def is_html(text: str) -> bool:
    """Whether a text is the source of a page."""
    for number, _ in enumerate(TAGS.finditer(text), 1):
        if number == LEAST_TAGS:
            return True
    return bool(re.match(r"\s*<(?:!doctype html|html)\b", text, re.I))


def seen(source: str) -> str:
    """A text of the same length in which only what is shown is left, with ``#``, ``**`` and ``•`` where the markup said so."""
    page = _Page(source)
    page.feed(source)
    page.close()
    return "".join(page.kept)


class _Page(HTMLParser):
    def __init__(self, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.kept = [" "] * len(source)
        self._source = source
        self._starts = list(accumulate((len(line) + 1 for line in source.split("\n")), initial=0))
        self._hidden: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        at, length = self._at(), len(self.get_starttag_text() or "")
        if tag not in EMPTY and (self._hidden and tag == self._hidden[0] or not self._hidden and _hides(tag, dict(attrs))):
            self._hidden.append(tag)
        if self._hidden:
            return
        if tag in BLOCKS:
            self.kept[at] = "\n"
        if tag == "li" and length > 2:
            self.kept[at + 1] = "•"
        elif tag in HEADINGS:
            marks = min(HEADINGS[tag], length - 2)
            self.kept[at + 1 : at + 1 + marks] = "#" * marks
        elif tag in BOLD:
            self.kept[at : at + 2] = "**"

    def handle_endtag(self, tag: str) -> None:
        if self._hidden:
            if tag == self._hidden[-1]:
                self._hidden.pop()
            return
        at = self._at()
        if tag in BLOCKS:
            self.kept[at] = "\n"
        elif tag in BOLD:
            self.kept[at : at + 2] = "**"

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag in BLOCKS and not self._hidden:
            self.kept[self._at()] = "\n"

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            at = self._at()
            self.kept[at : at + len(data)] = re.sub(r"[\r\n]", " ", data)

    def handle_entityref(self, name: str) -> None:
        self._character(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._character(f"&#{name};")

    def _character(self, reference: str) -> None:
        character = unescape(reference)
        if not self._hidden and len(character) == 1:
            self.kept[self._at()] = " " if character in "\r\n\xa0" else character

    def _at(self) -> int:
        line, column = self.getpos()
        return self._starts[line - 1] + column


def _hides(tag: str, attributes: dict[str, str | None]) -> bool:
    return tag in UNSEEN or "hidden" in attributes or bool(HIDING.search(attributes.get("style") or ""))
