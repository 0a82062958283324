"""The words of the follow-up questions: which wording is taken, and what is inserted.

Both are data (``content/follow_ups.txt``). Among the wordings that fit, one is taken by the content of the answer alone, and
not one whose opening was heard a moment before, so that ten questions do not sound like one.
"""

import os
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from zlib import crc32

import greenroom.content

WORDINGS = os.path.join(greenroom.content.HERE, "follow_ups.txt")


def wordings(kind: str, slot: str) -> Sequence[str]:
    """Every wording of a kind for one sort of invitation; none where the slot is unknown."""
    return _sections().get(f"{kind} {slot}".strip(), ())


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
    lines = (line for sort in sorts or ("model", "machinery") for line in _sections()[f"plainer {sort}"])
    rows = (line.partition(": ") for line in lines)
    return {term.strip(): way for terms, _, way in rows for term in terms.split(",")}


@cache
def _sections() -> Mapping[str, Sequence[str]]:
    """The wordings below each heading; lines that begin with # are comments."""
    with open(WORDINGS, encoding="utf-8") as file:
        _, *blocks = f"\n{file.read()}".split("\n[")
    parted = (block.partition("]\n") for block in blocks)
    return {name: [line for line in below.split("\n") if line and line[0] != "#"] for name, _, below in parted}
