"""Whether the listener learns the problem, whom it hurt, how much, and what bound the work."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.measures.counting import first_of, tally
from greenroom.scorecard import Measure

EARLY = 0.25
BINDING = ("context", "task", "decision", "approach")


def measure(answer: Answer) -> Iterator[Measure]:
    """``problem``, ``whom``, ``size``, ``stake``, ``constraint``, ``early-problem``, ``framing-specifics``, ``early-trouble``
    (in whichever role)."""
    told = answer.in_role("context", "task")
    whom = [s for s in answer.having("whom") if s.role in ("context", "task")]
    stakes = [s for s in answer.having("stake") if s.role in ("context", "task")]
    problems = [s for s in told if s.role == "context" or answer.has(s, "problem")]
    sizes = [s for s in told if any(number.kind != "duration" or number.value for number in answer.numbers(s))]
    yield tally("problem", problems)
    yield tally("whom", whom)
    yield tally("size", sizes)
    yield tally("stake", stakes)
    yield tally("constraint", [s for s in answer.having("constraint") if s.role in BINDING])
    yield tally("early-problem", [s for s in problems if _is_early(answer, s)])
    troubled = [s for s in answer.having("problem", "stake") if s.role not in ("reflection", "aside") and _is_early(answer, s)]
    yield tally("early-trouble", troubled)
    specifics = sum(len(answer.numbers(s)) for s in told) + len(whom) + len(stakes)
    yield Measure("framing-specifics", specifics, first_of(sizes))


def _is_early(answer: Answer, sentence: Sentence) -> bool:
    return sentence.first <= EARLY * len(answer.words.lower)
