"""Where the facts on the cards stand: a card names a work by its key, and a place in it."""

import os
from collections.abc import Mapping
from functools import cache

from greenroom.errors import BrokenContent
from greenroom.recall.decks import SHIPPED

FILE = os.path.join(SHIPPED, "sources.txt")


@cache
def works() -> Mapping[str, str]:
    """Every work by its key. Raises `BrokenContent` where a line is no work, or a key stands twice."""
    found: dict[str, str] = {}
    with open(FILE, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.startswith("#") or not line.strip():
                continue
            key, colon, work = line.strip().partition(": ")
            if not colon or key in found:
                raise BrokenContent(f"sources.txt, line {number}: a new key, a colon and a work are expected")
            found[key] = work
    return found


def cited(source: str) -> str:
    """A card's source in full; as it stands where it names no work that is known."""
    key, _, place = source.partition(", ")
    work = works().get(key)
    return source if work is None else f"{work} {place[:1].upper()}{place[1:]}".strip() + ("." if place else "")
