"""Clarifying questions about an exercise in programming: what the interviewer answers, from its facts and its statement."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from math import log

from greenroom.exercise import Fact
from greenroom.interviewer.wording import said_at, sayings, seed_of
from greenroom.problem import MATTERS, Clarification, Problem
from greenroom.reading.question import content_words
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple

NEAR = 0.5
"""How much of what two questions are about they must share."""
ALIKE = 0.9
"""From here on two questions are the same."""
TELLING = frozenset(("size", "empties", "duplicates", "negatives", "approximation", "ties", "mutation", "memory"))
"""What one asks about with words that mean little else; for the rest, the question must also be about the same things."""
ABOUT = 0.8
"""How much of nearness is by what a question is about; the rest is by all of its words."""
SAID = 0.3
"""What it adds that the answer holds all that a question is about."""
CUED, HALF_CUED, MISSED = 0.5, 0.35, 0.2
"""What it adds that a question has a word for what a fact settles, and what it takes that it has one for something else."""
IN_THE_STATEMENT = 0.5
"""How much of what a question is about a sentence of the statement must hold, a word that hardly another has among it."""
RARE = 2
BOLD = re.compile(r"\*\*|`|^#+\s*", re.MULTILINE)
ENDS = re.compile(r"(?<=[.:;?!])\s+(?=[A-Z`*(])|\n\s*(?:-\s+|\n)")


class Cleared(NamedTuple):
    """What the interviewer says; ``matters`` is what the fact settles that was told, empty where none was; ``known`` whether
    anything was known.
    """

    words: str
    matters: str
    known: bool


def cleared(words: str, problem: Problem, said_before: Collection[str] = (), of_round: Sequence[Fact] = ()) -> Cleared:
    """The fact that was asked for, of the exercise or of the round; else what the statement says about it; else that it is left
    open.
    """
    fact = _fact(words, problem.facts) or _fact(
        words, [Clarification(fact.asks[0], fact.says, "", fact.asks) for fact in of_round]
    )
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
    asked = _Asked(find_words(words).lower, cues_in(words))
    scored = [(_score(asked, fact, weights), -place) for place, fact in enumerate(facts)]
    best, place = max(scored, default=(0.0, 0))
    return facts[-place] if best >= NEAR else None


class _Asked(NamedTuple):
    words: list[str]
    cued: frozenset[str]


def _score(asked: _Asked, fact: Clarification, weights: Mapping[str, float]) -> float:
    ways = [find_words(way).lower for way in _ways(fact)]
    alike = max(_shared(frozenset(asked.words), frozenset(way)) for way in ways)
    if alike >= ALIKE:
        return 1.0 + alike
    near = max(_nearness(content_words(asked.words), content_words(way), weights) for way in ways)
    near = ABOUT * near + (1 - ABOUT) * alike + SAID * _held(content_words(asked.words), _about(fact.says), weights)
    if fact.matters in asked.cued:
        return near + (CUED if fact.matters in TELLING else HALF_CUED)
    return near - MISSED if asked.cued else near


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient of all words."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


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


def _held(asked: frozenset[str], said: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much of what a question is about stands in the answer, from 0 to 1."""
    rare = max(weights.values(), default=1.0)
    return sum(weights.get(word, rare) for word in asked & said) / (sum(weights.get(word, rare) for word in asked) or 1.0)


def _about(words: str) -> frozenset[str]:
    return content_words(find_words(words).lower)


def _sentence(words: str, statement: str) -> str:
    """The sentence of the statement that holds most of what the question is about; empty where none holds enough."""
    asked = _about(words)
    told = {sentence: _about(sentence) for sentence in _told(statement)}
    often = Counter(word for about in told.values() for word in about)
    fitting = [
        (len(asked & about), -len(about), sentence)
        for sentence, about in told.items()
        if len(asked & about) >= IN_THE_STATEMENT * len(asked) and any(often[word] <= RARE for word in asked & about)
    ]
    return max(fitting)[2] if fitting else ""


def _told(statement: str) -> Iterator[str]:
    prose = statement.partition("**Examples**")[0]
    for piece in ENDS.split(prose):
        sentence = " ".join(BOLD.sub("", piece).split()).removeprefix("- ")
        if sentence and sentence != "Constraints":
            yield sentence
