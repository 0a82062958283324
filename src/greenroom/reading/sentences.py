"""Where sentences begin and end, in prose, in notes, and in transcripts without punctuation."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from greenroom.finding import Span

END = re.compile(r"[.!?…。！？](?:(?<=[。！？])|[.!?…]*[\"'”’)\]]*(?=\s))")
PARAGRAPH = re.compile(r"\n[ \t\r]*\n")
LAST_WORD = re.compile(r"[^\s(\[\"“]+\Z")
ABBREVIATIONS = frozenset(
    (
        "p e.g i.e eg ie vs cf approx resp incl excl est dr mr mrs ms prof st no nr fig figs eq sec ch vol pp ca al inc "
        "ltd co corp dept jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri a.m p.m min max avg tel "
        "u.s u.k etc"
    ).split()
)
OFTEN_LAST = frozenset("etc a.m p.m inc ltd co corp u.s u.k al min max no sec".split())
OPENERS = frozenset(
    (
        "so and but then um uh okay ok well anyway because now also basically actually which i we yeah finally after later"
    ).split()
)
Piece = tuple[int, int]
NEW = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""
LONG_WITHOUT_END = 40
SHORTEST_UNIT = 7
LONGEST_ABBREVIATION = max(map(len, ABBREVIATIONS))


def find_sentences(text: str, breaks: Iterable[int], pauses: Sequence[int] = ()) -> list[Span]:
    """Spans of sentences in a masked text, in order, without surrounding space and without overlap.

    ``breaks`` always part sentences; ``pauses`` (offsets at which a speaker paused) do so where punctuation is rare.
    """
    pieces = [piece for start, end in _parted(text, sorted(set(breaks))) for piece in _by_punctuation(text, start, end)]
    if _is_unpunctuated(text, pieces):
        pieces = [unit for piece in pieces for unit in _by_breath(text, piece, pauses)]
    return list(_trimmed(text, pieces))


def _parted(text: str, breaks: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Paragraphs, bullets, and lines that were broken on purpose."""
    cuts = set(breaks)
    cuts.update(match.end() for match in PARAGRAPH.finditer(text))
    cuts.update(_lines_broken_on_purpose(text))
    at = 0
    for cut in sorted(cuts):
        if cut > at:
            yield at, cut
            at = cut
    yield at, len(text)


def _lines_broken_on_purpose(text: str) -> list[int]:
    """Ends of lines before something new, where the line had room for its first word.

    Where most such lines had room, the text is notes, and the long lines among them end on purpose too.
    """
    lines = text.split("\n")
    written = [len(line.rstrip()) for line in lines]
    width = min(100, max(60, *written))
    roomy: list[int] = []
    full: list[int] = []
    ends = accumulate([len(line) + 1 for line in lines])
    for at, length, following in zip(ends, written, lines[1:], strict=False):
        bare = following.lstrip()
        if length and bare and not bare[0].islower():
            had_room = length + 1 + len(bare.split(None, 1)[0]) <= width - 8
            (roomy if had_room else full).append(at)
    return sorted(roomy + full) if len(roomy) > len(full) else roomy


def _by_punctuation(text: str, start: int, end: int) -> Iterator[Piece]:
    at = start
    for match in END.finditer(text, start, end):
        dot, after = match.span()
        if not _is_abbreviation(text, dot, after, end):
            yield at, after
            at = after
    yield at, end


def _is_abbreviation(text: str, dot: int, after: int, end: int) -> bool:
    """Whether the full stop at ``dot`` belongs to a word such as "e.g." and the sentence goes on."""
    tail = text[max(0, dot - LONGEST_ABBREVIATION - 1) : dot]
    if after - dot > 1 or text[dot] != "." or (len(tail) > LONGEST_ABBREVIATION and tail.isalpha()):
        return False
    match = LAST_WORD.search(tail)
    if not match:
        return False
    said = match[0]
    word = said.lower()
    if word not in ABBREVIATIONS and (len(word) > 1 or word == "i" or not (said.isupper() and said.isalpha())):
        return False
    next_char = text[after : min(end, after + 40)].lstrip()[:1]
    if word in ABBREVIATIONS:
        return not (word in OFTEN_LAST and (not next_char or next_char.isupper()))
    return next_char.isupper()


def _is_unpunctuated(text: str, pieces: Sequence[Piece]) -> bool:
    """Whether sentences run on so long that their ends were not written down, as in raw transcripts."""
    roomy = [len(text[start:end].split()) for start, end in pieces if end - start > 2 * LONG_WITHOUT_END]
    long = sum([length for length in roomy if length > LONG_WITHOUT_END])
    return long > 0 and long > sum([len(text[start:end].split()) for start, end in pieces]) / 2


def _by_breath(text: str, piece: Piece, pauses: Sequence[int]) -> Iterator[Piece]:
    """A long run parted where the speaker paused, else at the words with which people start over."""
    start, end = piece
    inside = pauses[bisect_right(pauses, start) : bisect_right(pauses, end - 1)]
    at = start
    for cut in inside or list(_restarts(text, start, end)):
        yield at, cut
        at = cut
    yield at, end


def _restarts(text: str, start: int, end: int) -> Iterator[int]:
    since = 0
    for match in re.finditer(r"\S+", text[start:end]):
        if since >= SHORTEST_UNIT and match[0].lower().strip(",") in OPENERS:
            yield start + match.start()
            since = 0
        since += 1


def _trimmed(text: str, pieces: Iterable[Piece]) -> Iterator[Span]:
    """The pieces that say something, without the space around them."""
    for start, end in pieces:
        piece = text[start:end].rstrip()
        bare = piece.lstrip()
        if any(map(str.isalnum, bare)):
            first = start + len(piece) - len(bare)
            yield NEW(Span, (first, first + len(bare)))
