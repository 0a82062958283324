"""Whether a reply gives what was asked, and whether it takes the question as an attack: learned from replies of both sorts.

Who knows what was asked reads a reply better than who only has its words. So every feature of the reply stands twice, alone and
together with the kind of the question, and two logistic regressions add up what each is worth. The weights are data
(``content/models/replies.tsv``), made by ``scripts/train_replies.py`` from ``corpus/replies``, in thousandths.
"""

import os
from collections.abc import Iterator, Mapping
from functools import cache

from greenroom.content import HERE, read_table
from greenroom.reading.answer import Answer, once
from greenroom.reading.answering import answers
from greenroom.reading.question import content_words, follow_ups_asked, kinds_of, topic
from greenroom.reading.signs import SIGNS
from greenroom.reading.telling import highest
from greenroom.record import NamedTuple

WEIGHTS = os.path.join(HERE, "models", "replies.tsv")
BASE = "base"
SIGN_STEPS = (-3000, -2000, -1000, 0, 1000)
"""Scores of a sign, in thousandths, at which a feature begins to hold."""
SHARES = (1, 34, 67)
EARLY = 3
LONE = ("word ", "pair ")


class Heard(NamedTuple):
    """How surely a reply dodges, and how surely it defends: the logit in thousandths, above 0 where it is likelier than not."""

    dodges: int
    defends: int


@once
def sounds(answer: Answer) -> Heard:
    """What a reply sounds like to whoever knows its question only by its words; of several kinds that the question may count
    as, the kindest.
    """
    readings = [heard(answer, kind) for kind in follow_ups_asked(answer.exercise.prompt) or ("",)]
    return Heard(min(reading.dodges for reading in readings), min(reading.defends for reading in readings))


def heard(answer: Answer, kind: str) -> Heard:
    """What a reply to a question of a kind of follow-up sounds like."""
    weights = _weights()
    rows = [weights[name] for name in features(answer, kind) if name in weights]
    base = weights[BASE]
    return Heard(base[0] + sum(row[0] for row in rows), base[1] + sum(row[1] for row in rows))


def features(answer: Answer, kind: str) -> frozenset[str]:
    """The names of what holds for a reply, each alone and, behind ``kind/``, together with the question's kind."""
    alone = set(_features(answer, kind))
    beside = {f"{kind}/{name}" for name in alone if not name.startswith("pair ")}
    return frozenset((*alone, *beside, f"{kind}/"))


def _features(answer: Answer, kind: str) -> Iterator[str]:
    words = answer.words.lower
    yield from (f"word {word}" for word in words)
    yield from (f"pair {one} {other}" for one, other in zip(words, words[1:], strict=False))
    yield from (f"label {label}" for label in answer.by_label)
    yield from (f"role {sentence.role}" for sentence in answer.sentences)
    for sign in SIGNS if answer.sentences else ():
        score = highest(answer, sign)
        yield from (f"sign {sign} {step}" for step in SIGN_STEPS if score > step)
    yield from _meeting(answer, kind)


def _meeting(answer: Answer, kind: str) -> Iterator[str]:
    """How the reply meets its question."""
    words, asked = answer.words.lower, topic(answer.exercise.prompt)
    response = answers(answer)
    if response.sentence is None:
        yield "no answer seen"
    else:
        yield f"answered in {min(response.sentence.number, EARLY)}"
    if kind in kinds_of("answers", words, 0, len(words) - 1):
        yield "cue of its kind"
    shared = 100 * len(asked & content_words(words)) // max(1, len(asked))
    yield from (f"shared {share}" for share in SHARES if shared >= share)
    yield "numbers" if answer.quantities else "no numbers"


@cache
def _weights() -> Mapping[str, tuple[int, int]]:
    cells = ((name, row.split()) for name, row in read_table(WEIGHTS).items())
    return {name: (int(dodges), int(defends)) for name, (dodges, defends) in cells}
