"""Whether a reply or an explanation answers, with what evidence, how candidly and how calmly."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.answering import answers, only_greets
from greenroom.reading.dismissal import dismissals
from greenroom.reading.measures.counting import flag, tally
from greenroom.scorecard import Measure

FULL = 12
LATE = 2

OWN_WORK = frozenset(["i", "we", "our", "my"])


def measure(answer: Answer) -> Iterator[Measure]:
    """The measures of directness, evidence, candour, composure, reasons and example."""
    sentences = answer.sentences
    own = [s for s in sentences if not OWN_WORK.isdisjoint(answer.lower(s))]
    yield from _directness(answer)
    yield tally("any-reason", [s for s in sentences if answer.has(s, "reason", "criterion", "price") or answer.numbers(s)])
    yield tally("project-reason", [s for s in own if answer.numbers(s) or (s.length > 8 and answer.has(s, *OF_A_PROJECT))])
    yield tally("own-measurement", [s for s in own if answer.numbers(s) or answer.has(s, "measured-how")])
    yield tally("any-example", [s for s in sentences if answer.has(s, "for-example") or answer.numbers(s)])
    yield tally("owns-limit", answer.having("limit", "open-question", "price", "lesson"))
    yield tally("says-when", answer.having("says-when"))
    yield tally("would-settle", answer.having("would-settle", "open-question"))
    start = sentences[0].span if sentences else None
    dismissive = bool(dismissals(answer))
    yield flag("not-dismissive", not dismissive, start)
    yield flag("defensive-words", dismissive, start)
    yield flag("says-something", answer.spoken >= 12, start)
    yield flag("calm", not dismissive and not answer.having("absolute"), start)
    yield tally("curious", [] if dismissive else answer.having("curious", "limit"))


def _directness(answer: Answer) -> Iterator[Measure]:
    """Where the prompt is known, by whether and where it is answered; else by whether anything is said at all."""
    start = answer.sentences[0].span if answer.sentences else None
    if answer.exercise.prompt:
        response = answers(answer)
        sentence = response.sentence
        answered = sentence is not None and (response.plain or answer.spoken >= FULL)
        late = sentence.number - _first_that_says_something(answer) if sentence else 0
        answered, first = answered and late < LATE, sentence is not None and not late
        place = sentence.span if sentence else start
    else:
        answered, first, place = answer.spoken >= FULL, True, start
    yield flag("touches-question", answered or answer.spoken >= FULL, place)
    yield flag("answers-question", answered, place)
    yield flag("answers-first", answered and first, place)
    yield flag("supported", len(answer.sentences) > 1 and answer.spoken >= FULL, start)


def _first_that_says_something(answer: Answer) -> int:
    """The index of the first sentence that does not only greet."""
    return next((s.number for s in answer.sentences if not only_greets(answer, s) and s.length > 1), 0)


OF_A_PROJECT = ("reason", "technique", "tool", "problem", "whom", "constraint", "insight", "choice")
