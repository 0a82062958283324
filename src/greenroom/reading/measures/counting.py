"""Sentences to measures."""

from collections.abc import Sequence

from greenroom.finding import Span
from greenroom.reading.answer import Sentence
from greenroom.scorecard import Measure


def tally(name: str, sentences: Sequence[Sentence]) -> Measure:
    """How many sentences there are, and the first of them as the evidence."""
    return Measure(name, len(sentences), first_of(sentences))


def first_of(sentences: Sequence[Sentence]) -> Span | None:
    """The place of the first sentence, None where there is none."""
    return sentences[0].span if sentences else None


def flag(name: str, holds: bool, place: Span | None = None) -> Measure:
    """A measure of one or nothing."""
    return Measure(name, float(holds), place)
