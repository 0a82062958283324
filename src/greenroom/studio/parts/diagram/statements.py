"""One statement of a flowchart: nodes in brackets, joined by arrows."""

import re
from collections.abc import Iterator

from greenroom.record import NamedTuple
from greenroom.studio.parts.diagram.chart import Edge, Node

NAME = re.compile(r"[^\W_](?:[\w.]|-(?=\w))*|_\w+")
SHAPES = (
    ("([", "])", "round"), ("[[", "]]", "box"), ("[(", ")]", "store"), ("((", "))", "circle"), ("{{", "}}", "hexagon"),
    ("[/", "/]", "box"), ("[", "]", "box"), ("(", ")", "round"), ("{", "}", "choice"), (">", "]", "box"),
)  # fmt: skip
"""How a label begins and ends, the longer first, and the shape that it gives."""
WITH_TEXT = re.compile(r"(?P<open>--|==|-\.)(?=[^-=.>|])\s*(?P<text>[^|\n]*?)\s*(?P<close>-{2,}>|-{3,}|={2,}>|={3,}|\.-+>|\.-)")
ARROW = re.compile(r"(?:(?P<plain>-{2,})|(?P<thick>={2,})|(?P<dotted>-\.+-))(?P<head>[>ox])?(?:\|(?P<text>[^|\n]*)\|)?")
SPACE = re.compile(r"\s*")


class Unreadable(Exception):
    """Why a statement could not be read: a sentence."""


class Link(NamedTuple):
    """An arrow, without what it joins."""

    label: str
    style: str
    has_arrow: bool


class Statement(NamedTuple):
    """What one statement says; a node whose label is empty is only mentioned."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def statement(text: str) -> Statement:
    """Reads ``A[Words] --> B & C -->|words| D``. Raises `Unreadable`."""
    nodes: list[Node] = []
    edges: list[Edge] = []
    members, at = _members(text, 0)
    nodes += members
    while at < len(text):
        link, at = _link(text, at)
        following, at = _members(text, at)
        nodes += following
        edges += [Edge(one.name, other.name, *link) for one in members for other in following]
        members = following
    return Statement(tuple(nodes), tuple(edges))


def _members(text: str, at: int) -> tuple[list[Node], int]:
    """Nodes joined by ``&``."""
    node, at = _node(text, at)
    found = [node]
    while text.startswith("&", at):
        node, at = _node(text, at + 1)
        found.append(node)
    return found, at


def _node(text: str, at: int) -> tuple[Node, int]:
    at = _past_space(text, at)
    match = NAME.match(text, at)
    if not match:
        raise Unreadable(f"a node's name should stand {_before(text, at)}.")
    at = match.end()
    for opening, closing, shape in SHAPES:
        if text.startswith(opening, at):
            label, at = _label(text, at + len(opening), closing)
            return Node(match[0], label, shape), _past_class(text, at)
    return Node(match[0], ""), _past_class(text, at)


def _label(text: str, at: int, closing: str) -> tuple[str, int]:
    """A label up to its closing bracket; in quotes it may hold brackets."""
    if text.startswith('"', at):
        end = text.find('"', at + 1)
        if end < 0 or not text.startswith(closing, end + 1):
            raise Unreadable(f'a label in quotes should end with "{closing} {_before(text, at)}.')
        return _words(text[at + 1 : end]), end + 1 + len(closing)
    end = text.find(closing, at)
    if end < 0:
        raise Unreadable(f"a label should be closed with {closing} {_before(text, at)}.")
    return _words(text[at:end]), end + len(closing)


def _link(text: str, at: int) -> tuple[Link, int]:
    match = WITH_TEXT.match(text, at)
    if match:
        style = {"--": "plain", "==": "thick", "-.": "dotted"}[match["open"]]
        return Link(_words(match["text"]), style, match["close"].endswith(">")), _past_space(text, match.end())
    match = ARROW.match(text, at)
    if not match or (match["head"] is None and len(match[0].partition("|")[0]) < 3):
        raise Unreadable(f"an arrow such as --> should stand {_before(text, at)}.")
    style = next(name for name in ("plain", "thick", "dotted") if match[name])
    return Link(_words(match["text"] or ""), style, match["head"] is not None), _past_space(text, match.end())


def _words(text: str) -> str:
    """A label on one line, its ``<br/>`` taken as spaces."""
    return " ".join(re.sub(r"(?i)<br\s*/?>|\\n", " ", text.strip().strip('"')).split())


def _past_space(text: str, at: int) -> int:
    match = SPACE.match(text, at)
    return match.end() if match else at


def _past_class(text: str, at: int) -> int:
    """Behind the space and a ``:::class``, which only dresses."""
    match = re.compile(r"\s*(?::::[\w-]+)?\s*").match(text, at)
    return match.end() if match else at


def _before(text: str, at: int) -> str:
    rest = text[at : at + 12].strip()
    return f"before “{rest}”" if rest else "at its end"


def parted(line: str) -> Iterator[str]:
    """The statements of a line: it is parted at semicolons that stand outside of labels."""
    depth, quoted, begin = 0, False, 0
    for at, letter in enumerate(line):
        quoted ^= letter == '"'
        depth = max(0, depth + (letter in "[({") - (letter in "])}")) if not quoted else depth
        if letter == ";" and not quoted and not depth:
            yield line[begin:at]
            begin = at + 1
    yield line[begin:]
