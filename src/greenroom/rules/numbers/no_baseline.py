"""no-baseline: a number that stands alone."""

from collections import Counter
from collections.abc import Iterator
from itertools import groupby, pairwise

from greenroom.finding import Severity
from greenroom.reading.accuracy import lone_accuracy
from greenroom.reading.answer import Answer
from greenroom.reading.effects import SETTINGS, is_caught, is_offered
from greenroom.reading.outcomes import HALF, Outcome, all_outcomes
from greenroom.reading.quantities import Quantity
from greenroom.rules.definition import Fault, rule, said

CLOSE, WINDOW, MANY = 4, 3, 12
ALIKE, HUNDRED = 2.5, 100
BARE = frozenset("with without for on in and but where when before at so while against which if or by".split())
HITTING, REASONS = 5, 10
HITS = frozenset(
    "catch catches caught detects detected correct right correctly recognises recognizes classifies first top".split()
)
RATERS = frozenset("kappa rater raters annotators labellers agreement".split())
FALLEN = frozenset("fell fallen dropped sank worsened degraded deteriorated".split())
NO_GOOD = frozenset((("was", "out"), ("no", "good"), ("not", "enough"), ("not", "good")))
REJECTED = frozenset("dropped rejected abandoned discarded scrapped useless poor bad too".split())
VALUES = frozenset(("percent", "score"))


@rule(
    "NUM102",
    "no-baseline",
    help="Say what the number was before, what the simplest method reaches, or what a person does on the same cases.",
    weak=[
        "I trained the ranker for six weeks. In the end we reached a recall of 0.42 at ten. It went live in May.",
        "We deployed the summariser in spring. Faithfulness is 0.87 on our test set. The lawyers use it every day.",
        "It went live in May and catches 78 percent of the clauses. The lawyers use it every day.",
        "On the test set the area under the curve was 0.88. That was in spring, and it went live in May.",
        said("The final model got an F1 of 0.81 on the held-out month. I was content with that.", kind="explanation"),
    ],
    strong=[
        "The cache had a hit rate of three percent, so I dropped it and put a small classifier there.",
        "It is live in all clinics and has 95 percent recall, the old vendor was at 88.",
        "In the end we reached a recall of 0.42, where the popularity list had 0.31.",
        "The clerks' checklist got 0.64 on these cases. The model reaches an AUC of 0.78. It went live in May.",
        "The area under the curve was 0.97, which made me suspicious. One column was filled in only after the fact.",
        "With a threshold of 0.3 we would have had a precision of 0.9.",
        "After that the gain was 19 percent in pinball loss.",
    ],
)
def no_baseline(answer: Answer) -> Iterator[Fault]:
    """A metric's value is told with nothing to hold it against.

    Nobody in the room knows whether 0.42 is a triumph or a shame, except you. A baseline is cheap: yesterday's system, the
    majority class, the most popular item, a colleague with the same cases. It also protects you, for the next question is
    otherwise "and what would a simple rule have reached?"
    """
    alone = list(_alone(answer))
    doubtful = {outcome.quantity for outcome in lone_accuracy(answer)} if alone else ()
    for _, group in groupby(alone, key=lambda outcome: outcome.sentence.number):
        first, *others = group
        number = first.quantity.span
        message = f"“{answer.said(number)}” stands alone: nothing says what {first.metric or 'it'} was before or elsewhere."
        sure = first.quantity not in doubtful and (
            first.family == "quality" or _is_rate(answer, first) or _is_hit(answer, first)
        )
        also = tuple(other.quantity.span for other in others)
        yield Fault(number, message, also=also, severity=None if sure else Severity.HINT)


def _alone(answer: Answer) -> Iterator[Outcome]:
    """The final values that nothing is held against, and whose metric is told once."""
    told = all_outcomes(answer)
    final = [(at, outcome) for at, outcome in enumerate(told) if _is_final(answer, outcome) and not outcome.is_compared(answer)]
    often = Counter((outcome.metric.lower(), outcome.quantity.kind) for outcome in told) if final else Counter()
    for at, outcome in final:
        if _has_bare_rival(answer, outcome):
            continue
        again = outcome.metric and often[outcome.metric.lower(), outcome.quantity.kind] > 1
        if not again and not any(_is_rival(answer, outcome, other) for other in told[max(0, at - MANY) : at + MANY]):
            yield outcome


