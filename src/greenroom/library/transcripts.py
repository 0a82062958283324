"""Spoken transcripts with times: WebVTT and SubRip.

Formats: https://www.w3.org/TR/webvtt1/ and the SubRip convention (a number, a time line with commas, text, an empty line).
"""

import re
from collections.abc import Iterator

from greenroom.attempt import Passage
from greenroom.errors import UnusableInput

TIME_LINE = re.compile(r"\s*(\S+)\s+-->\s+(\S+)")
TIME = re.compile(r"(?:(\d+):)?([0-5]?\d):([0-5]?\d)[.,](\d{1,3})$")
TAG = re.compile(r"<[^<>\n]*>|\{\\[^}\n]*\}")


def passages(text: str) -> tuple[Passage, ...]:
    """What was said, line by line, with its seconds; tags, numbers, notes and time lines are left out.

    Raises `UnusableInput` where a time line is damaged, a cue runs backwards, or no cue is found.
    """
    found = tuple(passage for cue in _cues(text) for passage in _said(text, *cue))
    if not found:
        raise UnusableInput("has no cue that can be read: a cue is a line like `00:01.000 --> 00:04.000` and words under it.")
    return found


Line = tuple[int, int]


def _cues(text: str) -> Iterator[tuple[list[Line], float, float]]:
    latest = 0.0
    cue: tuple[list[Line], float, float] | None = None
    for number, (start, end) in enumerate(_lines(text), 1):
        if text.find("-->", start, end) >= 0:
            if cue:
                yield cue
            began, ended = _times(text[start:end], number)
            if began < latest - 0.001 or ended < began:
                raise UnusableInput(f"has a cue on line {number} that runs backwards in time: mend its times, or delete it.")
            latest = began
            cue = ([], began, ended)
        elif cue and not text[start:end].strip():
            yield cue
            cue = None
        elif cue:
            cue[0].append((start, end))
    if cue:
        yield cue


def _times(line: str, number: int) -> tuple[float, float]:
    match = TIME_LINE.match(line)
    times = [_seconds(part) for part in match.groups()] if match else [None]
    if None in times:
        raise UnusableInput(f"has a damaged time on line {number}: write it like `00:01.000 --> 00:04.000`.")
    return times[0] or 0.0, times[1] or 0.0


def _seconds(stamp: str) -> float | None:
    match = TIME.match(stamp)
    if not match:
        return None
    hours, minutes, seconds, fraction = match.groups()
    return int(hours or 0) * 3600 + int(minutes) * 60 + float(f"{seconds}.{fraction}")


def _said(text: str, lines: list[Line], began: float, ended: float) -> Iterator[Passage]:
    """The cue's words without tags; its time is shared out by length."""
    pieces = [piece for start, end in lines for piece in _untagged(text, start, end)]
    total = sum(end - start for start, end in pieces)
    before = 0
    for start, end in pieces:
        after = before + end - start
        yield Passage(start, end, began + (ended - began) * before / total, began + (ended - began) * after / total)
        before = after


def _untagged(text: str, start: int, end: int) -> Iterator[Line]:
    at = start
    for tag in TAG.finditer(text, start, end):
        if text[at : tag.start()].strip():
            yield at, tag.start()
        at = tag.end()
    if text[at:end].strip():
        yield at, end


def _lines(text: str) -> Iterator[Line]:
    start = 0
    while start < len(text):
        newline = text.find("\n", start)
        end = len(text) if newline < 0 else newline
        yield start, end - (end > start and text[end - 1] == "\r")
        start = end + 1
