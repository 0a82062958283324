"""What the answer says came of the work: numbers, what they measure, and what they are held against."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from functools import cached_property
from operator import itemgetter

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.lexicon import Hit
from greenroom.reading.quantities import Quantity

FAMILIES = {"quality-metric": "quality", "system-metric": "system", "business-metric": "business"}
NEAR = 9
REACH = 18
NEXT = 12
FAR = 40
LONGEST = 6
DOZEN = 12
HALF = 0.5
"""Hardly ever a result to hold others against, nearly always a threshold."""
BEHIND = 2
"""A metric named after its number counts as this many words further away: "accuracy of 91, recall of 80"."""
CHANGE_BEFORE = frozenset("by another further extra additional up down plus minus".split())
CHANGES = frozenset(
    "fell dropped rose grew climbed jumped increased decreased declined reduced cut saved fewer less more faster lower higher"
    " better worse cheaper shorter slower improvement reduction increase decrease drop gain uplift lift saving savings".split()
)


class Outcome:
    """A number of the speaker's results, its metric's family (``quality``, ``system``, ``business`` or None) and the place of
    the metric's name; ``has_effect`` is kept by `effects`, once it is known."""

    def __init__(self, answer: Answer, sentence: Sentence, quantity: Quantity, hit: Hit | None) -> None:
        self.sentence = sentence
        self.quantity = quantity
        self.family = FAMILIES[hit.label] if hit else "business" if quantity.kind == "money" else None
        self.name = answer.where(hit) if hit else None
        self._text = answer.text
        self._is_compared: bool | None = None
        self.has_effect: bool | None = None

    @cached_property
    def metric(self) -> str:
        """The metric's name as it was said, empty where there is none."""
        return " ".join(self._text[self.name.start : self.name.end].split()) if self.name else ""

    @property
    def span(self) -> Span:
        """The place of the number and its metric's name."""
        number = self.quantity.span
        place = self.name or number
        return Span(min(place.start, number.start), max(place.end, number.end))

    def is_compared(self, answer: Answer) -> bool:
        """Whether its answer holds the number against anything."""
        if self._is_compared is None:
            self._is_compared = is_compared(answer, self.sentence, self.quantity)
        return self._is_compared

    @property
    def is_next_to_metric(self) -> bool:
        """Whether the metric's name stands right before the number: "F1 of 92"."""
        return bool(self.metric) and 0 < self.quantity.span.start - self.span.start <= len(self.metric) + NEXT


@once
def outcomes(answer: Answer) -> list[Outcome]:
    """Every number in sentences that tell a result."""
    return [outcome for outcome in all_outcomes(answer) if outcome.sentence.role == "result"]


@once
def all_outcomes(answer: Answer) -> list[Outcome]:
    """Every number of the answer, whatever its sentence's role."""
    named = _metric_hits(answer)
    return [
        Outcome(answer, sentence, number, _metric(answer, sentence, number) if sentence.number in named else None)
        for sentence, numbers in answer.numbered
        for number in numbers
    ]


def measured(answer: Answer, *families: str) -> list[Outcome]:
    """Every number of the answer that stands by a metric of these families, whatever its sentence's role."""
    return [outcome for outcome in all_outcomes(answer) if outcome.family in families]


