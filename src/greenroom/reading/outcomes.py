"""What the answer says came of the work: numbers, what they measure, and what they are held against."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.lexicon import Hit
from greenroom.reading.quantities import Quantity

FAMILIES = ("quality", "system", "business")
NEAR = 9
REACH = 18
NEXT = 12
FAR = 40
LONGEST = 6
DOZEN = 12
BEHIND = 2
"""A metric named after its number counts as this many words further away: "accuracy of 91, recall of 80"."""
CHANGE_BEFORE = frozenset("by another further extra additional up down plus minus".split())
CHANGES = frozenset(
    "fell dropped rose grew climbed jumped increased decreased declined reduced cut saved fewer less more faster lower higher"
    " better worse cheaper shorter slower improvement reduction increase decrease drop gain uplift lift saving savings".split()
)


class Outcome(NamedTuple):
    """A number of the speaker's results: its metric's family (``quality``, ``system``, ``business`` or None) and whether
    the answer holds it against anything; ``span`` covers the number and its metric's name."""

    sentence: Sentence
    quantity: Quantity
    metric: str
    family: str | None
    compared: bool
    span: Span

    @property
    def is_next_to_metric(self) -> bool:
        """Whether the metric's name stands right before the number: "F1 of 92"."""
        return bool(self.metric) and 0 < self.quantity.span.start - self.span.start <= len(self.metric) + NEXT


def outcomes(answer: Answer) -> list[Outcome]:
    """Every number in sentences that tell a result."""
    return [outcome for outcome in all_outcomes(answer) if outcome.sentence.role == "result"]


@once
def all_outcomes(answer: Answer) -> list[Outcome]:
    """Every number of the answer, whatever its sentence's role."""
    return list(_outcomes(answer, answer.sentences))


def measured(answer: Answer, *families: str) -> list[Outcome]:
    """Every number of the answer that stands by a metric of these families, whatever its sentence's role."""
    return [outcome for outcome in all_outcomes(answer) if outcome.family in families]


def is_compared(answer: Answer, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether a number is a change, or its sentence or a neighbour gives something to hold it against."""
    metric = _metric(answer, sentence, quantity)
    if is_change(answer, quantity) or _is_held_against(answer, sentence, quantity):
        return True
    if any(_is_rival(answer, sentence, quantity, other, metric) for other in beside(answer, sentence, quantity)):
        return True
    return any(
        other is not sentence
        and answer.has(other, "comparison")
        and any(number.kind == quantity.kind for number in answer.numbers(other))
        for other in answer.around(sentence)
    )


def is_change(answer: Answer, quantity: Quantity) -> bool:
    """Whether the number itself says by how much: "fell 12 %", "12 % fewer", "by 12 %", "a gain of 12 %"."""
    words = answer.words.lower
    before = words[max(0, quantity.first - 3) : quantity.first]
    after = words[quantity.last + 1 : quantity.last + 3]
    if quantity.is_change or not CHANGE_BEFORE.isdisjoint(before[-2:]):
        return True
    bound = before[-1:] == ["than"]
    return quantity.kind != "score" and not bound and not CHANGES.isdisjoint(before[-2:] + after)


def _outcomes(answer: Answer, sentences: Iterable[Sentence]) -> Iterator[Outcome]:
    for sentence in sentences:
        for quantity in answer.numbers(sentence):
            hit = _metric(answer, sentence, quantity)
            family = hit.label.partition("-")[0] if hit else "business" if quantity.kind == "money" else None
            place = answer.where(hit) if hit else quantity.span
            span = Span(min(place.start, quantity.span.start), max(place.end, quantity.span.end))
            name = answer.said(place) if hit else ""
            yield Outcome(sentence, quantity, name, family, is_compared(answer, sentence, quantity), span)


def _metric(answer: Answer, sentence: Sentence, quantity: Quantity) -> Hit | None:
    """The metric that stands nearest to the number in its sentence, with no number of another kind between them."""
    hits = hits_near(_metric_hits(answer)[sentence.number], quantity, NEAR + LONGEST)
    others = [other for other in beside(answer, sentence, quantity) if other.kind != quantity.kind] if hits else []
    near = [
        (distance, hit) for hit in hits if (distance := _distance(hit, quantity)) <= NEAR and _is_free(hit, quantity, others)
    ]
    return min(near, key=lambda pair: (pair[0], -(pair[1].last - pair[1].first)))[1] if near else None


@once
def _metric_hits(answer: Answer) -> list[list[Hit]]:
    """The names of metrics in each sentence."""
    labels = [f"{family}-metric" for family in FAMILIES]
    return [answer.hits(sentence, *labels) for sentence in answer.sentences]


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


def _is_free(hit: Hit, quantity: Quantity, others: list[Quantity]) -> bool:
    """Whether none of the other numbers stands between a metric and a number."""
    low, high = min(hit.first, quantity.first), max(hit.last, quantity.last)
    return not any(low < other.first < high for other in others)


def _distance(hit: Hit, quantity: Quantity) -> int:
    return quantity.first - hit.last if hit.last < quantity.first else hit.first - quantity.last + BEHIND


def _is_held_against(answer: Answer, sentence: Sentence, quantity: Quantity) -> bool:
    """Whether words near the number compare; the "than" of "more than 90" does not."""
    for hit in hits_near(answer.hits(sentence, "comparison"), quantity, REACH + LONGEST):
        between = hit.first - quantity.last if hit.first > quantity.last else quantity.first - hit.last
        if between <= REACH and not (answer.words.lower[hit.first] == "than" and hit.last + 1 == quantity.first):
            return True
    return False


def _is_rival(answer: Answer, sentence: Sentence, quantity: Quantity, other: Quantity, metric: Hit | None) -> bool:
    """Whether another number of the sentence is of the same kind and of no other metric."""
    if other is quantity or other.kind != quantity.kind:
        return False
    its = _metric(answer, sentence, other)
    if metric is None or its is None or its.label != metric.label:
        return True
    return answer.words.lower[its.first] == answer.words.lower[metric.first]
