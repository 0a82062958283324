"""Clarifying questions about an exercise in programming: what the interviewer answers, from its facts and its statement."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from math import log

from greenroom.interviewer.wording import said_at, sayings, seed_of
from greenroom.problem import MATTERS, Clarification, Problem
from greenroom.reading.question import content_words
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple

NEAR = 0.5
"""How much of what two questions are about they must share."""
CUED = dict.fromkeys(("size", "empties", "duplicates", "negatives", "approximation", "ties", "mutation", "memory"), 0.5)
"""What it adds that the question has a word for what the fact settles; enough alone where there is one such fact at most."""
IN_THE_STATEMENT = 0.75
"""How much of what a question is about a sentence of the statement must hold to answer it."""
BOLD = re.compile(r"\*\*|`|^#+\s*", re.MULTILINE)
ENDS = re.compile(r"(?<=[.:;?!])\s+(?=[A-Z`*(])|\n\s*(?:-\s+|\n)")


class Cleared(NamedTuple):
    """What the interviewer says; ``matters`` is what the fact settles that was told, empty where none was; ``known`` whether
    anything was known.
    """

    words: str
    matters: str
    known: bool


def cleared(words: str, problem: Problem, said_before: Collection[str] = ()) -> Cleared:
    """The fact that was asked for; else the sentence of the statement that settles it; else that it is left open."""
    fact = _fact(words, problem.facts)
    if fact is not None:
        return Cleared(fact.says, fact.matters, known=True)
    sentence = _sentence(words, problem.statement)
    if sentence:
        return Cleared(said_at("clarifying statement", seed_of(words), {"sentence": sentence}), "", known=True)
    return Cleared(said_at("clarifying unknown", seed_of(words), heard=said_before), "", known=False)


def _fact(words: str, facts: Sequence[Clarification]) -> Clarification | None:
    """The fact that a question is nearest to, by what its ways of asking are about and by what it matters for; None where none
    is near.
    """
    weights = _weights([way for fact in facts for way in _ways(fact)])
    asked, cued = _about(words), cues_in(words)
    scored = [(_score(asked, cued, fact, weights), -place) for place, fact in enumerate(facts)]
    best, place = max(scored, default=(0.0, 0))
    return facts[-place] if best >= NEAR else None


def _score(asked: frozenset[str], cued: frozenset[str], fact: Clarification, weights: Mapping[str, float]) -> float:
    near = max(_nearness(asked, _about(way), weights) for way in _ways(fact))
    return near + (CUED.get(fact.matters, 0.35) if fact.matters in cued else 0.0)


def _ways(fact: Clarification) -> tuple[str, ...]:
    return (*fact.asks, fact.about)


def cues_in(words: str) -> frozenset[str]:
    """What a question matters for, of `greenroom.problem.MATTERS`, by the words that people use for it."""
    text = " ".join(find_words(words).lower)
    return frozenset(matters for matters, pattern in _cues().items() if pattern.search(text))


@cache
def _cues() -> Mapping[str, re.Pattern[str]]:
    return {matters: re.compile(r"\b(?:" + "|".join(sayings(f"matters {matters}")) + ")") for matters in MATTERS}


def _weights(ways: Sequence[str]) -> Mapping[str, float]:
    """How much each word tells: one that stands in every question about an exercise tells nothing."""
    found = Counter(word for way in ways for word in _about(way))
    return {word: log((1 + len(ways)) / (1 + often)) for word, often in found.items()}


def _nearness(asked: frozenset[str], way: frozenset[str], weights: Mapping[str, float]) -> float:
    """What two questions share of what they are about, from 0 to 1: Dice's coefficient, weighed."""
    rare = max(weights.values(), default=1.0)

    def weight(words: frozenset[str]) -> float:
        return sum(weights.get(word, rare) for word in words)

    return 2 * weight(asked & way) / (weight(asked) + weight(way) or 1.0)


def _about(words: str) -> frozenset[str]:
    return content_words(find_words(words).lower)


def _sentence(words: str, statement: str) -> str:
    """The sentence of the statement that holds most of what the question is about; empty where none holds enough."""
    asked = _about(words)
    scored = [(len(asked & _about(sentence)) / max(1, len(asked)), -place, sentence) for place, sentence in _told(statement)]
    share, _, sentence = max(scored, default=(0.0, 0, ""))
    return sentence if share >= IN_THE_STATEMENT and len(asked) > 1 else ""


def _told(statement: str) -> Iterator[tuple[int, str]]:
    prose = statement.partition("**Examples**")[0]
    for place, piece in enumerate(ENDS.split(prose)):
        sentence = " ".join(BOLD.sub("", piece).split())
        if sentence and sentence != "Constraints":
            yield place, sentence.removeprefix("- ")