def _is_final(answer: Answer, outcome: Outcome) -> bool:
    """Whether this is a value that the speaker offers as theirs: a quality, told as it is, and not doubted."""
    if outcome.quantity.kind not in VALUES or outcome.sentence.role not in ("result", "detail", "decision"):
        return False
    told = outcome.family == "quality" or _is_nameless_quality(answer, outcome)
    return told and is_offered(answer, outcome) and not _is_rejected(answer, outcome)


def _is_rejected(answer: Answer, outcome: Outcome) -> bool:
    """Whether the value is a reason to leave something, or no merit: "three percent, so I dropped it", "recall fell to 0.6"."""
    number = outcome.quantity
    before = answer.words.lower[max(outcome.sentence.first, number.first - HITTING) : number.first]
    if not (FALLEN | RATERS).isdisjoint(before) and outcome.family == "quality":
        return True
    after = answer.words.lower[number.last + 1 : min(outcome.sentence.last, number.last + REASONS)]
    return not REJECTED.isdisjoint(after) or any(pair in NO_GOOD for pair in pairwise(after))


def _is_nameless_quality(answer: Answer, outcome: Outcome) -> bool:
    """A quality without a metric's name: "catches 78 percent", "the pick-up rate is 38 percent"."""
    sentence, number = outcome.sentence, outcome.quantity
    if outcome.family == "system" or number.kind != "percent":
        return False
    if sentence.role != "result":
        return sentence.number >= len(answer.sentences) / 2 and _is_hit(answer, outcome)
    return _is_rate(answer, outcome) or is_caught(answer, sentence, number)


def _is_hit(answer: Answer, outcome: Outcome) -> bool:
    """Whether the verb can only tell how good a model is: "catches 78 percent", "correct in 91 percent"."""
    sentence, number = outcome.sentence, outcome.quantity
    before = answer.words.lower[max(sentence.first, number.first - HITTING) : number.first]
    return is_caught(answer, sentence, number) and not HITS.isdisjoint(before)


def _is_rate(answer: Answer, outcome: Outcome) -> bool:
    number = outcome.quantity
    return "rate" in answer.words.lower[max(outcome.sentence.first, number.first - CLOSE) : number.first]


def _is_setting(answer: Answer, outcome: Outcome) -> bool:
    """Whether a decimal is a threshold or tells how far raters agree, and so is nothing to hold a result against."""
    before = answer.words.lower[max(outcome.sentence.first, outcome.quantity.first - CLOSE) : outcome.quantity.first]
    return outcome.quantity.value == HALF or not (SETTINGS | RATERS).isdisjoint(before)


def _has_bare_rival(answer: Answer, outcome: Outcome) -> bool:
    """Whether a bare number near by is meant in the same unit: "81 percent with 1000 and 79 with 500", "the vendor was at 88"."""
    number = outcome.quantity
    if number.kind != "percent":
        return False
    near = [other for sentence in answer.around(outcome.sentence) for other in answer.numbers(sentence)]
    return any(_is_bare(answer, other) and number.value / ALIKE <= other.value <= number.value * ALIKE for other in near)


def _is_bare(answer: Answer, number: Quantity) -> bool:
    """Whether a number counts nothing that is named."""
    ends = answer.text[number.span.end : number.span.end + 1] in (*".,;:)!?", "")
    after = answer.words.lower[number.last + 1 : number.last + 2]
    return number.kind == "count" and not number.unit and number.value <= HUNDRED and (ends or not BARE.isdisjoint(after))


def _is_rival(answer: Answer, outcome: Outcome, other: Outcome) -> bool:
    """Whether a neighbouring sentence tells a number of the same kind that the first can be held against."""
    apart = abs(other.sentence.number - outcome.sentence.number)
    if not 0 < apart <= WINDOW or other.quantity.kind != outcome.quantity.kind:
        return False
    if other.quantity.kind == "score" and _is_setting(answer, other):
        return False
    nameless = outcome.quantity.kind == "score" and not (other.metric and outcome.metric)
    return nameless or answer.has(other.sentence, "comparison")
