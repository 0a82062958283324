"""The lexicon of skills: files in ``content/jobs/skills``, a family each.

    # Family
    name: Label, alias, ?Ambiguous, =CaseCounts, train * across * gpus
    > name, other: an alias that means both
    ! phrases that mean no skill

``?`` marks a name that is a word of its own, too: it counts as it is written and where its surroundings speak for it.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cache

from greenroom.content import HERE
from greenroom.errors import BrokenContent
from greenroom.jobs.phrases import Phrases
from greenroom.record import NamedTuple

FOLDER = os.path.join(HERE, "jobs", "skills")
AMBIGUOUS, CASE_COUNTS = "?", "="


class Meaning(NamedTuple):
    """What a name stands for: names of skills (none where it means none), how it is written where that counts."""

    names: tuple[str, ...]
    written: str
    is_ambiguous: bool


class Concept(NamedTuple):
    """A skill: its name, its label, and its family."""

    name: str
    label: str
    family: str


class Lexicon(NamedTuple):
    """All skills by name, and every way to name them."""

    concepts: Mapping[str, Concept]
    phrases: "Phrases[Meaning]"
    names: int


@cache
def lexicon() -> Lexicon:
    """The lexicon. Raises `BrokenContent` where a file is not as it should be."""
    concepts: dict[str, Concept] = {}
    phrases: list[tuple[str, Meaning]] = []
    for file in sorted(os.listdir(FOLDER)):
        with open(os.path.join(FOLDER, file), encoding="utf-8") as lines:
            family = file.removesuffix(".txt")
            for number, line in enumerate(lines, 1):
                try:
                    phrases += _read(line.strip(), family, concepts)
                except ValueError as error:
                    raise BrokenContent(f"{file}, line {number}: {error}") from error
    unknown = {name for _, meaning in phrases for name in meaning.names} - concepts.keys()
    if unknown:
        raise BrokenContent(f"the lexicon of skills does not define {', '.join(sorted(unknown))}")
    return Lexicon(concepts, Phrases(phrases), len(phrases))


def label_of(name: str) -> str:
    """How a skill is written for people."""
    concept = lexicon().concepts.get(name)
    return concept.label if concept else name.replace("-", " ")


def name_of(word: str) -> str:
    """The skill that a person means by a word; the word itself, lower-case and hyphenated, where the lexicon has none."""
    known = lexicon()
    plain = "-".join(word.lower().split())
    if plain in known.concepts:
        return plain
    from greenroom.jobs.tokens import tokens

    words = tokens(word)
    for last, meaning, _ in known.phrases.at(words, 0) if words.words else ():
        if last == len(words.words) and len(meaning.names) == 1:
            return meaning.names[0]
    return plain


def _read(line: str, family: str, concepts: dict[str, Concept]) -> Iterator[tuple[str, Meaning]]:
    if not line or line.startswith("#"):
        return
    if line.startswith("!"):
        yield from ((phrase, Meaning((), "", False)) for phrase in _split(line[1:]))
        return
    head, colon, tail = line.removeprefix(">").partition(": ")
    if not colon:
        raise ValueError("a name, a colon and its aliases are expected")
    names = tuple(_split(head))
    aliases = list(_split(tail))
    if not line.startswith(">"):
        if names[0] in concepts:
            raise ValueError(f"{names[0]} is defined twice")
        concepts[names[0]] = Concept(names[0], aliases[0].lstrip(AMBIGUOUS + CASE_COUNTS), family)
    yield from ((alias.lstrip(AMBIGUOUS + CASE_COUNTS), _meaning(alias, names)) for alias in aliases)


def _meaning(alias: str, names: tuple[str, ...]) -> Meaning:
    plain = alias.lstrip(AMBIGUOUS + CASE_COUNTS)
    return Meaning(names, plain if plain != alias else "", alias.startswith(AMBIGUOUS))


def _split(text: str) -> Iterator[str]:
    return (part.strip() for part in text.split(",") if part.strip())
