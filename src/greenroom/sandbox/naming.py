"""Which modules of the standard library a source will import, so that a box loads them once and not every child anew."""

import re

KNOWN = frozenset(
    "bisect contextlib copy dataclasses datetime decimal enum fractions graphlib heapq statistics string typing".split()
)
"""What solutions are seen to import; none of them does anything but define names when it is loaded."""

_WORD = re.compile(r"[a-z]+")


def named(source: str) -> list[str]:
    """The names of these modules that stand in a source in any place, sorted: one too many costs a few milliseconds."""
    return sorted(KNOWN.intersection(_WORD.findall(source)))
