"""How near a question is to one way of asking it."""

from collections.abc import Sequence

from greenroom.reading.question import content_words

NEAR, NEARLY_ALIKE = 0.5, 0.75
"""How much of its content, or of all its words where it has none, a question must share with one way of asking for a fact."""


def nearness(asked: Sequence[str], way: Sequence[str]) -> float:
    """What two questions share, given as their lower-cased words, from 0 to 2; 0 where that is too little."""
    content = _shared(content_words(asked), content_words(way))
    words = _shared(frozenset(asked), frozenset(way))
    return content + words if content >= NEAR or words >= NEARLY_ALIKE else 0.0


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient."""
    return 2 * len(one & other) / max(1, len(one) + len(other))
