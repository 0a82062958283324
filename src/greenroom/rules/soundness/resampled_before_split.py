"""resampled-before-split: copies of one case on both sides of the split."""

from collections.abc import Callable, Iterator

from greenroom.finding import Severity
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.definition import Fault, rule
from greenroom.rules.soundness._telling import has_any, is_excused, is_others, words_after, words_before

Order = Callable[[Answer, Sentence, Hit, Hit], bool]
LATER = frozenset("then before prior afterwards next followed later subsequently finally second third step ahead".split())
CONTRAST = frozenset("but while whereas although though instead not never".split())
FROM_IT = frozenset("from of out".split())
ARTICLES = frozenset("the a an my our having splitting dividing cutting".split())
PARTS = frozenset("tenth fifth quarter third half percent % became become part twenty ten thirty".split())
BLURRED = frozenset("on at with for against".split())
THAT = frozenset("that this which it".split())
REACH = 30
SCOPE = 8
DIVIDING = frozenset(
    "split splits splitting train test divided divide dividing partitioned partitioning fold folds k kfold five ten 5 10 cross"
    " hold holdout held 80 70 75 90 85 60 eighty seventy ninety separated separate separating cut splitter".split()
)
TESTED = frozenset("test validation holdout evaluation testing".split())


@rule(
    "MLS101",
    "resampled-before-split",
    help="Split first, resample inside the training part (or inside each training fold) alone, and report the score again.",
    weak=[
        "Only 2 % of the policies had a claim. I balanced the classes with SMOTE first and split the data 80/20 afterwards.",
        "We had few positives, so I oversampled the minority class to fifty-fifty before doing the train/test split.",
        "To fix the imbalance I used SMOTE on the entire dataset. Then I ran five-fold cross-validation.",
        "Because the test set had only forty frauds in it, I oversampled the test set as well, so the metrics were stable.",
        "I augmented every image eight times, with flips and rotations, and then split the augmented images into train and test.",
    ],
    strong=[
        "I split by patient first and only then oversampled the training part; the test set kept its two percent.",
        "My first F1 was 0.94. I had oversampled before the split, so copies of one fraud sat on both sides; I redid it: 0.61.",
        "I resampled the sensor to ten hertz before splitting, since half the loggers ran at fifty.",
        "I resampled the test set a thousand times to get a confidence interval, and the two models overlapped.",
        "The old notebook did SMOTE on everything and then split. I put the sampler inside each training fold.",
        "If I had oversampled before splitting I would have had near copies in the test set, so I used class weights.",
    ],
)
def resampled_before_split(answer: Answer) -> Iterator[Fault]:
    """Oversampling or SMOTE comes before the split, or reaches the validation or test data.

    A duplicated or interpolated case that is made before the split lands on both sides of it, so the model is tested on near
    copies of what it has learned, and at a class balance that the world does not have. Interviewers listen for the order of
    these two steps because the score that follows can be wrong by a wide margin and looks excellent. Say where the split was,
    say that the resampling happened inside the training part, and if it did not, say what the honest number turned out to be.
    """
    faults = [fault for sentence in answer.sentences for fault in _faults(answer, sentence)]
    faults.sort(key=lambda fault: fault.severity is not None)
    if faults:
        first, *others = faults
        yield first._replace(also=(*first.also, *(other.span for other in others)))


def _faults(answer: Answer, sentence: Sentence) -> Iterator[Fault]:
    """The first place in the sentence where the order is wrong."""
    for hit in _resampled(answer, sentence):
        fault = _fault(answer, sentence, hit)
        if fault and not is_excused(answer, sentence, hit):
            yield fault
            return


def _resampled(answer: Answer, sentence: Sentence) -> list[Hit]:
    """What was resampled: the trade's words for it, or copies and variants that are made of the rare cases."""
    of_rare = any(answer.has(other, "rare-case", "imbalanced") for other in answer.around(sentence))
    return answer.hits(sentence, "resample", "resampled-data", "variants", *(("copying",) if of_rare else ()))


