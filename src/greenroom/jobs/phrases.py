"""Finds many phrases in one pass: the longest at each place."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Generic, TypeVar

from greenroom.jobs.tokens import Tokens, key_of, tokens
from greenroom.record import NamedTuple

Meaning = TypeVar("Meaning")
GAP = "*"
WIDEST = 4
"""So many words may stand where a phrase has a gap."""


class Found(NamedTuple):
    """A phrase in a text, from word ``first`` to before word ``last``."""

    first: int
    last: int
    meaning: object


class Phrases(Generic[Meaning]):
    """Phrases by their first word. A ``*`` within one stands for up to four words of the same line."""

    def __init__(self, phrases: Iterable[tuple[str, Meaning]]) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
        for phrase, meaning in phrases:
            keys = keys_of(phrase)
            self._by_first.setdefault(keys[0], []).append((keys[1:], meaning))
        for entries in self._by_first.values():
            entries.sort(key=lambda entry: (GAP in entry[0], -len(entry[0])))

    def at(self, words: Tokens, first: int) -> Iterator[tuple[int, Meaning, bool]]:
        """Phrases that begin at a word: the word that they end before, what they mean, whether they have a gap.

        Those without a gap come first, of these the longest.
        """
        for rest, meaning in self._by_first.get(words.keys[first], ()):
            last = _end(words, first, rest)
            if last:
                yield last, meaning, GAP in rest

    def all(self, words: Tokens) -> Iterator[tuple[int, int, Meaning]]:
        """Every phrase anywhere, also within another one: first word, word behind the last, meaning."""
        for first, key in enumerate(words.keys):
            if key in self._by_first:
                for last, meaning, _ in self.at(words, first):
                    yield first, last, meaning


def keys_of(phrase: str) -> tuple[str, ...]:
    """The words of a phrase as they compare."""
    return tuple(
        GAP if part == GAP else key for part in phrase.split() for key in ([part] if part == GAP else map(key_of, _words(part)))
    )


def _words(part: str) -> Iterable[str]:
    return tokens(part).words


def _end(words: Tokens, at: int, rest: tuple[str, ...]) -> int:
    """The word behind the phrase's last; 0 where it does not stand here."""
    keys, joined = words.keys, words.joined
    for number, key in enumerate(rest):
        if key == GAP:
            return _end_after_gap(words, at, rest[number + 1 :])
        if not joined[at] or keys[at + 1] != key:
            return 0
        at += 1
    return at + 1


def _end_after_gap(words: Tokens, at: int, rest: tuple[str, ...]) -> int:
    keys, joined = words.keys, words.joined
    for _ in range(WIDEST + 1):
        if not joined[at]:
            return 0
        at += 1
        if keys[at] == rest[0]:
            end = _end(words, at, rest[1:])
            if end:
                return end
    return 0


def by_name(sections: Mapping[str, Iterable[str]]) -> "Phrases[str]":
    """Phrases that mean the name of the section that they stand in."""
    return Phrases((phrase, name) for name, phrases in sections.items() for phrase in phrases)
