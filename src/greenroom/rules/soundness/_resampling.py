"""What of the data was multiplied or thinned out, what was split off to judge by, and which of the two came first."""

from collections.abc import Callable

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.soundness._telling import few, has_any, is_parted, words_after, words_before

RESAMPLING = ("resample", "resampled-data", "variants", "copying")
Order = Callable[[Answer, Sentence, Hit, Hit], bool]
LATER = frozenset("then before prior afterwards next followed later subsequently finally second third step ahead".split())
CONTRAST = frozenset("but while whereas although though instead not never".split())
ARTICLES = frozenset("the a an my our having splitting dividing cutting".split())
THAT = frozenset("that this which it".split())
CLAUSE = frozenset("we i it the they he she had having".split())
PARTS = frozenset("tenth fifth quarter third half percent % became become part twenty ten thirty".split())
BLURRED = frozenset("on at with for against".split())
DIVIDING = frozenset(
    "split splits splitting train test divided divide dividing partitioned partitioning fold folds k kfold five ten 5 10 cross"
    " hold holdout held 80 70 75 90 85 60 eighty seventy ninety separated separate separating cut splitter".split()
)
SCOPE = 8
NAMED = 3


def resampled(answer: Answer, sentence: Sentence) -> list[Hit]:
    """What was resampled: the trade's words for it, or variants of cases, or copies that are made of the rare ones."""
    if answer.has(sentence, "signal"):
        return []
    of_rare = any(answer.has(other, "rare-case", "imbalanced") for other in answer.around(sentence))
    return few(answer, sentence, "resample", "resampled-data", "variants", *(("copying",) if of_rare else ()))


def splits(answer: Answer, sentence: Sentence) -> list[Hit]:
    """What is split off to judge the model, in the trade's words, or in any words that say what for."""
    parts = few(answer, sentence, "held-part")
    named = [split for split in few(answer, sentence, "split") if parts or answer.words.lower[split.first] in DIVIDING]
    taken = [part for part in parts if has_any(words_before(answer, sentence, part.first, 6), PARTS)]
    return [split for split in (*named, *taken) if not _splits_other_things(answer, sentence, split)]


def _splits_other_things(answer: Answer, sentence: Sentence, split: Hit) -> bool:
    """ "on the hold-out" names a part and splits nothing; work, traffic and texts are split too."""
    held = answer.words.lower[split.last] in ("out", "holdout")
    blurred = held and has_any(words_before(answer, sentence, split.first, 2), BLURRED)
    return blurred or any(0 < other.first - split.last <= 5 for other in few(answer, sentence, "not-data"))


def is_said_before(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """ "oversampled before making the folds"."""
    del sentence
    between = answer.words.lower[hit.last + 1 : split.first]
    return 0 < len(between) <= SCOPE and has_any(between[-5:], ("before", "prior"))


def comes_first(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """Whether the words tell the resampling ahead of the split."""
    if any(0 < data.first - split.last <= NAMED for data in few(answer, sentence, "resampled-data")):
        return True
    if hit.label == "resampled-data" and has_any(words_before(answer, sentence, hit.first, 3), ("from", "of")):
        return split.first < hit.first
    return _told_first(answer, sentence, hit, split) if hit.last < split.first else _told_last(answer, sentence, hit, split)


def _told_first(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """ "SMOTE, then the split", and not "SMOTE after the split"."""
    if has_any([*words_before(answer, sentence, hit.first, 3), answer.words.lower[hit.first]], ("after", "once", "having")):
        return True
    if has_any(words_before(answer, sentence, split.first, 3), ("had", "already")):
        return False
    return not _looks_back(answer, hit.last + 1, split.first) and not has_any(
        answer.words.lower[hit.last + 1 : split.first], CONTRAST
    )


def _told_last(answer: Answer, sentence: Sentence, hit: Hit, split: Hit) -> bool:
    """ "before the split I oversampled", "the folds were made after the balancing"."""
    between = answer.words.lower[split.last + 1 : hit.first]
    before = has_any(words_before(answer, sentence, split.first, 4), ("before", "prior"))
    if before:
        return not has_any(between, ("after", "afterwards", "then"))
    return _looks_back(answer, split.last + 1, hit.first)


def _looks_back(answer: Answer, first: int, last: int) -> bool:
    """Whether an "after" or "once" among the words names what came before, as "after that" and "and after" do not."""
    lower = answer.words.lower
    for index in range(first, last):
        following = lower[index + 1]
        if lower[index] == "once" and following in CLAUSE and not is_parted(answer, index, index + 1):
            return True
        goes_on = following in THAT or (lower[index - 1] == "and" and following not in ARTICLES)
        if lower[index] == "after" and not goes_on:
            return True
    return False


def is_rejected(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """ "considered SMOTE, then decided against it"."""
    return any(-3 <= found.first - hit.last <= SCOPE for found in few(answer, sentence, "rejected"))


def in_training(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the resampling is said to stay in the training part."""
    if any(answer.has(other, "split-first") for other in answer.around(sentence)):
        return True
    parts = [part for part in few(answer, sentence, "training-part") if -SCOPE <= part.first - hit.last <= SCOPE]
    return any(not has_any(words_before(answer, sentence, part.first, 4), ("into", "split", "divided")) for part in parts)


def goes_on(answer: Answer, following: Sentence, split: Hit) -> bool:
    """Whether a sentence takes up the one before: "Then I split …", "From this we drew …", "The test part came later"."""
    lower = answer.words.lower
    opening = lower[following.first : following.first + 4]
    return (
        has_any(opening, LATER)
        or "after" in opening
        or opening[0] in ("from", "of", "out")
        or "later" in answer.lower(following)
        or has_any(words_before(answer, following, split.first, 3), LATER)
    )


def names_after(answer: Answer, sentence: Sentence, hit: Hit, wanted: frozenset[str], passing: frozenset[str]) -> int | None:
    """The first wanted word behind a phrase, where only passing words lie between."""
    for offset, word in enumerate(words_after(answer, sentence, hit.last, 6), hit.last + 1):
        if word in wanted:
            return offset
        if word not in passing:
            return None
    return None
