"""What an interviewer makes of a reply: whether it answered, and whether the question was taken as an attack."""

from typing import NamedTuple

from greenroom.exercise import FOLLOW_UPS
from greenroom.reading.answer import Answer
from greenroom.reading.replies import heard

DODGES, DEFENDS = 0, -900
"""Logits, in thousandths, from which on it is acted upon. Asking once more in other words, or asking for the doubt's best point,
costs little where it was wrong; where it was right and nobody asked, the point is lost."""
FEWEST_WORDS = 8


class Reading(NamedTuple):
    """Whether the reply leaves the question open, and whether it defends instead of answering."""

    dodges: bool
    defends: bool


def read_reply(answer: Answer, asked: str) -> Reading:
    """The reading of a reply to a question of a kind; one that says plainly that it is not known, and how it could be, is
    an answer."""
    if asked not in FOLLOW_UPS or answer.spoken < FEWEST_WORDS:
        return Reading(dodges=False, defends=False)
    sounds = heard(answer, asked)
    honest = any(answer.has(sentence, "not-known") for sentence in answer.sentences)
    return Reading(sounds.dodges > DODGES and not honest, sounds.defends > DEFENDS)
