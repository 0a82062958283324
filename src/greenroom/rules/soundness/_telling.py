"""How a fault of method is told: as done, as never done, as mended, as somebody else's."""

from collections.abc import Container
from functools import lru_cache

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.lexicon import Hit
from greenroom.reading.packed import lexicon
from greenroom.reading.words import find_words

UNDOING = frozenset("nothing hardly not never no without nobody neither nor cannot avoid avoided avoiding".split())
CONDITIONS = frozenset("if unless whether".split())
INSTEAD = (("instead", "of"), ("rather", "than"), ("other", "than"))
SPEAKERS = frozenset("i i'd i've i'll we we'd we've we'll my our".split())
OTHERS = frozenset("he she they".split())
NEW_CLAUSE = frozenset("so and but then because since while whereas".split())
UNREAL = frozenset("would could might".split())
BEFORE = 5
MOST = 40
MENDED_BEFORE = 25
MENDED_AFTER = 60
MENDED_SOON = 25
SENTENCES_AFTER = 3


def is_excused(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether what a phrase names is only asked, was never done, was mended later, or was another's doing."""
    return (
        answer.text[sentence.span.end - 1] == "?"
        or is_taken_back(answer, sentence, hit.first)
        or is_unreal(answer, sentence, hit)
        or is_others(answer, sentence, hit.first)
        or is_mended(answer, sentence, hit)
    )


def is_taken_back(answer: Answer, sentence: Sentence, at: int, undoing: Container[str] = UNDOING | CONDITIONS) -> bool:
    """Whether a word in the same clause, shortly before, says that it was not so: "never", "didn't", "instead of", "if"."""
    lower = answer.words.lower
    for index in range(at - 1, max(sentence.first, at - 1 - BEFORE) - 1, -1):
        if lower[index] in NEW_CLAUSE or is_parted(answer, index, index + 1):
            return False
        if lower[index] in undoing or lower[index].endswith("n't") or tuple(lower[index - 1 : index + 1]) in INSTEAD:
            return True
    return False


def is_unreal(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether it is only imagined: "would have been", or "… before the split would put copies on both sides"."""
    lower = answer.words.lower
    before = lower[max(sentence.first, hit.first - BEFORE) : hit.first]
    after = lower[hit.last + 1 : min(sentence.last, hit.last + 7)]
    imagined = any(word in UNREAL and following == "have" for word, following in zip(before, before[1:], strict=False))
    told = next((word for word in after if word in UNREAL or word in NEW_CLAUSE), "")
    return imagined or told in UNREAL


def is_others(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether the sentence names somebody else as the one who did it: "the old notebook …", "the vendor had …"."""
    if is_named_others(answer, sentence, at):
        return True
    before = words_before(answer, sentence, at, 3)
    return has_any(before, OTHERS) and not has_any(before, SPEAKERS)


def is_named_others(answer: Answer, sentence: Sentence, at: int) -> bool:
    """Whether somebody else is named ahead of the words, and the speaker is not named between."""
    named = [hit.last for hit in few(answer, sentence, "somebody-elses") if hit.last < at]
    return bool(named) and not has_any(answer.words.lower[named[-1] + 1 : at], SPEAKERS)


def is_mended(answer: Answer, sentence: Sentence, hit: Hit) -> bool:
    """Whether the speaker tells nearby that it was a mistake, or that it was done anew."""
    for other in answer.around(sentence, 1, SENTENCES_AFTER):
        for mended in few(answer, other, "mended", "mended-soon"):
            reach = MENDED_AFTER if mended.label == "mended" else MENDED_SOON
            if hit.first - mended.last <= MENDED_BEFORE and mended.first - hit.last <= reach:
                return True
    return False


def is_parted(answer: Answer, first: int, last: int) -> bool:
    """Whether a comma, a colon or a dash stands between two words."""
    return any(mark in answer.text[answer.words.ends[first] : answer.words.starts[last]] for mark in ",;:.()–—\n")


def words_before(answer: Answer, sentence: Sentence, at: int, count: int) -> list[str]:
    """The words of the sentence ahead of the word ``at``, ``count`` at most."""
    return answer.words.lower[max(sentence.first, at - count) : at]


def words_after(answer: Answer, sentence: Sentence, at: int, count: int) -> list[str]:
    """The words of the sentence behind the word ``at``, ``count`` at most."""
    return answer.words.lower[at + 1 : min(sentence.last, at + 1 + count)]


def few(answer: Answer, sentence: Sentence, *labels: str) -> list[Hit]:
    """The first phrases of these vocabularies in a sentence: all of them in speech, a bounded number in any input."""
    return answer.hits(sentence, *labels)[:MOST]


def has_any(words: list[str], wanted: Container[str]) -> bool:
    """Whether any of the words is wanted."""
    return any(word in wanted for word in words)


def distance(one: Hit, other: Hit) -> int:
    """How many words lie from the end of the earlier phrase to the start of the later one."""
    return other.first - one.last if other.first >= one.first else one.first - other.last


def from_to(answer: Answer, *hits: Hit) -> Span:
    """The place from the first to the last of some phrases."""
    return answer.place(min(hit.first for hit in hits), max(hit.last for hit in hits))


def is_asked(answer: Answer, *labels: str) -> bool:
    """Whether the question that was asked holds a phrase of any of these vocabularies."""
    return not _labels_of(answer.exercise.prompt).isdisjoint(labels)


@lru_cache(maxsize=64)
def _labels_of(prompt: str) -> frozenset[str]:
    words = find_words(prompt).lower
    return frozenset(hit.label for hit in lexicon().search(words, 0, len(words) - 1))
