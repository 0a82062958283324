"""Whether the size of a vague claim is told where it stands, or right after it, or by its metric's number elsewhere."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from greenroom.reading.answer import Answer, Sentence, once
from greenroom.reading.outcomes import measured
from greenroom.reading.quantities import Quantity
from greenroom.reading.vagueness import METRICS, Claim

POINTING = frozenset("it that this which these those so from about roughly".split())
NEW_CLAUSE = re.compile(r"[;:]|(?:^|[\s,])(?:and|but|&|while|whereas|where)\s(?!it\b|that\b|from\b|by\b|to\b|this\b|now\b)")
TIMELY = frozenset(
    "faster slower quicker shorter longer earlier later time latency runtime turnaround tat wait waiting delay duration days"
    " hours minutes speed sped accelerated late lead cycle quickly".split()
)
HEADLINES = frozenset(("vague-gain", "gain big", "big gain", "pleased"))
BEFORE, BEHIND, WIDE, OPENING = 7, 3, 60, 8


def is_sized(answer: Answer, claim: Claim) -> bool:
    """Whether some number of the answer says how much the claim is about."""
    return _has_number(answer, claim) or not _numbered_metrics(answer).isdisjoint(_metrics_of(answer, claim))


def _has_number(answer: Answer, claim: Claim) -> bool:
    """Whether the sentence, or a neighbour that speaks of the same, says how much."""
    sentence = claim.sentence
    if any(_tells_size(answer, claim, number) for number in _sizes(answer, claim, sentence)):
        return True
    if answer.text[answer.words.ends[claim.last] : answer.words.ends[claim.last] + 1] == ":":
        return True
    previous, following = answer.around(sentence)[0], answer.around(sentence)[-1]
    if previous is not sentence and _points_back(answer, claim) and _sizes(answer, claim, previous):
        return True
    return following is not sentence and _goes_on(answer, claim, following)


def _points_back(answer: Answer, claim: Claim) -> bool:
    """Whether the claim's sentence opens with a word for what was told before it: "That was a big improvement"."""
    return answer.words.lower[claim.sentence.first] in POINTING and claim.first - claim.sentence.first <= OPENING


def _goes_on(answer: Answer, claim: Claim, sentence: Sentence) -> bool:
    """Whether the next sentence brings the number: "It went from 9 to 6", "From 9 to 6", or any figure after a headline."""
    sizes = _sizes(answer, claim, sentence)
    if not sizes:
        return False
    opens = answer.words.lower[sentence.first] in POINTING or sizes[0].first == sentence.first
    return any(number.kind != "count" for number in sizes) if claim.pattern in HEADLINES else opens and sizes[0].kind != "count"


def _sizes(answer: Answer, claim: Claim, sentence: Sentence) -> list[Quantity]:
    """The numbers of a sentence that could say how much; a duration only where the claim is about time."""
    about = answer.words.lower[max(claim.sentence.first, claim.first - BEFORE) : claim.last + BEHIND]
    timely = not TIMELY.isdisjoint(about)
    return [number for number in _near(answer.numbers(sentence), claim) if timely or number.kind != "duration"]


def _near(numbers: Sequence[Quantity], claim: Claim) -> Sequence[Quantity]:
    low = bisect_left(numbers, claim.first - WIDE, key=lambda number: number.first)
    return numbers[low : bisect_left(numbers, claim.last + WIDE, key=lambda number: number.first)]


def _tells_size(answer: Answer, claim: Claim, number: Quantity) -> bool:
    if number.first > claim.last or (" " not in claim.pattern and claim.pattern != "vague-scale"):
        return True
    return not NEW_CLAUSE.search(answer.text, number.span.end, answer.words.starts[claim.first])


@once
def _numbered_metrics(answer: Answer) -> set[str]:
    """The metrics that stand by a number somewhere."""
    told = measured(answer, "quality", "system", "business")
    return {outcome.metric.lower() for outcome in told if outcome.quantity.kind != "count"}


def _metrics_of(answer: Answer, claim: Claim) -> set[str]:
    """The metrics that the claim speaks of: those in it or shortly before."""
    near = range(claim.first - BEFORE, claim.last + BEHIND)
    return {answer.said(answer.where(hit)).lower() for hit in answer.hits(claim.sentence, *METRICS) if hit.first in near}
