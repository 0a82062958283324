"""The phrases of ``content/follow_up_cues.txt``: what a question asks about, and what an answer tells.

They stand apart from the reader's vocabularies, since the roles are not to be learned from them.
"""

from collections.abc import Iterator, Sequence

from greenroom.reading.lexicon import Hit
from greenroom.reading.packed import shipped


def find(side: str, words: Sequence[str]) -> Iterator[Hit]:
    """Every phrase of one side, ``asks`` or ``told``, in lower-cased words; of two with one label at one place, the longer."""
    hits = shipped("follow_up_cues").search(words, 0, len(words) - 1)
    return (hit for hit in hits if hit.label.startswith(side + " "))
