"""The vocabularies' small language: how their phrases are unfolded and packed.

A vocabulary is a text file: ``[label]`` opens a list, each further line is a phrase, ``#`` starts a comment. In a phrase

* ``a|b`` is either word, ``?`` at a word's end makes it optional;
* ``improve~`` is any inflection of the word (improves, improved, improving);
* ``_`` is any one word.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, product, takewhile
from typing import TypeVar

from greenroom.errors import BrokenContent
from greenroom.reading.inflection import inflections


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


def pack(phrases: Iterable[tuple[str, str]]) -> dict[str, str]:
    """By first word: the phrases that no certain word follows, then each second word and its phrases, parted by ``;``.

    Those of a second word in turn: the phrases that no certain third word follows, then each third word and its phrases,
    parted by ``/``. A phrase is its label, ``:`` and the rest of its words; phrases are joined by ``|``, the longest first.
    """
    found: Tree = defaultdict(lambda: defaultdict(lambda: defaultdict(set)))
    for label, phrase in phrases:
        for words in expansions(phrase):
            if words[0] == "_":
                raise BrokenContent(f"The phrase {phrase!r} of [{label}] begins with a wildcard: begin it with a word.")
            first, second, third = (*takewhile("_".__ne__, words[:3]), "", "")[:3]
            known = 1 + bool(second) + bool(third)
            found[first][second][third].add((-len(words), label, " ".join(words[known:])))
    return {word: _joined(found[word], ";", lambda pair: _joined(pair, "/", _packed_rows)) for word in sorted(found)}


Tree = defaultdict[str, defaultdict[str, defaultdict[str, set[tuple[int, str, str]]]]]
Branch = TypeVar("Branch")


def _joined(branches: Mapping[str, Branch], mark: str, packed: Callable[[Branch], str]) -> str:
    pieces = {word: packed(branch) for word, branch in branches.items()}
    return mark.join([pieces.pop("", ""), *chain.from_iterable(sorted(pieces.items()))])


def _packed_rows(rows: Iterable[tuple[int, str, str]]) -> str:
    return "|".join(f"{label}:{rest}" for _, label, rest in sorted(rows))
