"""Words and where they stand."""

import re
from bisect import bisect_left
from typing import NamedTuple

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*|[@%&]")


class Words(NamedTuple):
    """The words of a text, lower-cased with straight apostrophes, and their code point offsets.

    A hyphen parts words ("trade-off" is two), so that vocabularies need one spelling only.
    """

    lower: list[str]
    starts: list[int]
    ends: list[int]

    def between(self, start: int, end: int) -> range:
        """Indices of the words that begin in ``start <= offset < end``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def find_words(text: str) -> Words:
    """Every word of ``text``, in order."""
    spans = [match.span() for match in WORD.finditer(text)]
    lower = [text[start:end].lower() for start, end in spans]
    if "’" in text:
        lower = [word.replace("’", "'") for word in lower]
    return Words(lower, [start for start, _ in spans], [end for _, end in spans])


def count_spoken(text: str) -> int:
    """How many words a person would count: runs of non-space with a letter or a digit in them."""
    chunks = text.split()
    return len(chunks) - sum(not any(map(str.isalnum, chunk)) for chunk in chunks if not chunk[0].isalnum())
