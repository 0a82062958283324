"""Words and where they stand."""

import re
from bisect import bisect_left
from itertools import accumulate

WORD = re.compile(r"([^\W_]++(?:['’][^\W_]++)*+|[@%&])")


class Words:
    """The words of a text, lower-cased with straight apostrophes, and their code point offsets.

    A hyphen parts words ("trade-off" is two), so that vocabularies need one spelling only.
    """

    __slots__ = ("ends", "lower", "starts")

    def __init__(self, lower: list[str], starts: list[int], ends: list[int]) -> None:
        self.lower = lower
        self.starts = starts
        self.ends = ends

    def between(self, start: int, end: int) -> range:
        """Indices of the words that begin in ``start <= offset < end``."""
        return range(bisect_left(self.starts, start), bisect_left(self.starts, end))


def find_words(text: str) -> Words:
    """Every word of ``text``, in order."""
    pieces = WORD.split(text)
    places = list(accumulate(map(len, pieces)))
    said = " ".join(pieces[1::2]).lower()
    if "’" in said:
        said = said.replace("’", "'")
    return Words(said.split(" ") if said else [], places[:-1:2], places[1::2])


def count_spoken(text: str) -> int:
    """How many words a person would count: runs of non-space with a letter or a digit in them."""
    chunks = text.split()
    odd = [chunk for chunk in chunks if not chunk[0].isalnum()]
    return len(chunks) - sum([not any(map(str.isalnum, chunk)) for chunk in odd]) if odd else len(chunks)
