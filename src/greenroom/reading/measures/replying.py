"""Whether a reply or an explanation answers, with what evidence, how candidly and how calmly."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.answering import answers, only_greets
from greenroom.reading.dismissal import dismissals
from greenroom.reading.effects import SETTINGS
from greenroom.reading.measures.counting import flag, tally
from greenroom.scorecard import Measure

FULL = 12
LATE = 2
BEFORE = 4
OWN_WORK = frozenset("i we our my i've we've i'd we'd us me ours mine".split())
OF_A_PROJECT = ("reason", "technique", "tool", "problem", "whom", "constraint", "insight", "choice")
CONDITIONS = frozenset("if once when where past below above over under beyond with without unless until for third".split())
WOULD = frozenset("i'd we'd would i'll we'll".split())
"""What a switch to the other option is told with: "past 6k a second I'd move"."""


def measure(answer: Answer) -> Iterator[Measure]:
    """The measures of directness, evidence, candour, composure, reasons and example."""
    yield from _directness(answer)
    yield from _evidence(answer)
    yield from _candour(answer)
    yield from _composure(answer)


def _evidence(answer: Answer) -> Iterator[Measure]:
    sentences = answer.sentences
    own = [s for s in sentences if not OWN_WORK.isdisjoint(answer.lower(s))]
    beside = sorted({near for s in own for near in answer.around(s)})
    yield tally("any-reason", [s for s in sentences if answer.has(s, "reason", "criterion", "price") or answer.numbers(s)])
    yield tally("project-reason", [s for s in own if _measures(answer, s) or (s.length > 8 and answer.has(s, *OF_A_PROJECT))])
    yield tally("own-measurement", [s for s in beside if _measures(answer, s) or (s in own and answer.has(s, "measured-how"))])
    yield tally("any-example", [s for s in sentences if answer.has(s, "for-example") or answer.numbers(s)])


def _measures(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence has a number that is no setting of a knob: "the threshold of 0.5"."""
    lower = answer.words.lower
    return any(
        SETTINGS.isdisjoint(lower[max(sentence.first, number.first - BEFORE) : number.first])
        for number in answer.numbers(sentence)
    )


def _candour(answer: Answer) -> Iterator[Measure]:
    owned = [s for s in answer.having("owned-limit", "open-question") if not answer.has(s, "absolute", "borrowed")]
    yield tally("owns-limit", owned)
    yield tally("says-when", answer.having("says-when"))
    yield tally("would-turn", [s for s in answer.sentences if _would_turn(answer, s)])
    yield tally("would-settle", answer.having("would-settle", "open-question"))


def _would_turn(answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence says on which condition another way would be taken."""
    words = answer.lower(sentence)
    return not CONDITIONS.isdisjoint(words) and not WOULD.isdisjoint(words)


def _composure(answer: Answer) -> Iterator[Measure]:
    start = answer.sentences[0].span if answer.sentences else None
    dismissive = bool(dismissals(answer))
    yield flag("not-dismissive", not dismissive, start)
    yield flag("defensive-words", dismissive, start)
    yield flag("says-something", answer.spoken >= FULL, start)
    yield flag("calm", not dismissive and not answer.having("absolute"), start)
    yield tally("curious", [] if dismissive else answer.having("glad"))


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
    yield from _opening(answer)


def _opening(answer: Answer) -> Iterator[Measure]:
    """How the reply begins: outright, with a number or a reason, with thanks, in hedges."""
    opening = answer.sentences[:2]
    place = opening[0].span if opening else None
    yield flag("answers-outright", bool(answer.exercise.prompt) and answers(answer).plain, place)
    yield flag("opens-with-support", any(answer.numbers(s) or answer.has(s, "reason") for s in opening), place)
    yield flag("opens-with-thanks", any(only_greets(answer, s) for s in opening[:1]), place)
    yield tally("hedges", answer.having("hedge", "hedge-opener", "hedge-softener"))


def _first_that_says_something(answer: Answer) -> int:
    """The index of the first sentence that does not only greet."""
    return next((s.number for s in answer.sentences if not only_greets(answer, s) and s.length > 1), 0)