def is_compared(answer: Answer, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is a change, or its sentence or a neighbour gives something to hold it against."""
    return (
        is_change(answer, quantity)
        or _is_held_against(answer, sentence, quantity)
        or _has_rival(answer, sentence, quantity)
        or any(
            number.kind == quantity.kind and number.value != HALF
            for other in _comparing_beside(answer).get(sentence.number, ())
            for number in answer.numbers(other)
        )
    )


@once
def _comparing_beside(answer: Answer) -> dict[int, list[Sentence]]:
    """The neighbours of each sentence that compare something, by its number."""
    beside: dict[int, list[Sentence]] = defaultdict(list)
    for sentence in answer.having("comparison"):
        beside[sentence.number - 1].append(sentence)
        beside[sentence.number + 1].append(sentence)
    return beside


def is_change(answer: Answer, quantity: Quantity) -> bool:
    """Whether the number itself says by how much: "fell 12 %", "12 % fewer", "by 12 %", "a gain of 12 %"."""
    words = answer.words.lower
    before = words[max(0, quantity.first - 2) : quantity.first]
    if quantity.is_change or not CHANGE_BEFORE.isdisjoint(before):
        return True
    if quantity.kind == "score" or before[-1:] == ["than"]:
        return False
    return not (CHANGES.isdisjoint(before) and CHANGES.isdisjoint(words[quantity.last + 1 : quantity.last + 3]))


def _metric(answer: Answer, sentence: Sentence, quantity: Quantity) -> Hit | None:
    """The metric that stands nearest to the number in its sentence, with no number of another kind between them."""
    hits = _metric_hits(answer).get(sentence.number)
    if hits is None:
        return None
    close = [
        (distance, hit.first - hit.last, hit)
        for hit in hits_near(hits, quantity, NEAR + LONGEST)
        if (distance := _distance(hit, quantity)) <= NEAR
    ]
    if not close:
        return None
    others = [other.first for other in beside(answer, sentence, quantity) if other.kind != quantity.kind]
    near = [found for found in close if _is_free(found[2], quantity, others)]
    return min(near, key=itemgetter(0, 1))[2] if near else None


@once
def _metric_hits(answer: Answer) -> dict[int, list[Hit]]:
    """The names of metrics in the sentences that have any, by the sentence's number."""
    return {sentence.number: answer.hits(sentence, *FAMILIES) for sentence in answer.having(*FAMILIES)}


def hits_near(hits: Sequence[Hit], quantity: Quantity, reach: int) -> Sequence[Hit]:
    """The phrases, of some in order, that begin at most ``reach`` words from the number; all of them where they are few."""
    if len(hits) <= DOZEN:
        return hits
    low = bisect_left(hits, quantity.first - reach, key=lambda hit: hit.first)
    return hits[low : bisect_left(hits, quantity.last + reach + 1, key=lambda hit: hit.first)]


def beside(answer: Answer, sentence: Sentence, quantity: Quantity) -> Sequence[Quantity]:
    """The numbers of the sentence, at most a dozen before and behind the given one."""
    numbers = answer.numbers(sentence)
    if len(numbers) <= 2 * DOZEN:
        return numbers
    at = bisect_left(numbers, quantity.first, key=lambda number: number.first)
    return numbers[max(0, at - DOZEN) : at + DOZEN + 1]


def words_near(answer: Answer, sentence: Sentence, quantity: Quantity) -> list[str]:
    """The words of the sentence around a number; all of them, unless it runs on and on."""
    return answer.words.lower[max(sentence.first, quantity.first - FAR) : min(sentence.last, quantity.last + FAR)]


def _is_free(hit: Hit, quantity: Quantity, others: list[int]) -> bool:
    """Whether none of the other numbers begins between a metric and a number."""
    low, high = min(hit.first, quantity.first), max(hit.last, quantity.last)
    return not any(low < other < high for other in others)


def _distance(hit: Hit, quantity: Quantity) -> int:
    return quantity.first - hit.last if hit.last < quantity.first else hit.first - quantity.last + BEHIND


def _is_held_against(answer: Answer, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether words near the number compare; the "than" of "more than 90" does not."""
    comparing = answer.hits(sentence, "comparison")
    for hit in hits_near(comparing, quantity, REACH + LONGEST) if comparing else ():
        between = hit.first - quantity.last if hit.first > quantity.last else quantity.first - hit.last
        if between <= REACH and not (answer.words.lower[hit.first] == "than" and hit.last + 1 == quantity.first):
            return True
    return False


def _has_rival(answer: Answer, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether another number of the sentence is of the same kind and of no other metric."""
    kind = quantity.kind
    alike = [other for other in beside(answer, sentence, quantity) if other.kind == kind and other is not quantity]
    metric = _metric(answer, sentence, quantity) if alike else None
    return bool(alike) and (metric is None or any(_is_held_to(answer, sentence, metric, other) for other in alike))


def _is_held_to(answer: Answer, sentence: Sentence, metric: Hit, other: Quantity) -> bool:
    """Whether the other number is of no metric, of another family, or of a metric that begins with the same word."""
    its = _metric(answer, sentence, other)
    if its is None or its.label != metric.label:
        return True
    return answer.words.lower[its.first] == answer.words.lower[metric.first]
