"""Words of a posting, told apart so that every way of writing a name comes out alike."""

import re
from collections.abc import Sequence
from functools import lru_cache

from greenroom.record import NamedTuple

WORD = re.compile(r"[^\W_]+(?:\+\+|#)?")
JOINT = re.compile(r"[ \t\u00a0]*[-\u2010-\u2014/&+_'’*`]*[ \t\u00a0]*|\.|[ \t]*\r?\n[ \t]*(?=[a-z])")
"""What may stand between two words of one name: blanks, a hyphen, a slash, a dot without a blank, a wrapped line."""
PLURAL = re.compile(r"(?<=[a-z]{3})(?<![sui])s$")
SPELLINGS = ((re.compile(r"is(ation|ations|e|ed|er|ers|es|ing)$"), r"iz\1"), (re.compile(r"ell(ing|ed|er)$"), r"el\1"))


class Tokens(NamedTuple):
    """Words in order: as they stand, as they compare, where they start and end, and whether each is joined to the next."""

    words: Sequence[str]
    keys: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]
    joined: Sequence[bool]


def tokens(text: str) -> Tokens:
    """The words of a text."""
    found = list(WORD.finditer(text))
    words = [match[0] for match in found]
    starts = [match.start() for match in found]
    ends = [match.end() for match in found]
    joint = JOINT.fullmatch
    joined = [joint(text, ends[number], starts[number + 1]) is not None for number in range(len(found) - 1)]
    return Tokens(words, list(map(key_of, words)), starts, ends, [*joined, False])


@lru_cache(16384)
def key_of(word: str) -> str:
    """A word as it compares: lower case, singular, American endings."""
    key = word.lower()
    if len(key) > 6:
        for pattern, written in SPELLINGS:
            key = pattern.sub(written, key)
    if key.endswith("ies") and len(key) > 5:
        return key[:-3] + "y"
    return PLURAL.sub("", key)
