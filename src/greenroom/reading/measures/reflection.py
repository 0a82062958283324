"""Whether something particular was learned, and what it changed or left open."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.measures.counting import tally
from greenroom.scorecard import Measure

SHORT = 9
LOOKING_BACK = frozenset(
    "would should could wish learned learnt taught knew know next again differently earlier sooner now never always still wrong"
    " mistake lesson rather only had today".split()
)
OF_THIS_STORY = ("reason", "whom", "technique", "tool", "problem")


def measure(answer: Answer) -> Iterator[Measure]:
    """``lesson``, ``particular-lesson`` (with something of this story in it), ``platitude``, ``changed-since``,
    ``open-question``."""
    told = answer.in_role("reflection")
    yield tally("lesson", told)
    yield tally("particular-lesson", [s for s in told if _is_particular(answer, s)])
    yield tally("platitude", [s for s in told if _is_platitude(answer, s)])
    yield tally("changed-since", [s for s in answer.having("changed-since") if s.role == "reflection"])
    yield tally("open-question", answer.having("open-question"))


def _is_particular(answer: Answer, sentence: Sentence) -> bool:
    """Long enough to say what and why, and more than a trivial wish or what anybody would say."""
    if sentence.length < SHORT or answer.has(sentence, "nothing-to-change") or _is_platitude(answer, sentence):
        return False
    if answer.has(sentence, "trivial-change") and sentence.length < 2 * SHORT:
        return False
    if not answer.has(sentence, "lesson", "open-question", "changed-since") and LOOKING_BACK.isdisjoint(answer.lower(sentence)):
        return False
    return _is_of_this_story(answer, sentence) or sentence.length >= 2 * SHORT


def _is_platitude(answer: Answer, sentence: Sentence) -> bool:
    """Whether it would fit any story."""
    return answer.has(sentence, "platitude") and not answer.numbers(sentence) and not answer.has(sentence, "reason")


def _is_of_this_story(answer: Answer, sentence: Sentence) -> bool:
    return answer.has(sentence, *OF_THIS_STORY) or bool(answer.numbers(sentence))
