"""Accuracy that is told alone where it cannot say enough: classes are rare, or one error costs more than the other."""

from greenroom.reading.answer import Answer
from greenroom.reading.outcomes import Outcome, all_outcomes, is_change
from greenroom.reading.packed import lexicon
from greenroom.reading.words import find_words

UNEQUAL = ("unequal-errors", "imbalanced", "resample")
ENOUGH_CUES = 3
RARE, BOAST = 10, 95
TWICE, AHEAD = 2, 10
SHARED_BY = frozenset("is are was were default defaulted churn churned convert leave left fail failed turn turned".split())
POSITIVE = frozenset("positive positives prevalence fraud frauds defects churners minority defaults".split())
LEVELS = frozenset(("percent", "score"))
UNREAL = frozenset("would could might should if not never".split())


def lone_accuracy(answer: Answer) -> list[Outcome]:
    """The accuracies that the answer reports, if nothing else tells the quality and errors are not alike; else none."""
    if not answer.having("quality-metric"):
        return []
    told = all_outcomes(answer)
    reported = [outcome for outcome in told if _is_accuracy(outcome) and _is_reported(answer, outcome)]
    if not reported or any(_is_other_quality(outcome) for outcome in told) or not _errors_differ(answer, told):
        return []
    return reported


def _is_accuracy(outcome: Outcome) -> bool:
    return outcome.family == "quality" and outcome.metric.lower() == "accuracy"


def _is_reported(answer: Answer, outcome: Outcome) -> bool:
    """Whether a value is offered as the result, not as an example of what accuracy hides."""
    sentence, number = outcome.sentence, outcome.quantity
    is_level = number.kind in LEVELS or (number.kind == "count" and 50 <= number.value <= 100)
    before = answer.words.lower[max(sentence.first, number.first - 6) : number.first]
    doubted = any(answer.has(near, "accuracy-doubted", "suspicion") for near in answer.around(sentence))
    return is_level and UNREAL.isdisjoint(before) and not doubted


def _is_other_quality(outcome: Outcome) -> bool:
    return outcome.family == "quality" and outcome.quantity.kind in LEVELS and not _is_accuracy(outcome)


def _errors_differ(answer: Answer, told: list[Outcome]) -> bool:
    """Whether the work is of that kind: its question says so, or the answer's words and small percentages do."""
    words = find_words(answer.exercise.prompt).lower
    if any(hit.label in UNEQUAL for hit in lexicon().search(words, 0, len(words) - 1)):
        return True
    cues = sum(1 for _ in answer.all_hits(*UNEQUAL))
    sure = TWICE * len(answer.having("rare-class", "resample"))
    rare = max((_rarity(answer, outcome) for outcome in told), default=0)
    boasted = any(o.quantity.value * (100 if o.quantity.kind == "score" else 1) >= BOAST and _is_accuracy(o) for o in told)
    return cues + sure + rare + boasted >= ENOUGH_CUES


def _rarity(answer: Answer, outcome: Outcome) -> int:
    """How much a number tells of a rare class: "only 3 percent of the calls are complaints" twice what any small share does."""
    number, words = outcome.quantity, answer.words.lower
    if number.kind != "percent" or not 0 < number.value <= RARE or is_change(answer, number):
        return 0
    after = words[number.last + 1 : min(outcome.sentence.last, number.last + AHEAD)]
    is_share = after[:1] == ["of"] and not SHARED_BY.isdisjoint(after)
    if is_share or not POSITIVE.isdisjoint(after[:3]):
        return TWICE
    return 0 if outcome.is_compared(answer) else 1
