"""What an answer has, counted: the measures that a scorecard climbs on, a file per group of categories."""

from collections.abc import Iterator, Sequence
from itertools import islice
from math import ceil

from greenroom.reading.answer import Answer, once
from greenroom.reading.measures import decisions, delivery, depth, framing, impact, ownership, reflection, replying
from greenroom.reading.roles import load_model
from greenroom.scorecard import Measure

OF_TALKS = (framing, decisions, depth, impact, ownership, reflection, delivery)
OF_REPLIES = (replying, decisions, delivery)
FEWEST_WORDS = {"walkthrough": 30, "presentation": 30, "story": 20, "explanation": 12, "pitch": 12, "reply": 3}
SMALL_WORDS = frozenset(
    "the a an and or but of to in on at for with from by is was were are be been it that this we i our my they he she "
    "you as so not no had have has did do would could because when which who what there then than if us them me his "
    "her its about".split()
)
SMALL_SHARE, SMALL_SHARE_OF_NOTES = 0.15, 0.05
"""Of an answer's words, the part that must be small ones: in a heap of terms, and in plain notes."""
HEAPED = 0.05
"""From which part of terms on words can be a heap of them."""
KNOWN_SHARE, LOOKED_AT = 0.6, 60
"""Of an answer's words, at most so many, the part that the role model knows: .53 in noise, .75 and more in 939 answers."""
TERMS = ("technique", "tool", "quality-metric", "system-metric")


def measure(answer: Answer) -> Iterator[Measure]:
    """Every measure that the rubric of the answer's kind may need."""
    groups = OF_REPLIES if answer.exercise.kind in ("reply", "explanation") else OF_TALKS
    for group in groups:
        yield from group.measure(answer)
    yield Measure("term-share", _share_of_terms(answer))


@once
def _share_of_terms(answer: Answer) -> float:
    """The part of the words that belongs to terms of the trade."""
    covered = {at for _, hit in answer.all_hits(*TERMS) for at in range(hit.first, hit.last + 1)}
    return len(covered) / max(1, len(answer.words.lower))


def too_little(answer: Answer) -> str:
    """Why the answer cannot be graded at all, in one sentence; empty where it can."""
    kind = answer.exercise.kind
    if answer.spoken < FEWEST_WORDS[kind]:
        return f"Not enough to score: {answer.spoken} words, and a {kind} needs at least {FEWEST_WORDS[kind]}."
    share = SMALL_SHARE if answer.spoken >= 12 and _share_of_terms(answer) >= HEAPED else SMALL_SHARE_OF_NOTES
    if answer.spoken >= 12 and not _reads_as_speech(answer.words.lower, share):
        return "Not enough to score: this does not read as sentences that somebody would say."
    return ""


def _reads_as_speech(words: Sequence[str], share: float) -> bool:
    """Whether enough of the words are small ones, and enough of the first are words at all, and not noise."""
    least = max(1, ceil(share * len(words)))
    if next(islice(filter(SMALL_WORDS.__contains__, words), least - 1, None), None) is None:
        return False
    first = list(filter(str.isalpha, words[:LOOKED_AT]))
    return sum(map(load_model().knows, first)) >= KNOWN_SHARE * len(first)
