"""A story in pieces that are kept or left whole, with what each shows, costs, and needs of those before it."""

import re
from collections.abc import Iterator, Sequence
from math import exp
from typing import NamedTuple

from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.roles import ROLES
from greenroom.reading.signs import ASPECTS
from greenroom.stories.clauses import follows, leans_back, leans_on

PER_END = 80
"""Words within which a punctuated text ends a sentence."""
LEAST_HEARD = 22
"""Words that a piece of unpunctuated speech has at least."""
SHORTEST = 6
"""Words below which a line without an end is a heading."""
ASIDE = 4.0
"""What a sentence costs that tells nothing of the story: more than it can be worth."""
LABEL = re.compile(
    r"\W*(?:\w+\W*){1,2}[.:)]?|\([^)]{0,24}\)|\W*(?:that's (?:it|all)|suggestions|comments|thanks|thank you)\b.*", re.IGNORECASE
)
"""A word or two that stand for a heading, and what is said to a reader and not to a listener."""
NAME = re.compile(r"(?<=[\w,;] )[A-Z][A-Za-z]+")
POINTED = re.compile(r"\b(?:the|that|this|those|these|both|same)\s+((?:[a-z-]{3,}\s+)?[a-z-]{4,})", re.IGNORECASE)
WORD = re.compile(r"[A-Za-z-]{4,}")
STEM = 6
"""Letters by which words are taken for the same."""
PLAIN = frozenset(
    "first second third last next same other whole rest time day week month year end start beginning point fact idea"
    " thing things way reason question answer people person moment middle number world team company work others most least"
    " best worst present past future morning evening night weeks days months years".split()
)
"""Nouns that everybody knows without having been told."""


class Piece(NamedTuple):
    """Sentences that belong together: their numbers, the seconds they take, what they show of every sign (0 to 1), what they
    cost, the stems they name, the stems that they need to have been named before, and whether they go on from what was said.
    """

    numbers: tuple[int, ...]
    seconds: float
    shown: dict[str, float]
    cost: float
    names: frozenset[str]
    needs: frozenset[str]
    follows: bool


def pieces_of(answer: Answer) -> list[Piece]:
    """The story in pieces, headings left out."""
    told: set[str] = set()
    found = []
    for group in _groups(answer):
        piece = _piece(answer, group, told)
        told |= piece.names
        found.append(piece)
    return found


def words_of(answer: Answer, sentence: Sentence) -> str:
    """A sentence as it was written, on one line."""
    return " ".join(answer.text[slice(*sentence.span)].split())


def shown_by(sentence: Sentence) -> dict[str, float]:
    """What a sentence shows, 0 to 1: each aspect, and its role by how sure that is."""
    signs = dict(zip(ASPECTS, (1 / (1 + exp(-score / 1000)) for score in sentence.signs), strict=False))
    roles = {f"role:{role}": sentence.confidence if role == sentence.role else 0.0 for role in ROLES}
    return signs | roles


def seconds_of(answer: Answer, sentences: Sequence[Sentence]) -> float:
    """Seconds that sentences take to say."""
    return sum(sentence.said for sentence in sentences) * 60.0 / answer.exercise.words_per_minute


def _groups(answer: Answer) -> Iterator[list[Sentence]]:
    group: list[Sentence] = []
    for sentence in answer.sentences:
        if _is_heading(answer, sentence) or _is_label(words_of(answer, sentence)):
            continue
        if group and not _is_tied(answer, group, sentence):
            yield group
            group = []
        group.append(sentence)
    if group:
        yield group


def _is_tied(answer: Answer, group: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether a sentence is kept or left with those before it; a line of its own leans on nothing by its ending."""
    before = group[-1]
    if not _is_punctuated(answer):
        return sum(each.said for each in group) < LEAST_HEARD
    gap = answer.text[before.span[1] : sentence.span[0]]
    goes_on = "\n" not in gap and leans_on(words_of(answer, before))
    return goes_on or leans_back(words_of(answer, sentence))


@once
def _is_punctuated(answer: Answer) -> bool:
    """Whether sentences end with a sign; a transcript by ear has none."""
    return PER_END * sum(answer.text.count(sign) for sign in ".?!") > len(answer.words.lower)


def _is_heading(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence is a line by itself that has no end and hardly a word."""
    start, end = sentence.span
    before = answer.text[:start].rstrip(" \t#*>-–—0123456789.)(")
    after = answer.text[end:].lstrip(" \t*:")
    is_line = (not before or before.endswith("\n")) and (not after or after.startswith("\n"))
    words = words_of(answer, sentence)
    return is_line and sentence.length < SHORTEST and words[-1:] not in ".!?" and not re.search(r"\d", words)


def _is_label(words: str) -> bool:
    return LABEL.fullmatch(words) is not None and not re.search(r"\d", words)


def _piece(answer: Answer, group: Sequence[Sentence], told: set[str]) -> Piece:
    left = dict.fromkeys(shown_by(group[0]), 1.0)
    for sentence in group:
        left = {name: left[name] * (1 - shown) for name, shown in shown_by(sentence).items()}
    words = " ".join(words_of(answer, sentence) for sentence in group)
    names = frozenset(word.lower()[:STEM] for word in WORD.findall(words))
    return Piece(
        tuple(sentence.number for sentence in group),
        seconds_of(answer, group),
        {name: 1 - still for name, still in left.items()},
        sum(ASIDE for sentence in group if sentence.role == "aside"),
        names,
        _needs(words) & told,
        follows(words),
    )


def _needs(words: str) -> frozenset[str]:
    """The stems of what is pointed at as known: names, and nouns behind "the", "that" and the like."""
    named = (match[0] for match in NAME.finditer(words))
    pointed = (noun for match in POINTED.finditer(words) for noun in match[1].lower().split()[-1:])
    return frozenset(word.lower()[:STEM] for word in (*named, *pointed) if word.lower() not in PLAIN and len(word) > 3)
