"""Whether an outcome is told with a number, against a baseline, for people or money, and how it was measured."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.effects import tells_effect
from greenroom.reading.measures.counting import first_of, tally
from greenroom.reading.outcomes import Outcome, all_outcomes, outcomes
from greenroom.scorecard import Measure

LATE = ("result", "detail", "decision", "reflection")
HOW = ("measured-how", "held-how")
UNTOLD = ("detail", "decision", "reflection")


def measure(answer: Answer) -> Iterator[Measure]:
    """``outcome``, ``compared-number``, ``business-effect``, ``measured-how``, ``how-of-result``."""
    told = outcomes(answer) or _in_passing(answer)
    compared = [outcome.sentence for outcome in told if outcome.is_compared(answer)]
    results = answer.in_role("result") or [outcome.sentence for outcome in told]
    yield tally("outcome", [s for s in results if s.length > 3])
    yield Measure("compared-number", len(compared), first_of(compared))
    yield tally("business-effect", [outcome.sentence for outcome in told if _reaches_people(answer, outcome)])
    yield tally("measured-how", [s for s in answer.having("measured-how") if s.role in LATE])
    yield tally("how-of-result", [s for s in answer.having(*HOW) if _is_of_result(answer, s)])


def _in_passing(answer: Answer) -> list[Outcome]:
    """Where no result is told as one: the numbers of the later half, or of a pitch, that tell an effect on people or money."""
    half = 0.0 if answer.exercise.kind == "pitch" else len(answer.sentences) / 2
    late = [o for o in all_outcomes(answer) if o.sentence.role in UNTOLD and o.sentence.number >= half]
    return [outcome for outcome in late if outcome.is_compared(answer) and tells_effect(answer, outcome)]


def _reaches_people(answer: Answer, outcome: Outcome) -> bool:
    if outcome.family == "business" or tells_effect(answer, outcome):
        return True
    return outcome.is_compared(answer) and answer.has(outcome.sentence, "business-metric", "whom", "stake")


def _is_of_result(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence tells a result with a number, or stands beside one that does."""
    if sentence.role not in LATE:
        return False
    return any(near.role == "result" and answer.numbers(near) for near in answer.around(sentence))
