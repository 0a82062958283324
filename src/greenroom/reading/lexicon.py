"""Finds every phrase of every vocabulary in one pass over the words.

All phrases hang on a dictionary of their first word, there on one of their second, and there on one of their third, which is
why a pass costs the same for ten phrases and for thousands. They come packed as `unfolding.pack` packs them.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from greenroom.content import Lines
from greenroom.errors import BrokenContent
from greenroom.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

MOST_KEPT = 100_000
MANY = 8
NEW = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""


class Hit(NamedTuple):
    """A phrase of a vocabulary, found: the words ``first`` to ``last``, both included."""

    label: str
    first: int
    last: int


Row = tuple[int, str, list[str] | None, str]
"""A phrase under its first words: how far behind the first it ends; its last word and those before it, None where all its
words are found already; the label."""


class Rows(list[Row]):
    """What can stand at a place. Where that is much, ``ends`` are the words that all but the ``whole`` ones end with: one look
    at the next ``reach`` words tells whether any of them is there.
    """

    __slots__ = ("ends", "reach", "whole")

    def __init__(self, rows: Iterable[Row]) -> None:
        super().__init__(rows)
        self.ends: set[str] | None = None
        self.whole = [row for row in self if row[2] is None] if len(self) > MANY else self
        if len(self) - len(self.whole) > MANY:
            ends = {row[1] for row in self if row[2] is not None}
            if "_" not in ends:
                self.ends, self.reach = ends, 1 + max(row[0] for row in self)


Pair = tuple[dict[str, Rows | str], Rows]
"""The phrases under two words: by a third, packed until it is met, and the others.

Both include those of the first word alone; the longest come first.
"""
Opening = tuple[dict[str, Pair | str], Rows]
"""The phrases under a word: by the word that follows, packed until it is met, and those that no certain word follows."""


class Openings(dict[str, Opening | None]):
    """What begins with a word, None for nothing; a word's phrases are unpacked when it is first met."""

    def __init__(self, packed: Mapping[str, str] | Lines) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, word: str) -> Opening | None:
        packed = self._packed.get(word)
        if len(self) > MOST_KEPT:
            self.clear()
        opening: Opening | None = None
        if packed:
            alone, pairs = _parted(packed, ";")
            opening = pairs, _rows(alone, 0)
        self[word] = opening
        return opening


class Lexicon:
    """Phrases by their first two words, or their first where they have one."""

    def __init__(self, packed: Mapping[str, str] | Lines) -> None:
        self._openings = Openings(packed)

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, str]]) -> "Lexicon":
        """A lexicon of (label, phrase) pairs."""
        from greenroom.reading.unfolding import pack

        return cls(pack(phrases))

    def search(self, words: Sequence[str], first: int, last: int) -> list[Hit]:
        """Every phrase within words ``first`` to ``last`` (included), longest first at each place, each label once there."""
        hits = chain.from_iterable(self.by_label(words, first, last).values())
        return sorted(hits, key=lambda hit: (hit.first, -hit.last, hit.label))

    def by_label(self, words: Sequence[str], first: int, last: int) -> dict[str, list[Hit]]:
        """The same by their labels, those of each in order."""
        found: dict[str, list[Hit]] = {}
        openings = map(self._openings.__getitem__, words[first : last + 1])
        for at, opening in enumerate(openings, first):
            if opening is None:
                continue
            pairs, rows = opening
            if at < last and words[at + 1] in pairs:
                rows = _behind(words[at + 1], words[at + 2] if at + 1 < last else "", opening)
            near = rows if rows.ends is None or not rows.ends.isdisjoint(words[at : at + rows.reach]) else rows.whole
            for reach, final, between, label in near:
                end = at + reach
                if between is not None and (
                    end > last or (final != words[end] and final != "_") or not _fits(between, words, end - len(between))
                ):
                    continue
                if label not in found:
                    found[label] = [NEW(Hit, (label, at, end))]
                elif found[label][-1].first != at:
                    found[label].append(NEW(Hit, (label, at, end)))
        return found


def _behind(second: str, third: str, opening: Opening) -> Rows:
    """The phrases that can stand where these two words follow an opening; what is met first is unpacked."""
    pairs, alone = opening
    pair = pairs[second]
    if isinstance(pair, str):
        packed, by_third = _parted(pair, "/")
        pair = pairs[second] = by_third, Rows(_rows(packed, 1) + alone)
    going_on, others = pair
    if third not in going_on:
        return others
    rows = going_on[third]
    if isinstance(rows, str):
        rows = going_on[third] = Rows(_rows(rows, 2) + others)
    return rows


def _fits(phrase: list[str], words: Sequence[str], at: int) -> bool:
    for wanted in phrase:
        if wanted != words[at] and wanted != "_":
            return False
        at += 1
    return True


def _parted(packed: str, mark: str) -> "tuple[str, dict[str, Any]]":
    """What stands before the first mark, and a table of what stands between the others."""
    pieces = iter(packed.split(mark))
    return next(pieces), dict(zip(pieces, pieces, strict=True))


def _rows(packed: str, reach: int) -> Rows:
    """Packed phrases, of which the words up to ``reach`` behind the first are found already."""
    return Rows([_row(row, reach) for row in packed.split("|")] if packed else [])


def _row(packed: str, reach: int) -> Row:
    label, _, rest = packed.partition(":")
    if not rest:
        return reach, "", None, label
    *between, final = rest.split(" ")
    return reach + len(between) + 1, final, between, label


def read_vocabulary(file: str) -> Iterator[tuple[str, str]]:
    """(label, phrase) of each line. Raises `BrokenContent` for a phrase without a label above it."""
    label = ""
    with open(file, encoding="utf-8") as opened:
        lines = opened.read().splitlines()
    for number, line in enumerate(lines, 1):
        phrase = line.partition("#")[0].strip()
        if phrase.startswith("["):
            label = phrase.strip("[]")
        elif phrase and not label:
            raise BrokenContent(f"{file}:{number}: the phrase {phrase!r} stands under no [label].")
        elif phrase:
            yield label, phrase
