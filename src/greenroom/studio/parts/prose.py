"""Our own pages' Markdown as HTML: headings, paragraphs, lists, tables, code, strong and emphasised words.

Everything in it is escaped, and links are not followed.
"""

import re
from collections.abc import Iterator

from markupsafe import Markup, escape

from greenroom.studio.parts.joining import joined

INLINE = re.compile(r"`(?P<code>[^`\n]+)`|\*\*(?P<strong>[^*\n]+)\*\*|(?<![\w*])[*_](?P<em>(?!\s)[^*_\n]+(?<!\s))[*_](?![\w*])")
COMMENT = re.compile(r"(?s)<!--.*?-->")
HEADING = re.compile(r"(#{1,6}) +(.*)")
BULLET = re.compile(r"[-*] +")
NUMBER = re.compile(r"\d{1,2}\. +")
FENCED = re.compile(r"(?ms)^```[^\n`]*\n(.*?)^``` *$")
INDENT = "    "
RULE = re.compile(r"\|?[\s:|-]+\|?$")


def prose(text: str, *, is_line: bool = False) -> Markup:
    """The text's blocks; with ``is_line`` only its words, without a paragraph around them."""
    if is_line:
        return _inline(" ".join(text.split()))
    return joined(_pieces(COMMENT.sub("", text)))


def _pieces(text: str) -> Iterator[Markup]:
    """Code between fences as it stands, and the blocks between."""
    for place, piece in enumerate(FENCED.split(text)):
        yield _code(piece) if place % 2 else joined(_blocks(re.split(r"\n\s*?\n(?=.)", piece.strip("\n"))))


def _code(text: str) -> Markup:
    return Markup("<pre><code>{}</code></pre>").format(text.strip("\n"))


def _blocks(blocks: list[str]) -> Iterator[Markup]:
    heading = ""
    for block in blocks:
        lines = [line.rstrip() for line in block.split("\n") if line.strip()]
        match = HEADING.match(lines[0]) if lines else None
        if match:
            heading = match[2]
            level = min(6, max(2, len(match[1])))
            yield Markup("<h{0}>{1}</h{0}>").format(level, _inline(heading))
            lines = lines[1:]
        if lines:
            yield _block(lines, heading)


def _block(lines: list[str], heading: str) -> Markup:
    if len(lines) > 1 and "|" in lines[0] and RULE.match(lines[1]):
        return _table(lines, heading)
    if all(line.startswith(INDENT) for line in lines):
        return _code("\n".join(line.removeprefix(INDENT) for line in lines))
    for name, begins in (("ul", BULLET), ("ol", NUMBER)):
        if begins.match(lines[0]) and all(begins.match(line) or line.startswith(" ") for line in lines):
            return _list(name, begins, lines)
    return Markup("<p>{}</p>").format(_inline(" ".join(line.strip() for line in lines)))


def _list(name: str, begins: re.Pattern[str], lines: list[str]) -> Markup:
    items = re.split(rf"\n(?={begins.pattern})", "\n".join(lines))
    inner = joined(Markup("<li>{}</li>").format(_inline(" ".join(begins.sub("", item, count=1).split()))) for item in items)
    return Markup("<{0}>{1}</{0}>").format(name, inner)


def _table(lines: list[str], heading: str) -> Markup:
    head, rows = _cells(lines[0]), [_cells(line) for line in lines[2:]]
    heads = joined(Markup('<th scope="col">{}</th>' if cell else "<td>{}</td>").format(_inline(cell)) for cell in head)
    body = joined(_row(cells) for cells in rows)
    return Markup(
        '<div class="sideways" role="region" tabindex="0" aria-label="{} (table)"><table><thead><tr>{}</tr></thead>'
        "<tbody>{}</tbody></table></div>"
    ).format(heading or "Figures", heads, body)


def _row(cells: list[str]) -> Markup:
    first, rest = cells[0], cells[1:]
    others = joined(Markup("<td>{}</td>").format(_inline(cell)) for cell in rest)
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(_inline(first), others)


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.strip().removeprefix("|").removesuffix("|").split("|")]


def _inline(text: str) -> Markup:
    return joined(_words(text))


def _words(text: str) -> Iterator[Markup]:
    at = 0
    for match in INLINE.finditer(text):
        yield escape(text[at : match.start()])
        yield Markup("<{0}>{1}</{0}>").format(match.lastgroup, match[match.lastgroup or 0])
        at = match.end()
    yield escape(text[at:])
