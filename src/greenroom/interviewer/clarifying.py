"""Clarifying questions about an exercise in programming: what the interviewer answers, from its facts and its statement."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from math import log

from greenroom.exercise import Fact
from greenroom.interviewer.wording import said_at, seed_of
from greenroom.problem import Clarification, Problem
from greenroom.reading.coding.clarifying import matters_of
from greenroom.reading.question import content_words
from greenroom.reading.words import find_words
from greenroom.record import NamedTuple

ALIKE, SURE = 0.9, 10.0
"""From here on two questions are the same; what that is worth beside all else."""
ABOUT, WORDED, HELD, MATTERS = 2.3, 2.1, 2.5, 1.7
"""What it is worth that a question is about the same things as a way of asking for a fact, is worded as it is, finds all that
it is about in the fact, and is about the same matter; fitted on questions by people who had not seen the ways.
"""
NEAR = 2.35
"""From so much on a fact is told."""
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
    """The fact that a question is nearest to; None where none is near."""
    wholes = [_about(" ".join((*_ways(fact), fact.says))) for fact in facts]
    asked = _Asked(
        find_words(words).lower,
        matters_of(words),
        _weights([_about(way) for fact in facts for way in _ways(fact)]),
        _weights(wholes),
    )
    scored = [(_score(asked, fact, whole), -place) for place, (fact, whole) in enumerate(zip(facts, wholes, strict=True))]
    best, place = max(scored, default=(0.0, 0))
    return facts[-place] if best >= NEAR else None


class _Asked(NamedTuple):
    """A question: its words, what it matters for, and how much each word tells among ways of asking and among whole facts."""

    words: list[str]
    matters: frozenset[str]
    among_ways: Mapping[str, float]
    among_facts: Mapping[str, float]


def _score(asked: _Asked, fact: Clarification, whole: frozenset[str]) -> float:
    ways = [find_words(way).lower for way in _ways(fact)]
    alike = max(_shared(frozenset(asked.words), frozenset(way)) for way in ways)
    if alike >= ALIKE:
        return SURE + alike
    about = content_words(asked.words)
    near = max(_nearness(about, content_words(way), asked.among_ways) for way in ways)
    held = _held(about, whole, asked.among_facts)
    return ABOUT * near + WORDED * alike + HELD * held + MATTERS * (fact.matters in asked.matters)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    """Dice's coefficient of all words."""
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _ways(fact: Clarification) -> tuple[str, ...]:
    return (*fact.asks, fact.about)


def _weights(abouts: Sequence[frozenset[str]]) -> Mapping[str, float]:
    """How much each word tells: one that stands in all of these tells nothing."""
    found = Counter(word for about in abouts for word in about)
    return {word: log((1 + len(abouts)) / (1 + often)) for word, often in found.items()}


def _nearness(asked: frozenset[str], way: frozenset[str], weights: Mapping[str, float]) -> float:
    """What two questions share of what they are about, from 0 to 1: Dice's coefficient, weighed."""
    rare = max(weights.values(), default=1.0)

    def weight(words: frozenset[str]) -> float:
        return sum(weights.get(word, rare) for word in words)

    return 2 * weight(asked & way) / (weight(asked) + weight(way) or 1.0)


def _held(asked: frozenset[str], whole: frozenset[str], weights: Mapping[str, float]) -> float:
    """How much of what a question is about stands in a fact, its ways of asking included, from 0 to 1."""
    rare = max(weights.values(), default=1.0)
    return sum(weights.get(word, rare) for word in asked & whole) / (sum(weights.get(word, rare) for word in asked) or 1.0)


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
