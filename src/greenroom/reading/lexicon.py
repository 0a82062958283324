"""Finds every phrase of every vocabulary in one pass over the words.

A vocabulary is a text file: ``[label]`` opens a list, each further line is a phrase, ``#`` starts a comment. In a phrase

* ``a|b`` is either word, ``?`` at a word's end makes it optional;
* ``improve~`` is any inflection of the word (improves, improved, improving);
* ``_`` is any one word.

All phrases hang on a dictionary of their first two words, which is why a pass costs the same for ten phrases and for
thousands.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product
from typing import NamedTuple

from greenroom.errors import BrokenContent
from greenroom.reading.inflection import inflections


class Hit(NamedTuple):
    """A phrase of a vocabulary, found: the words ``first`` to ``last``, both included."""

    label: str
    first: int
    last: int


class Entry(NamedTuple):
    """The phrases under a key of ``taken`` words: those that go on with a certain word, and the others.

    Each is (how many words in all, the words behind the key, the label), the longest first.
    """

    taken: int
    going_on: dict[str, list[tuple[int, tuple[str, ...], str]]]
    others: list[tuple[int, tuple[str, ...], str]]


class Lexicon:
    """Phrases by their first two words (or their first, where they have one); a key's phrases are unpacked when it is met."""

    def __init__(self, packed: Mapping[str, str]) -> None:
        self._packed = packed
        self._entries: dict[str, Entry] = {}

    @classmethod
    def of(cls, phrases: Iterable[tuple[str, str]]) -> "Lexicon":
        """A lexicon of (label, phrase) pairs."""
        return cls(pack(phrases))

    def search(self, words: Sequence[str], first: int, last: int) -> list[Hit]:
        """Every phrase within words ``first`` to ``last`` (included), longest first at each place, each label once there."""
        packed = self._packed
        found: list[Hit] = []
        for at in range(first, last + 1):
            word = words[at]
            labels: set[str] = set()
            if at < last and (pair := f"{word} {words[at + 1]}") in packed:
                self._look(pair, words, at, last, labels, found)
            if word in packed:
                self._look(word, words, at, last, labels, found)
        return found

    def _look(self, key: str, words: Sequence[str], at: int, last: int, labels: set[str], found: list[Hit]) -> None:
        """Adds the phrases under a key that stand at ``at`` to ``found``, unless their label is among ``labels`` already."""
        taken, going_on, others = self._entries.get(key) or self._of(key)
        following = at + taken
        rows = going_on.get(words[following], ()) if going_on and following <= last else ()
        for size, rest, label in (*rows, *others) if rows else others:
            end = at + size - 1
            if end <= last and label not in labels and (not rest or _fits(rest, words, following)):
                labels.add(label)
                found.append(Hit(label, at, end))

    def _of(self, key: str) -> Entry:
        entry = self._entries[key] = Entry(key.count(" ") + 1, defaultdict(list), [])
        for row in self._packed[key].split("|"):
            label, _, words = row.partition(":")
            rest = tuple(words.split())
            rows = entry.going_on[rest[0]] if rest and rest[0] != "_" else entry.others
            rows.append((entry.taken + len(rest), rest, label))
        return entry


def _fits(rest: tuple[str, ...], words: Sequence[str], at: int) -> bool:
    for wanted in rest:
        if wanted != words[at] and wanted != "_":
            return False
        at += 1
    return True


def pack(phrases: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By first or first two words, ``label:rest of the phrase`` joined by ``|``, the longest first."""
    found: dict[str, set[tuple[int, str, str]]] = defaultdict(set)
    for label, phrase in phrases:
        for words in expansions(phrase):
            if words[0] == "_":
                raise BrokenContent(f"The phrase {phrase!r} of [{label}] begins with a wildcard: begin it with a word.")
            taken = 1 if len(words) == 1 or words[1] == "_" else 2
            found[" ".join(words[:taken])].add((-len(words), label, " ".join(words[taken:])))
    return {key: "|".join(f"{label}:{rest}" for _, label, rest in sorted(rows)) for key, rows in sorted(found.items())}


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
