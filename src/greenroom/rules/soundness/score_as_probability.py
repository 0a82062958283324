"""score-as-probability: a ranking read as a chance."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._telling import UNDOING, has_any, is_mended, is_others, is_taken_back, words_after, words_before

NEGATIONS = frozenset("not no never without un isn't wasn't weren't aren't didn't don't".split())
INSTRUMENTS = frozenset("camera cameras lens lenses sensor sensors scale scales instrument instruments robot lights".split())
REACH = 8
WORTH = 10
COUNTED = frozenset("many number count total forecast estimate expect expected".split())
CLOSE = 14
TOLD = 7
TOLD_OF_SCORE = 16
BESIDE = 3
ADDED = frozenset("add added adding sum summed summing total totalled sums adds".split())


@rule(
    "MLS106",
    "score-as-probability",
    help="Calibrate on untouched data (isotonic, Platt) and show one check of it, or use the score for ranking alone.",
    weak=[
        "I multiplied the model's score by the order value to get the expected loss per order.",
        "We oversampled the defaulters to half, and the score is shown to the underwriter as the probability of default.",
        "The dashboard says that a customer has an 83 percent chance of leaving; it is the raw output of the forest.",
        "I summed the scores over all customers to estimate how many will churn next month.",
        "We use the softmax value as the confidence, so 0.9 means that we are ninety percent sure.",
    ],
    strong=[
        "The scores were calibrated with isotonic regression on a later month, and then multiplied by the order value.",
        "The score only ranks the queue. Nobody sees it as a probability.",
        "We multiplied the weights by the class frequencies, and the score orders the list.",
        "I corrected the scores for the downsampling with the usual formula and then multiplied them by the bid.",
        "There is a thirty percent chance that the vendor raises the price.",
        "Of the customers scored at 0.2, I checked that about one in five had left; only then we multiplied by the margin.",
    ],
)
def score_as_probability(answer: Answer) -> Iterator[Fault]:
    """A model's score is multiplied, summed or shown as if it were a probability, and no calibration is told.

    Trees, networks and anything trained on resampled or weighted classes put out scores that rank well and mean little as
    numbers: after balancing, 0.8 may stand for eight cases in a hundred. An expected loss computed from such a score can be
    wrong tenfold, and a percentage on a screen is a promise. Say how you checked that among those scored at 0.2 about one in
    five came true, or say that the score does nothing but order the list.
    """
    if any(_is_calibrated(answer, sentence) for sentence in answer.sentences):
        return
    for sentence in answer.sentences:
        if not answer.has(sentence, "model-score", "chance", "expected"):
            continue
        span = _misuse(answer, sentence)
        if span is not None:
            yield Fault(
                span, f"“{answer.said(span)}” reads the score as a probability, and nothing says that it was calibrated."
            )
            return


def _is_calibrated(answer: Answer, sentence: Sentence) -> bool:
    hits = answer.hits(sentence, "calibrated")
    return any(
        not has_any(words_before(answer, sentence, hit.first, 3), NEGATIONS)
        and not has_any(words_after(answer, sentence, hit.last, 2), INSTRUMENTS)
        for hit in hits
    )


def _is_undone(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    return (
        is_taken_back(answer, sentence, hit.first, UNDOING)
        or is_others(answer, sentence, hit.first)
        or is_mended(answer, sentence, hit)
    )


def _misuse(answer: Answer, sentence: Sentence) -> Span | None:
    """The words that use a score as a probability."""
    for score in answer.hits(sentence, "model-score"):
        last = _multiplied(answer, sentence, score) or _summed(answer, sentence, score) or _expected(answer, sentence, score)
        last = last or _shown_as(answer, sentence, score)
        if last is not None and not _is_undone(answer, sentence, score) and not _is_undone(answer, sentence, last):
            return answer.place(min(score.first, last.first), max(score.last, last.last))
    return _shown_chance(answer, sentence)


def _multiplied(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "score times margin", "multiply the output by the amount"."""
    for product in answer.hits(sentence, "multiplied"):
        if _distance(product, score) > REACH:
            continue
        for worth in answer.hits(sentence, "worth"):
            if 0 < worth.first - product.last <= WORTH and worth.first > score.first:
                return worth
        if answer.words.lower[product.first].startswith("multipl") and product.first < score.first:
            worth_before = [w for w in answer.hits(sentence, "worth") if product.first < w.first < score.first]
            if worth_before:
                return worth_before[0]
    return None


def _summed(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "summed the scores to know how many will leave"."""
    lower = answer.words.lower
    if lower[score.last] not in ("scores", "probabilities", "outputs", "predictions"):
        return None
    if not has_any(answer.lower(sentence), COUNTED):
        return None
    return score if has_any(words_before(answer, sentence, score.first, 4), ADDED) else None


def _expected(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "the expected cost, computed with the forest's score"."""
    return next((hit for hit in answer.hits(sentence, "expected") if _distance(hit, score) <= CLOSE), None)


def _shown_as(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "the output is shown as the risk in percent", "a score of 0.7 means seventy percent"."""
    if answer.words.lower[score.first].startswith(("probab", "predict", "propens")):
        return None
    for chance in answer.hits(sentence, "read-as", "chance"):
        if not answer.has(sentence, "shown", "means", "read-as") and not _is_ratio(answer, chance):
            continue
        if -CLOSE <= chance.first - score.last <= CLOSE and (chance.first > score.last or _is_percentage(answer, chance)):
            return chance
    return None


def _is_ratio(answer: Answer, chance: Hit) -> bool:
    """ "three of ten", "eight in ten"."""
    return answer.words.lower[chance.last] in ("ten", "hundred", "five")


def _is_percentage(answer: Answer, chance: Hit) -> bool:
    return has_any(answer.words.lower[chance.first : chance.last + 1], ("percent", "%", "percentage", "certainty"))


def _shown_chance(answer: Answer, sentence: Sentence) -> Span | None:
    """A percentage that somebody is shown as a chance, or as what the model gave."""
    scored = answer.has(sentence, "model-score")
    reach = TOLD_OF_SCORE if scored else TOLD
    for shown in answer.hits(sentence, "shown", "means"):
        for number in answer.numbers(sentence):
            if number.kind != "percent" or not 0 <= number.first - shown.last <= reach:
                continue
            chance = next((hit for hit in answer.hits(sentence, "chance") if abs(hit.first - number.last) <= BESIDE), None)
            if (chance or (scored and number.first - shown.last <= TOLD)) and not _is_undone(answer, sentence, chance or shown):
                return answer.place(
                    min(number.first, chance.first if chance else number.first), max(number.last, chance.last if chance else 0)
                )
    return None


def _distance(one: Hit, other: Hit) -> int:
    return other.first - one.last if other.first > one.last else one.first - other.last
