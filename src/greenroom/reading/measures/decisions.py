"""Whether choices are told with what they were chosen over, why, on which evidence and at which price."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.choices import choices
from greenroom.reading.measures.counting import tally
from greenroom.scorecard import Measure

ACTING = ("approach", "decision", "detail")
OWN = frozenset("i we our my us me i'd we'd ours mine".split())


def measure(answer: Answer) -> Iterator[Measure]:
    """``choice``, ``alternative``, ``reason``, ``criterion``, ``price``, ``weighed-choices``, ``weighing`` (another way or a
    price, where nothing says that it was a choice)."""
    told = choices(answer)
    yield tally("choice", [choice.sentence for choice in told])
    yield tally("alternative", [choice.sentence for choice in told if choice.alternative])
    yield tally("reason", [choice.sentence for choice in told if choice.reason])
    yield tally("criterion", [choice.sentence for choice in told if choice.criterion])
    yield tally("price", [s for s in answer.having("price") if s.role != "context" and not _is_supposed(answer, s)])
    acting = [s for s in answer.having("alternative", "price") if s.role in ACTING]
    yield tally("weighing", [s for s in acting if not _is_supposed(answer, s)])
    weighed = {choice.sentence.number: choice.sentence for choice in told if choice.alternative and choice.reason}
    yield tally("weighed-choices", list(weighed.values()))


def _is_supposed(answer: Answer, sentence: Sentence) -> bool:
    """Whether nobody has paid yet: "if it gets worse, you retrain it"."""
    words = answer.lower(sentence)
    return "if" in words and "you" in words and OWN.isdisjoint(words)
