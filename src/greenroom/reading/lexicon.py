"""Finds every phrase of every vocabulary in one pass over the words.

A vocabulary is a text file: ``[label]`` opens a list, each further line is a phrase, ``#`` starts a comment. In a phrase

* ``a|b`` is either word, ``?`` at a word's end makes it optional;
* ``improve~`` is any inflection of the word (improves, improved, improving);
* ``_`` is any one word.

All phrases hang on a dictionary of their first word, and there on one of their second, which is why a pass costs the same
for ten phrases and for thousands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from typing import NamedTuple

from greenroom.errors import BrokenContent
from greenroom.reading.inflection import inflections

MOST_KEPT = 100_000
NEW = tuple.__new__
"""Makes a named tuple in half the time that its own constructor takes."""


class Hit(NamedTuple):
    """A phrase of a vocabulary, found: the words ``first`` to ``last``, both included."""

    label: str
    first: int
    last: int


Row = tuple[int, str, list[str], str]
"""A phrase under its first words: how far behind the first it ends, its last word, those before it, the label."""


class Pair(NamedTuple):
    """The phrases under two words, those of the first word alone included, the longest first.

    ``going_on`` has all that can stand where a certain third word follows, ``others`` what stands before any other.
    """

    going_on: dict[str, list[Row]]
    others: list[Row]


class Opening(NamedTuple):
    """The phrases under a word: by the word that follows, packed until it is met, and those that no certain word follows."""

    pairs: dict[str, Pair | str]
    alone: list[Row]


class Openings(dict[str, Opening | None]):
    """What begins with a word, None for nothing; a word's phrases are unpacked when it is first met."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        super().__init__()
        self._packed = packed

    def __missing__(self, word: str) -> Opening | None:
        packed = self._packed.get(word)
        if len(self) > MOST_KEPT:
            self.clear()
        opening = self[word] = _opening(word, packed) if packed else None
        return opening


class Lexicon:
    """Phrases by their first two words, or their first where they have one."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        self._openings = Openings(packed)

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, str]]) -> "Lexicon":
        """A lexicon of (label, phrase) pairs."""
        return cls(pack(phrases))

    def search(self, words: Sequence[str], first: int, last: int) -> list[Hit]:
        """Every phrase within words ``first`` to ``last`` (included), longest first at each place, each label once there."""
        hits = chain.from_iterable(self.by_label(words, first, last).values())
        return sorted(hits, key=lambda hit: (hit.first, -hit.last, hit.label))

    def by_label(self, words: Sequence[str], first: int, last: int) -> dict[str, list[Hit]]:
        """The same by their labels, those of each in order."""
        openings = self._openings
        found: dict[str, list[Hit]] = {}
        for at in range(first, last + 1):
            opening = openings[words[at]]
            if opening is None:
                continue
            pairs, rows = opening
            if at < last and (following := words[at + 1]) in pairs:
                pair = pairs[following]
                if isinstance(pair, str):
                    pair = pairs[following] = _pair(following, pair, rows)
                going_on, rows = pair
                if going_on and at + 2 <= last:
                    rows = going_on.get(words[at + 2], rows)
            if rows:
                _add(rows, words, at, last, found)
        return found


def _add(rows: list[Row], words: Sequence[str], at: int, last: int, found: dict[str, list[Hit]]) -> None:
    """Adds the phrases that stand at ``at``, each label once."""
    for reach, final, between, label in rows:
        end = at + reach
        if end > last or (final != words[end] and final != "_") or (between and not _fits(between, words, end - len(between))):
            continue
        if label not in found:
            found[label] = [NEW(Hit, (label, at, end))]
        elif found[label][-1].first != at:
            found[label].append(NEW(Hit, (label, at, end)))


def _fits(phrase: list[str], words: Sequence[str], at: int) -> bool:
    for wanted in phrase:
        if wanted != words[at] and wanted != "_":
            return False
        at += 1
    return True


def _opening(word: str, packed: str) -> Opening:
    alone, *rest = packed.split(";")
    return Opening(dict(zip(rest[::2], rest[1::2], strict=True)), [_row(row, word, 0) for row in alone.split("|") if row])


def _pair(word: str, packed: str, alone: list[Row]) -> Pair:
    others: list[Row] = []
    going_on: dict[str, list[Row]] = {}
    for packed_row in packed.split("|"):
        row = _row(packed_row, word, 1)
        _, final, between, _ = row
        third = between[0] if between else final if row[0] > 1 else "_"
        (others if third == "_" else going_on.setdefault(third, [])).append(row)
    others += alone
    return Pair({third: longer + others for third, longer in going_on.items()}, others)


def _row(packed: str, word: str, reach: int) -> Row:
    """A packed phrase behind ``word``, which is its first or second."""
    label, _, rest = packed.partition(":")
    if not rest:
        return reach, word, [], label
    *between, final = rest.split(" ")
    return reach + len(between) + 1, final, between, label


def pack(phrases: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By first word: the phrases that no certain word follows, then each second word and its phrases, parted by ``;``.

    A phrase is its label, ``:`` and the rest of its words; phrases are joined by ``|``, the longest first.
    """
    found: dict[str, dict[str, set[tuple[int, str, str]]]] = defaultdict(lambda: defaultdict(set))
    for label, phrase in phrases:
        for words in expansions(phrase):
            if words[0] == "_":
                raise BrokenContent(f"The phrase {phrase!r} of [{label}] begins with a wildcard: begin it with a word.")
            second = "" if len(words) == 1 or words[1] == "_" else words[1]
            found[words[0]][second].add((-len(words), label, " ".join(words[2 if second else 1 :])))
    return {word: _packed(by_second) for word, by_second in sorted(found.items())}


def _packed(by_second: Mapping[str, Iterable[tuple[int, str, str]]]) -> str:
    rows = {second: "|".join(f"{label}:{rest}" for _, label, rest in sorted(found)) for second, found in by_second.items()}
    return ";".join([rows.pop("", ""), *chain.from_iterable(sorted(rows.items()))])


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


def expansions(phrase: str) -> Iterator[tuple[str, ...]]:
    """Every sequence of words that a phrase stands for."""
    slots = [list(_slot(word)) for word in phrase.lower().replace("-", " ").split()]
    for words in product(*slots):
        kept = tuple(word for word in words if word)
        if kept:
            yield kept


def _slot(word: str) -> Iterator[str]:
    if word.endswith("?"):
        yield ""
        word = word[:-1]
    for choice in word.split("|"):
        if choice.endswith("~"):
            yield from inflections(choice[:-1])
        else:
            yield choice
