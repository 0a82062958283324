"""Whether an outcome is told with a number, against a baseline, for people or money, and how it was measured."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.measures.counting import first_of, tally
from greenroom.reading.outcomes import outcomes
from greenroom.scorecard import Measure

LATE = ("result", "detail", "decision", "reflection")


def measure(answer: Answer) -> Iterator[Measure]:
    """``outcome``, ``compared-number``, ``business-effect``, ``measured-how``."""
    told = outcomes(answer)
    compared = [outcome.sentence for outcome in told if outcome.is_compared(answer)]
    results = answer.in_role("result")
    yield tally("outcome", [s for s in results if s.length > 3])
    yield Measure("compared-number", len(compared), first_of(compared))
    for_people = [
        outcome.sentence
        for outcome in told
        if outcome.family == "business"
        or (outcome.is_compared(answer) and answer.has(outcome.sentence, "business-metric", "whom", "stake"))
    ]
    yield tally("business-effect", for_people)
    yield tally("measured-how", [s for s in answer.having("measured-how") if s.role in LATE])