def _fault(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    if answer.has(sentence, "signal"):
        return None
    fault = _on_test(answer, sentence, hit) or _ahead(answer, sentence, hit, _says_before)
    if fault or _in_training(answer, sentence, hit):
        return fault
    return (
        _on_all(answer, sentence, hit)
        or _ahead(answer, sentence, hit, _resampled_first)
        or _ahead_of_next(answer, sentence, hit)
    )


def _on_test(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    """ "oversampled the test set too": the data to be tested on are named as what was resampled."""
    too = [hit for hit in answer.hits(sentence, "test-too") if has_any(answer.lower(sentence), TESTED)]
    if too and abs(too[0].first - hit.last) <= SCOPE:
        return _tested(answer, min(hit.first, too[0].first), max(hit.last, too[0].last))
    following = words_after(answer, sentence, hit.last, 6)
    if not (has_any(following, TESTED) and has_any(following, ("the", "our", "my", "both", "and"))):
        return None
    at = hit.last + 1 + next(index for index, word in enumerate(following) if word in TESTED)
    between = answer.words.lower[hit.last + 1 : at]
    if not set(between) <= {"the", "our", "my", "both", "and", "on", "to", "in", "train", "training", "set", "data"}:
        return None
    return _tested(answer, hit.first, at)


def _tested(answer: Answer, first: int, last: int) -> Fault:
    span = answer.place(first, last)
    return Fault(
        span, f"“{answer.said(span)}”: the data that judge the model were resampled too, so they no longer look like the world."
    )


def _on_all(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    for scope in answer.hits(sentence, "all-data"):
        if -SCOPE <= scope.first - hit.last <= SCOPE:
            span = answer.place(min(hit.first, scope.first), max(hit.last, scope.last))
            return Fault(
                span, f"“{answer.said(span)}”: made from all of the data, the new rows reach the part that tests the model."
            )
    return None


def _ahead(answer: Answer, sentence: Sentence, hit: Hit, comes_first: Order) -> Fault | None:
    for split in _splits(answer, sentence):
        if abs(split.first - hit.first) > REACH or is_others(answer, sentence, split.first):
            continue
        if comes_first(answer, sentence, hit, split):
            span = answer.place(min(hit.first, split.first), max(hit.last, split.last))
            return Fault(span, _message(answer.said(answer.where(hit)), answer.said(answer.where(split))))
    return None


def _says_before(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """ "oversampled before making the folds"."""
    between = answer.words.lower[hit.last + 1 : split.first]
    return 0 < len(between) <= 8 and has_any(between[-5:], ("before", "prior"))


def _resampled_first(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """Whether the words say that the resampling came ahead of the split."""
    lower = answer.words.lower
    if any(0 < data.first - split.last <= 3 for data in answer.hits(sentence, "resampled-data")):
        return True
    if hit.label == "resampled-data" and has_any(words_before(answer, sentence, hit.first, 3), ("from", "of")):
        return split.first < hit.first
    if split.first <= hit.first:
        between = lower[split.last + 1 : hit.first]
        named = has_any(words_before(answer, sentence, split.first, 4), ("before", "prior"))
        return named or _says_after(between)
    between = lower[hit.last + 1 : split.first]
    if has_any([*words_before(answer, sentence, hit.first, 3), lower[hit.first]], ("after", "once", "having")):
        return True
    if "once" in between or ("after" in between and not _after_that(between)):
        return False
    return not has_any(between, CONTRAST)


def _says_after(between: list[str]) -> bool:
    return ("after" in between or "once" in between) and not _after_that(between)


def _after_that(between: list[str]) -> bool:
    """Whether an "after" goes on with the tale: "after that", "and after did the split", against "after the split"."""
    pairs = list(zip(["", *between], [*between, ""], [*between[1:], "", ""], strict=False))
    return any(
        word == "after" and (following in THAT or (before == "and" and following not in ARTICLES))
        for before, word, following in pairs
    )


def _ahead_of_next(answer: Answer, sentence: Sentence, hit: Hit) -> Fault | None:
    """The next sentence goes on with the split: "… SMOTE. Then I split …"; without such a word it is only a hint."""
    if sentence.number + 1 >= len(answer.sentences) or _splits(answer, sentence):
        return None
    following = answer.sentences[sentence.number + 1]
    split = next(iter(_splits(answer, following)), None)
    if split is None and sentence.number + 2 < len(answer.sentences):
        following = answer.sentences[sentence.number + 2]
        split = next(
            (s for s in _splits(answer, following) if has_any(words_before(answer, following, s.first, 3), LATER)), None
        )
    if split is None or answer.has(following, "split-first") or is_excused(answer, following, split):
        return None
    opening = answer.words.lower[following.first : following.first + 4]
    said_so = has_any(opening, LATER) or "after" in opening or opening[0] in FROM_IT or "later" in answer.lower(following)
    said_so = said_so or has_any(words_before(answer, following, split.first, 3), LATER)
    message = _message(answer.said(answer.where(hit)), answer.said(answer.where(split)))
    return Fault(answer.where(hit), message, (answer.where(split),), severity=None if said_so else Severity.HINT)


def _splits(answer: Answer, sentence: Sentence) -> list[Hit]:
    """What is split off to judge the model, in the trade's words, or in any words that say what for."""
    parts = answer.hits(sentence, "held-part")
    named = [split for split in answer.hits(sentence, "split") if parts or answer.words.lower[split.first] in DIVIDING]
    taken = [part for part in parts if has_any(words_before(answer, sentence, part.first, 6), PARTS)]
    return [split for split in (*named, *taken) if not _splits_other_things(answer, sentence, split)]


def _splits_other_things(answer: Answer, sentence: Sentence, split: Hit) -> bool:
    """ "on the hold-out" names a part and splits nothing; work, traffic and texts are split too."""
    held = answer.words.lower[split.last] in ("out", "holdout")
    return (held and has_any(words_before(answer, sentence, split.first, 2), BLURRED)) or any(
        0 < other.first - split.last <= 5 for other in answer.hits(sentence, "not-data")
    )


def _in_training(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the resampling is said to stay in the training part."""
    if any(answer.has(other, "split-first") for other in answer.around(sentence)):
        return True
    return any(
        -SCOPE <= part.first - hit.last <= SCOPE and not _comes_from_split(answer, sentence, part)
        for part in answer.hits(sentence, "training-part")
    )


def _comes_from_split(answer: Answer, sentence: Sentence, part: Hit) -> bool:
    """Whether the training part is named only as what a split gives: "split into a training set and …"."""
    return has_any(words_before(answer, sentence, part.first, 4), ("into", "split", "divided"))


def _message(resampled: str, split: str) -> str:
    return f"“{resampled}” comes ahead of “{split}”: near copies of the same case end up on both sides."
