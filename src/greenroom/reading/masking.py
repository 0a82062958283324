"""Blanks out everything in a source that was not said, and keeps every offset where it was."""

import re
from collections.abc import Callable, Sequence
from itertools import accumulate, repeat

from greenroom.attempt import Attempt
from greenroom.finding import Span
from greenroom.reading.labels import LABEL_LINE, role_of_label
from greenroom.record import NamedTuple

COMMENT = r"(?s)<!--((?:(?!<!--).)*?)-->"
SILENCE = r"(?s)\s*greenroom:\s*(ignore-file|ignore)\[([^\]]*)\]\s*(.*?)\s*$"
EVIDENCE = r"\[ev:([^\[\]\s]+)\]"
FENCE = r"(?sm)^[ \t]*(```|~~~)[^\n]*\n.*?(?:^[ \t]*\1[^\n]*$|\Z)"
HEADING = r"(?m)^[ \t]{0,3}#{1,6}[ \t]+([^\n]*)$"
BULLET = r"(?m)^[ \t>]*(?:[-*+•–—▪◦]|\(?\d{1,2}[.)])[ \t]+"
LINK = r"!?\[([^\[\]\n]*)\]\([^()\n]*\)"
DRESSING = r"(?m)[*`|~]+|(?<![^\W_])_+|_+(?![^\W_])|^[ \t]*>+|^[ \t]*(?:-{3,}|={3,})[ \t]*$|\ufeff"
"""Patterns as text: most answers need few of them, and to make one ready takes longer than to use it."""
DRESSED = ("*", "`", "|", "~", "_", ">", "---", "===", "\ufeff")
"""Text without any of these has no dressing."""


class Silence(NamedTuple):
    """A comment that asks for findings to be kept quiet: for the next sentence, or for the whole file."""

    span: Span
    names: tuple[str, ...]
    whole_file: bool


class Masked(NamedTuple):
    """A text of the source's length in which only what was said is left.

    ``breaks`` are offsets at which a new sentence must begin; ``labels`` are (offset, role) of headings such as
    "Situation:"; ``evidence`` are (offset, entry id) of ``[ev:ID]`` marks.
    """

    text: str
    breaks: tuple[int, ...]
    bullets: tuple[int, ...]
    labels: tuple[tuple[int, str], ...]
    silences: tuple[Silence, ...]
    evidence: tuple[tuple[int, str], ...]


def mask(attempt: Attempt) -> Masked:
    """What was said in an attempt, at its own offsets."""
    text = _passages_only(attempt)
    silences: list[Silence] = []
    evidence: list[tuple[int, str]] = []
    labels: list[tuple[int, str]] = []
    breaks: list[int] = []
    bullets: list[int] = []

    def comment(match: re.Match[str]) -> None:
        silence = re.match(SILENCE, match[1])
        if silence:
            names = tuple(name.strip() for name in silence[2].split(",") if name.strip())
            silences.append(Silence(Span(*match.span()), names, silence[1] == "ignore-file"))

    def heading(match: re.Match[str]) -> None:
        breaks.append(match.end())
        role = role_of_label(match[1])
        if role:
            labels.append((match.start(), role))

    def label(match: re.Match[str]) -> bool:
        role = role_of_label(match["label"])
        if role:
            labels.append((match.start(), role))
            breaks.append(match.start())
            breaks.append(match.end())
        return role is not None

    def bullet(match: re.Match[str]) -> None:
        breaks.append(match.start())
        bullets.append(match.end())

    if attempt.markup != "transcript":
        text = _blank(COMMENT, text, comment, marks=("<!--",))
        text = _blank(EVIDENCE, text, lambda match: evidence.append((match.start(), match[1])), marks=("[ev:",))
        text = _blank(FENCE, text, marks=("```", "~~~"))
        text = _blank(HEADING, text, heading, marks=("#",))
        starts = list(accumulate([len(line) + 1 for line in text.split("\n")[:-1]], initial=0))
        text = _blank_lines(BULLET, text, starts, bullet)
        text = _keep_group(LINK, text, mark="](")
        text = _blank(DRESSING, text, marks=DRESSED)
        text = _blank_lines(LABEL_LINE, text, starts, label)
    return Masked(text, tuple(sorted(breaks)), tuple(bullets), tuple(sorted(labels)), tuple(silences), tuple(evidence))


def _passages_only(attempt: Attempt) -> str:
    pieces: list[str] = []
    at = 0
    for passage in attempt.passages:
        pieces.append(" " * (passage.start - at))
        pieces.append(attempt.text[passage.start : passage.end])
        at = passage.end
    pieces.append(" " * (len(attempt.text) - at))
    return "".join(pieces)


def _blank(pattern: str, text: str, seen: Callable[[re.Match[str]], object] | None = None, marks: tuple[str, ...] = ()) -> str:
    """``text`` with every match turned to spaces (line ends stay), unless ``seen`` returns False for it."""
    if marks and not any(mark in text for mark in marks):
        return text

    def blanked(match: re.Match[str]) -> str:
        if seen is not None and seen(match) is False:
            return match[0]
        return "".join("\n" if char == "\n" else " " for char in match[0])

    return re.sub(pattern, blanked, text)


def _blank_lines(pattern: str, text: str, starts: Sequence[int], seen: Callable[[re.Match[str]], object]) -> str:
    """`_blank` for a pattern that stands at the beginning of a line and within it: no other place is tried."""
    pieces: list[str] = []
    at = 0
    for match in map(re.compile(pattern).match, repeat(text), starts):
        if match and seen(match) is not False:
            pieces += [text[at : match.start()], " " * len(match[0])]
            at = match.end()
    return "".join([*pieces, text[at:]]) if pieces else text


def _keep_group(pattern: str, text: str, mark: str) -> str:
    if mark not in text:
        return text

    def kept(match: re.Match[str]) -> str:
        return " " * (match.start(1) - match.start()) + match[1] + " " * (match.end() - match.end(1))

    return re.sub(pattern, kept, text)
