"""Choices told by a look at the test set: settings adapted whenever its score falls, an epoch picked after each look."""

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.rules.soundness._telling import SPEAKERS, few, has_any, words_after, words_before

WHENEVER = frozenset("whenever each every when".split())
EACH = frozenset("each every after per all".split())
PURPOSES = frozenset(
    "tuning choosing selecting selection stopping tune choose pick select picking decide deciding threshold hyperparameters checkpoint"
    " checkpoints".split()
)
LOOP = 16
BEST = 7
BESIDE = 5


def adapted(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "whenever the test score fell, I went back and adapted the settings"."""
    if not has_any(words_before(answer, sentence, target.first, LOOP), WHENEVER):
        return None
    for hit in few(answer, sentence, "changing", "tuning"):
        if 0 < hit.first - target.last <= LOOP and has_any(words_before(answer, sentence, hit.first, 5), SPEAKERS):
            return hit
    return None


def used_for(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "the test set was used for early stopping"."""
    following = words_after(answer, sentence, target.last, 7)
    for at, word in enumerate(following[:3]):
        if (
            word in ("used", "served")
            and has_any(following[at + 1 : at + 2], ("for", "to"))
            and has_any(following[at + 2 :], PURPOSES)
        ):
            return Hit("picking", target.last + 1 + at, target.last + 2 + at)
    return None


def looked_and_picked(answer: Answer, sentence: Sentence, target: Hit) -> Hit | None:
    """ "with the test images I looked after each epoch, and chose the epoch"."""
    if not has_any(words_before(answer, sentence, target.first, 2), ("with", "on", "using")):
        return None
    for looked in few(answer, sentence, "watching"):
        for hit in few(answer, sentence, "picking"):
            if 0 < looked.first - target.last <= BESIDE and 0 < hit.first - looked.last <= BEST:
                chosen = answer.words.lower[hit.first] in ("chose", "picked", "selected", "kept")
                if chosen and has_any(answer.words.lower[looked.first : hit.first], EACH):
                    return hit
    return None
