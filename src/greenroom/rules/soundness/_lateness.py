"""Inputs of a model that are known too late: past the event, at its end, or only once it has happened."""

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.soundness._telling import (
    few,
    has_any,
    is_mended,
    is_named_others,
    is_parted,
    is_taken_back,
    words_after,
    words_before,
)

LATE = ("outcome-column", "outcome-measure", "late-value", "afterwards", "end-event", "boundary", "same-period")
"""The vocabularies whose phrases can make an input late."""

PAST = frozenset("paid sold left bought won lost came broke quit went got gave took made found rented".split())
SOFTWARE = frozenset(
    "to store stores service flag flags branch request requests freeze team pipeline platform toggle metric metrics thing things"
    " lesson part reason step point decision question".split()
)
PRODUCT = frozenset("release button roadmap menu report toggle".split())
CHANGED = frozenset("fell dropped rose grew declined increased decreased shrank halved doubled went climbed".split())
RUNS = ("predict", "runs", "scored", "scores")
UP_TO = ("until", "till")
WAS = ("was", "is", "were", "got", "gets")
MEASURED = 12
TARGET = 5
KNOWN = 14
EARLY = 12
THE_SAME = frozenset("it it's that this them these those both which one all they".split())


def tells_features(answer: Answer, sentence: Sentence) -> bool:
    """Whether the sentence, or the one that it goes on from, speaks of what the model is given."""
    going_on = answer.words.lower[sentence.first] in ("and", "plus", "also") and sentence.number > 0
    talk = answer.around(sentence, int(going_on), 0)
    return any(answer.has(other, "feature-talk") for other in talk) or any(
        names_features(answer, other) for other in answer.around(sentence, 1, 0)
    )


def names_features(answer: Answer, sentence: Sentence) -> bool:
    """Whether inputs of a model are spoken of, and not features of a product."""
    hits = few(answer, sentence, "feature-noun")
    if not hits or has_any(answer.lower(sentence), PRODUCT):
        return False
    return any(not has_any(words_after(answer, sentence, hit.last, 1), SOFTWARE) for hit in hits)


def beginning(answer: Answer, sentence: Sentence, hit: Hit) -> int | None:
    """The first word of what comes too late; None where the phrase does not make it late."""
    if hit.label in ("outcome-column", "late-value"):
        return None if has_any(words_before(answer, sentence, hit.first, 1), ("for",)) else hit.first
    if hit.label == "outcome-measure":
        return hit.first if names_features(answer, sentence) else None
    amount = _amount(answer, sentence, hit)
    if hit.label == "boundary":
        return amount if names_features(answer, sentence) and _is_past(answer, sentence, hit) else None
    if hit.label == "end-event":
        late = _after_event(answer, sentence, hit)
        return _first_or(amount, late) if amount is not None or names_features(answer, sentence) else None
    return amount


def _first_or(amount: int | None, first: int | None) -> int | None:
    return first if first is None or amount is None else min(amount, first)


def _amount(answer: Answer, sentence: Sentence, hit: Hit) -> int | None:
    """Where the measure begins that is taken so late: "the number of …", "how many minutes …"."""
    found = [amount.first for amount in few(answer, sentence, "amount-of") if 0 < hit.first - amount.first <= MEASURED]
    targets = few(answer, sentence, "target-talk")
    return next((first for first in found if not any(0 < first - target.last <= TARGET for target in targets)), None)


def _after_event(answer: Answer, sentence: Sentence, hit: Hit) -> int | None:
    """The word that puts the feature behind the event: "after the discharge", "until it sold", "between … and the return"."""
    lower = answer.words.lower
    for index in range(hit.first - 1, max(sentence.first, hit.first - 4) - 1, -1):
        word = lower[index]
        if word == "after" and not _early(answer, sentence, index):
            return index
        if word in UP_TO or (word == "later" and index == hit.first - 1) or (word == "up" and lower[index + 1] == "to"):
            return index
        if word == "before" and has_any(lower[index + 1 : hit.first], WAS):
            return index
        if word == "and" and "between" in words_before(answer, sentence, index, 6):
            return index
        if (word == "when" and index == hit.first - 2) or (word == "which" and lower[index - 1] == "on"):
            return index
        if is_parted(answer, index, index + 1):
            return None
    return None


def _is_past(answer: Answer, sentence: Sentence, boundary: Hit) -> bool:
    """ "until somebody rented it", "after they cancelled": the measure ends, or begins, with what has happened by then."""
    if _early(answer, sentence, boundary.first):
        return False
    following = words_after(answer, sentence, boundary.last, 5)
    if has_any(following, ("features", "inputs", "columns", "feature")):
        return False
    return any(word in PAST or (word.endswith("ed") and len(word) > 4) for word in following[1:])


def _early(answer: Answer, sentence: Sentence, after: int) -> bool:
    """ "in the first seven days after sign-up": the event begins the history that the model knows."""
    begins = any(0 < event.first - after <= 4 for event in few(answer, sentence, "early-event"))
    return begins or "first" in words_before(answer, sentence, after, 4)


def is_sound(answer: Answer, sentence: Sentence, hit: Hit, first: int) -> bool:
    """Whether it is the target, was left out, or is said to be known in time."""
    near = answer.around(sentence, 0, 1)
    return (
        _is_left_out(answer, sentence)
        or any(_is_after_it(answer, other) for other in near)
        or any(-KNOWN <= known.first - hit.last <= KNOWN for other in near for known in few(answer, other, "known-then"))
        or any(answer.has(other, "asked-when") for other in answer.around(sentence))
        or any(0 < first - target.last <= TARGET for target in few(answer, sentence, "target-talk"))
        or _is_target(answer, sentence, hit)
        or has_any(words_after(answer, sentence, hit.last, 1), CHANGED)
        or is_mended(answer, sentence, hit)
        or is_named_others(answer, sentence, first)
        or is_taken_back(answer, sentence, first)
    )


def _is_after_it(answer: Answer, sentence: Sentence) -> bool:
    """ "the model runs after discharge": what comes before that is known."""
    lower = answer.lower(sentence)
    return any(word.startswith(RUNS) and "after" in lower[index + 1 : index + 5] for index, word in enumerate(lower))


def _is_left_out(answer: Answer, sentence: Sentence) -> bool:
    """Whether it was dropped or doubted: here, or right at the start of the next sentence, which takes it up as "it"."""
    if answer.has(sentence, "left-out"):
        return True
    for following in answer.sentences[sentence.number + 1 : sentence.number + 2]:
        early = any(hit.first - following.first <= EARLY for hit in few(answer, following, "left-out"))
        return early and has_any(answer.words.lower[following.first : following.first + EARLY], THE_SAME)
    return False


def _is_target(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "… is what we predict", "… goes to the label"."""
    following = words_after(answer, sentence, hit.last, 4)
    told = has_any(following[:2], ("is", "was", "are")) and any(word.startswith("predict") for word in following)
    return told or has_any(following, ("label", "labels", "target", "targets"))
