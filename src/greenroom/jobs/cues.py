"""What the words of one sentence say of the skills in it."""

import re
from functools import lru_cache

from greenroom.jobs.tokens import Tokens, tokens
from greenroom.jobs.wordlists import phrases
from greenroom.record import NamedTuple

FILE = "cues.txt"
CLAUSE = re.compile(r"[;()–—]|\. |, but | but |\n")
PIECE = re.compile(r"[;(),–—]|\. |\n")
DEGREE_ENDS = re.compile(r"[;.\n]|\bor equivalent\b|\bexperience\b|\bwith\b|\band \d|\bplus\b", re.I)
ASKED_AHEAD = re.compile(
    r"\b(?:experience|proficien\w+|knowledge|understanding|expertise|skills|strong|solid|familiar\w*|excellent|good"
    r"|hands-on)\b",
    re.I,
)
ASIDE = re.compile(r"\s*\((?:strongly|highly|is|a|an|big|huge|strong|nice)?\s*$", re.I)
"""An opening bracket right before a cue: it is said of what stands ahead of the bracket."""
LAST_OF_LIST = re.compile(r"\b(?:or|and)\b", re.I)
"""Where this stands behind the last comma, a whole list is meant."""
NEAR_NOUN = 3
"""Words behind a name within which a noun for people makes it theirs."""


class Cues(NamedTuple):
    """The cues of a sentence; places are offsets within it."""

    is_role: bool
    is_firm: bool
    is_necessary: bool
    optional: tuple[tuple[int, int], ...]
    learnable: tuple[tuple[int, int], ...]
    degrees: tuple[tuple[int, int], ...]
    together: tuple[int, ...]
    people: tuple[int, ...]
    teams: tuple[int, ...]
    words: Tokens

    def is_optional(self, at: int) -> bool:
        """Whether a cue says that what stands here is not needed."""
        return _within(self.optional, at)

    def is_learnable(self, at: int) -> bool:
        """Whether only a nodding acquaintance with what stands here is asked for."""
        return _within(self.learnable, at)

    def is_degree(self, at: int) -> bool:
        """Whether what stands here is the field of a degree."""
        return _within(self.degrees, at)

    def is_colleague(self, start: int, end: int) -> bool:
        """Whether what stands here tells which people one works with."""
        behind = [place for place in self.words.starts if place >= end][:NEAR_NOUN]
        if behind and behind[0] in self.teams and not self.is_role:
            return True
        if not any(place < start for place in self.together):
            return False
        return any(place in self.people for place in behind)


@lru_cache(1024)
def cues_of(sentence: str) -> Cues:
    """The cues of a sentence."""
    words = tokens(sentence)
    found: dict[str, list[tuple[int, int]]] = {}
    for first, last, kind in phrases(FILE).all(words):
        found.setdefault(kind, []).append((words.starts[first], words.ends[last - 1]))
    ahead = [(start, _next(CLAUSE, sentence, end)) for start, end in found.get("optional-ahead", ()) if _opens(sentence, start)]
    behind = [(_last_cut(sentence, start), end) for start, end in found.get("optional-behind", ())]
    return Cues(
        bool(found.get("role")),
        bool(found.get("firm")),
        bool(found.get("necessary")),
        (*ahead, *behind),
        tuple((start, _next(CLAUSE, sentence, end)) for start, end in found.get("learnable", ())),
        tuple((start, _next(DEGREE_ENDS, sentence, end)) for start, end in found.get("degree", ())),
        tuple(start for start, _ in found.get("together", ())),
        tuple(start for start, _ in found.get("role-nouns", ())),
        tuple(start for start, key in zip(words.starts, words.keys, strict=True) if key == "team"),
        words,
    )


def _opens(sentence: str, start: int) -> bool:
    """Whether a cue for what follows stands where it can say so: first in its clause, or with a colon or "if" behind it."""
    before = sentence[:start].rstrip(" *_-–•\t")
    return (
        not before or before[-1] in ".;:(,–—" or bool(re.search(r"\b(?:would|be|it's|its|is|a|an|also|big|and)$", before, re.I))
    )


def _last_cut(sentence: str, start: int) -> int:
    """Where the clause begins that ends in a cue; behind the last comma only where what is asked for stands before it."""
    aside = ASIDE.search(sentence[:start])
    if aside:
        start = aside.start()
    cuts = [match.end() for match in CLAUSE.finditer(sentence, 0, start) if not _closes(sentence, match.start(), start)]
    clause = cuts[-1] if cuts else 0
    commas = [match.end() for match in PIECE.finditer(sentence, clause, start)]
    if commas and aside:
        return commas[-1]
    if commas and ASKED_AHEAD.search(sentence, clause, commas[-1]) and not LAST_OF_LIST.search(sentence, commas[-1], start):
        return commas[-1]
    return clause


def _closes(sentence: str, place: int, start: int) -> bool:
    """Whether a bracket that opened closes again before the cue: then what stands in it belongs to the clause."""
    return sentence[place] == "(" and ")" in sentence[place:start] or sentence[place] == ")"


def _next(pattern: re.Pattern[str], sentence: str, at: int) -> int:
    found = pattern.search(sentence, at)
    if not found:
        return len(sentence)
    if found[0] == "(":
        close = sentence.find(")", found.end())
        return _next(pattern, sentence, close + 1) if close > 0 else len(sentence)
    return found.start() if found.start() > at else len(sentence) if found.end() >= len(sentence) else found.start()


def _within(places: tuple[tuple[int, int], ...], at: int) -> bool:
    return any(start <= at < end for start, end in places)
