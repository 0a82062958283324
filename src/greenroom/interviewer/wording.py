"""The words of the follow-up questions: which wording is taken, and what is inserted.

Both are data (``content/follow_ups.txt``, and ``content/interviewer.txt`` for all else that an interviewer says). Among the
wordings that fit, one is taken by the content of the answer alone, and
not one whose opening was heard a moment before, so that ten questions do not sound like one.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from zlib import crc32

import greenroom.content

WORDINGS = os.path.join(greenroom.content.HERE, "follow_ups.txt")
SPOKEN = os.path.join(greenroom.content.HERE, "interviewer.txt")
SILENCE = "-"


def wordings(kind: str, slot: str) -> Sequence[str]:
    """Every wording of a kind for one sort of invitation; none where the slot is unknown."""
    return _sections(WORDINGS).get(f"{kind} {slot}".strip(), ())


def sayings(occasion: str) -> Sequence[str]:
    """Every wording for an occasion of an interview, as ``interviewer.txt`` names it. Raises KeyError where it names none."""
    return _sections(SPOKEN)[occasion]


def is_said(occasion: str) -> bool:
    """Whether ``interviewer.txt`` has wordings for an occasion."""
    return occasion in _sections(SPOKEN)


def said_at(occasion: str, seed: int, words: Mapping[str, str] | None = None, heard: Collection[str] = ()) -> str:
    """One wording for an occasion, filled in; not one that was heard, where another is left; empty where nothing is said."""
    choices = sayings(occasion)
    ordered = [*choices[seed % len(choices) :], *choices[: seed % len(choices)]]
    filled = [choice.format_map(words or {}) for choice in ordered]
    fresh = next((text for text in filled if text == SILENCE or text not in heard), filled[0])
    return "" if fresh == SILENCE else fresh


@cache
def pulled_kinds() -> Mapping[str, str]:
    """Of each finding that is taken up, the kind of follow-up that its question counts as."""
    names = (name.split() for name in _sections(SPOKEN) if name.startswith("pull "))
    return {finding: kind for _, finding, kind in names}


def worded(choices: Sequence[str], words: Mapping[str, str], seed: int, heard: Collection[str]) -> str:
    """One of the wordings, filled in and begun with a capital; ``heard`` are openings to avoid."""
    first = seed % len(choices)
    ordered = [*choices[first:], *choices[:first]]
    fresh = (wording for wording in ordered if opening(wording) not in heard)
    question = next(fresh, ordered[0]).format_map(words)
    return question if question[0] == "“" else question[0].upper() + question[1:]


def opening(question: str) -> str:
    """The words by which a question is told from others when it begins."""
    return " ".join(question.lower().split()[:2]) if question[0] != "“" else "“"


def seed_of(text: str) -> int:
    """A number that depends on the text alone, the same on every machine."""
    return crc32(text.encode())


@cache
def plainer_ways(*sorts: str) -> Mapping[str, str]:
    """By model or machinery (or one sort of the two), in lower case: the plainer way beside it."""
    lines = (line for sort in sorts or ("model", "machinery") for line in _sections(WORDINGS)[f"plainer {sort}"])
    rows = (line.partition(": ") for line in lines)
    return {term.strip(): way for terms, _, way in rows for term in terms.split(",")}


@cache
def _sections(path: str) -> Mapping[str, Sequence[str]]:
    """The wordings below each heading; lines that begin with # are comments."""
    with open(path, encoding="utf-8") as file:
        _, *blocks = f"\n{file.read()}".split("\n[")
    parted = (block.partition("]\n") for block in blocks)
    return {name: [line for line in below.split("\n") if line and line[0] != "#"] for name, _, below in parted}
