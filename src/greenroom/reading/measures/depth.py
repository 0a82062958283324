"""Whether the work is told in specifics, and with something that was not obvious."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.measures.counting import tally
from greenroom.scorecard import Measure

ACTING = ("approach", "decision", "detail")


def measure(answer: Answer) -> Iterator[Measure]:
    """``steps``, ``specifics`` (things that another project would not share), ``insight``, ``discovery``."""
    actions = answer.in_role(*ACTING)
    yield tally("steps", actions)
    yield tally("specifics", [s for s in actions if _is_specific(answer, s)])
    yield tally("insight", [s for s in answer.having("insight") if s.role in ACTING and s.length > 6])
    yield tally("discovery", [s for s in answer.having("discovery") if s.role in ACTING and s.length > 4])


def _is_specific(answer: Answer, sentence: Sentence) -> bool:
    """A number, or a method with words around it that say what was done with it."""
    if answer.numbers(sentence):
        return True
    named = answer.hits(sentence, "technique", "tool", "quality-metric", "system-metric", "split", "resample")
    return bool(named) and sentence.length >= 8 * len(named)
