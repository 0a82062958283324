"""resampled-before-split: copies of one case on both sides of the split."""

from collections.abc import Iterator

from greenroom.finding import Severity, Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._resampling import (
    LATER,
    RESAMPLING,
    Order,
    comes_first,
    goes_on,
    in_training,
    is_rejected,
    is_said_before,
    names_after,
    resampled,
    splits,
)
from greenroom.rules.soundness._telling import few, from_to, has_any, is_excused, is_others, words_before

REACH = 30
SCOPE = 8
TESTED = frozenset("test validation holdout evaluation testing".split())
PASSING = frozenset("the our my both and on to in train training set data".split())


@rule(
    "MLS101",
    "resampled-before-split",
    help="Split first, resample inside the training part (or inside each training fold) alone, and report the score again.",
    suspicion="{} balances or augments before the split, so that copies reach the test.",
    weak=[
        "Before you divide anything, you oversample the small class to half.",
        "Only 2 % of the policies had a claim. I balanced the classes with SMOTE first and split the data 80/20 afterwards.",
        "We had few positives, so I oversampled the minority class to fifty-fifty before doing the train/test split.",
        "To fix the imbalance I used SMOTE on the entire dataset. Then I ran five-fold cross-validation.",
        "Because the test set had only forty frauds in it, I oversampled the test set as well, so the metrics were stable.",
        "I augmented every image eight times, with flips and rotations, and then split the augmented images into train and test.",
        "the positives were few so i copied them until it was half and half and um after that it got split eighty twenty",
    ],
    strong=[
        "I split by patient first and only then oversampled the training part; the test set kept its two percent.",
        "My first F1 was 0.94. I had oversampled before the split, so copies of one fraud sat on both sides; I redid it: 0.61.",
        "I resampled the sensor to ten hertz before splitting, since half the loggers ran at fifty.",
        "I resampled the test set a thousand times to get a confidence interval, and the two models overlapped.",
        "The old notebook did SMOTE on everything and then split. I put the sampler inside each training fold.",
        "If I had oversampled before splitting I would have had near copies in the test set, so I used class weights.",
        "We considered SMOTE, then decided against it and split by month.",
        "Before the split I dropped duplicates, and after it I oversampled.",
    ],
)
def resampled_before_split(answer: Answer) -> Iterator[Fault]:
    """Oversampling or SMOTE comes before the split, or reaches the validation or test data.

    A duplicated or interpolated case that is made before the split lands on both sides of it, so the model is tested on near
    copies of what it has learned, and at a class balance that the world does not have. Interviewers listen for the order of
    these two steps because the score that follows can be wrong by a wide margin and looks excellent. Say where the split was,
    say that the resampling happened inside the training part, and if it did not, say what the honest number turned out to be.
    """

    faults = [fault for sentence in answer.having(*RESAMPLING) for fault in _faults(answer, sentence)]
    faults.sort(key=lambda fault: fault.severity is not None)
    if faults:
        first, *others = faults
        yield first._replace(also=(*first.also, *(other.span for other in others)))


def _faults(answer: Answer, sentence: Sentence) -> Iterator[Fault]:
    """The first place in the sentence where the order is wrong."""
    for hit in resampled(answer, sentence):
        fault = _fault(answer, sentence, hit)
        if fault and not is_rejected(answer, sentence, hit) and not is_excused(answer, sentence, hit):
            yield fault
            return


def _fault(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    fault = _on_test(answer, sentence, hit) or _ahead(answer, sentence, hit, is_said_before)
    if fault or in_training(answer, sentence, hit):
        return fault
    return _on_all(answer, sentence, hit) or _ahead(answer, sentence, hit, comes_first) or _ahead_of_next(answer, sentence, hit)


def _on_test(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    """ "oversampled the test set", "validation got the same": the data to judge by are named as what was resampled."""
    for too in few(answer, sentence, "test-too"):
        if abs(too.first - hit.last) <= SCOPE and has_any(answer.lower(sentence), TESTED):
            return _tested(answer, from_to(answer, hit, too))
    before = words_before(answer, sentence, hit.first, 3)
    if has_any(before, TESTED) and has_any([*before, *answer.words.lower[hit.first : hit.last + 1]], ("was", "were", "got")):
        return _tested(answer, answer.place(hit.first - len(before), hit.last))
    at = names_after(answer, sentence, hit, TESTED, PASSING)
    return None if at is None or at == hit.last + 1 else _tested(answer, answer.place(hit.first, at))


def _tested(answer: Answer, span: Span) -> Fault:
    said = answer.said(span)
    return Fault(span, f"“{said}”: the data that judge the model were resampled too, so they no longer look like the world.")


def _on_all(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    for scope in few(answer, sentence, "all-data"):
        if -SCOPE <= scope.first - hit.last <= SCOPE:
            span = from_to(answer, hit, scope)
            said = answer.said(span)
            return Fault(span, f"“{said}”: made from all of the data, the new rows reach the part that tests the model.")
    return None


def _ahead(answer: Answer, sentence: Sentence, hit: Hit, is_first: Order) -> Fault | None:
    found = splits(answer, sentence)
    for split in found:
        if is_first is comes_first and any(earlier.first < hit.first < split.first for earlier in found):
            continue
        near = abs(split.first - hit.first) <= REACH and not is_others(answer, sentence, split.first)
        if near and is_first(answer, sentence, hit, split):
            return Fault(from_to(answer, hit, split), _message(answer, hit, split))
    return None


def _ahead_of_next(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    """A later sentence goes on with the split: "… SMOTE. Then I split …"; without such a word it is only a hint."""
    if splits(answer, sentence):
        return None
    for following in answer.sentences[sentence.number + 1 : sentence.number + 3]:
        directly = following.number == sentence.number + 1
        for split in splits(answer, following):
            if directly or has_any(words_before(answer, following, split.first, 3), LATER):
                return _continued(answer, hit, following, split)
    return None


def _continued(answer: Answer, hit: Hit, following: Sentence, split: Hit) -> Fault | None:
    if answer.has(following, "split-first") or is_excused(answer, following, split):
        return None
    severity = None if goes_on(answer, following, split) else Severity.HINT
    return Fault(answer.where(hit), _message(answer, hit, split), (answer.where(split),), severity=severity)


def _message(answer: Answer, hit: Hit, split: Hit) -> str:
    names = answer.said(answer.where(hit)), answer.said(answer.where(split))
    return f"“{names[0]}” comes ahead of “{names[1]}”: near copies of the same case end up on both sides."
