"""Scores that are put to use as probabilities: multiplied, summed, or shown to somebody as a chance."""

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.quantities import Quantity
from greenroom.rules.soundness._telling import (
    UNDOING,
    distance,
    few,
    from_to,
    has_any,
    is_mended,
    is_others,
    is_taken_back,
    words_after,
    words_before,
)

REACH = 8
WORTH = 14
CLOSE = 18
TOLD = 7
TOLD_OF_SCORE = 16
BESIDE = 3
COUNTED = frozenset("many number count total forecast estimate expect expected".split())
ADDED = frozenset("add added adding sum summed summing total totalled sums adds".split())
PLURAL = frozenset("scores probabilities outputs predictions".split())
OTHER_TIMES = frozenset("out a per more less faster as in when over and".split())
OTHER_SCORES = frozenset("f1 test brier z credit dice nps quality satisfaction exam macro micro high".split())
LINKS = frozenset("is are from using with times by gives gave get give into as".split())
SAYS = frozenset(
    "as is means mean meaning meant says say said directly like see sees show shows shown print prints printed display displays"
    " displayed reads read considered".split()
)
SURE = frozenset("sure certain confident".split())
MODELS = frozenset("model network system app classifier algorithm ai".split())
TELLING = frozenset("tell tells told report reported reports".split())


def misuse(answer: Answer, sentence: Sentence) -> Span | None:
    """The words that use a score as a probability."""
    for score in few(answer, sentence, "model-score"):
        if has_any(words_before(answer, sentence, score.first, 1), OTHER_SCORES):
            continue
        for used in (_multiplied, _summed, _expected, _shown_as):
            last = used(answer, sentence, score)
            if last is not None and not _is_undone(answer, sentence, score) and not _is_undone(answer, sentence, last):
                return from_to(answer, score, last)
    return _shown_chance(answer, sentence)


def _is_undone(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    return (
        is_taken_back(answer, sentence, hit.first, UNDOING)
        or is_others(answer, sentence, hit.first)
        or is_mended(answer, sentence, hit)
    )


def _multiplied(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "score times margin", "multiply the output by the amount"."""
    for product in few(answer, sentence, "multiplied"):
        sized = answer.words.lower[product.first] == "x" and answer.words.lower[product.first - 1].isdigit()
        if sized or distance(product, score) > REACH or has_any(words_after(answer, sentence, product.last, 1), OTHER_TIMES):
            continue
        for worth in few(answer, sentence, "worth"):
            if 0 < worth.first - product.last <= WORTH and (worth.first > score.first or _is_verb(answer, product)):
                return worth
    return None


def _is_verb(answer: Answer, product: Hit) -> bool:
    return answer.words.lower[product.first].startswith("multipl")


def _summed(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "summed the scores to know how many will leave"."""
    if answer.words.lower[score.last] not in PLURAL or not has_any(answer.lower(sentence), COUNTED):
        return None
    return score if has_any(words_before(answer, sentence, score.first, 4), ADDED) else None


def _expected(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "the expected cost, computed with the forest's score"."""
    if answer.words.lower[score.last] in ("prediction", "predictions"):
        return None
    for hit in few(answer, sentence, "expected"):
        first, last = sorted((hit, score), key=lambda found: found.first)
        between = answer.words.lower[first.last + 1 : last.first]
        if len(between) <= CLOSE and has_any(between, LINKS):
            return hit
    return None


def _shown_as(answer: Answer, sentence: Sentence, score: Hit) -> Hit | None:
    """ "the output is shown as the risk in percent", "a score of 0.7 means seventy percent"."""
    if answer.words.lower[score.first].startswith(("probab", "predict", "propens")):
        return None
    for chance in few(answer, sentence, "read-as", "chance"):
        if distance(score, chance) <= CLOSE and _is_said_of(answer, sentence, score, chance):
            return chance
    return None


def _is_said_of(answer: Answer, sentence: Sentence, score: Hit, chance: Hit) -> bool:
    """Whether the chance is said to be what the score gives."""
    words = answer.words.lower[chance.first : chance.last + 1]
    if chance.first < score.first:
        return has_any(words, ("percent", "%", "percentage", "certainty")) and answer.has(sentence, "shown", "means")
    between = answer.words.lower[score.last + 1 : chance.first]
    return chance.label == "read-as" or words[-1] in ("ten", "hundred", "five") or has_any([*between, words[0]], SAYS)


def _shown_chance(answer: Answer, sentence: Sentence) -> Span | None:
    """A percentage that somebody is shown as a chance, or as what the model gave."""
    for shown in few(answer, sentence, "shown", "means"):
        for number in answer.numbers(sentence):
            if number.kind == "percent" and 0 <= number.first - shown.last <= TOLD_OF_SCORE:
                span = _as_chance(answer, sentence, shown, number)
                if span is not None:
                    return span
    return None


def _is_chance(answer: Answer, score: Hit, number: Quantity) -> bool:
    """ "the churn probability, like 78 percent"."""
    words = answer.words.lower
    return words[score.last].startswith(("probab", "likel")) and 0 < number.first - score.last <= BESIDE


def _as_chance(answer: Answer, sentence: Sentence, shown: Hit, number: Quantity) -> Span | None:
    given = Hit("", number.first, number.last)
    chance = next((hit for hit in few(answer, sentence, "chance") if abs(hit.first - number.last) <= BESIDE), None)
    chance = chance or next((hit for hit in few(answer, sentence, "model-score") if _is_chance(answer, hit, number)), None)
    fits = answer.has(sentence, "raw-score", *(("model-score",) if chance else ()))
    if chance is not None and has_any(answer.words.lower[chance.first : chance.last + 1], SURE):
        fits = fits or has_any(words_before(answer, sentence, number.first, 4), MODELS)
    if number.first - shown.last > TOLD:
        fits = fits and chance is not None
    elif chance is not None and answer.words.lower[shown.first] not in TELLING:
        fits = True
    if not fits or _is_undone(answer, sentence, chance or shown):
        return None
    return from_to(answer, given, chance or given)
