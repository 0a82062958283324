"""What an interviewer makes of a reply: whether it answered, and whether the question was taken as an attack."""

from greenroom.exercise import FOLLOW_UPS
from greenroom.reading.answer import Answer
from greenroom.reading.replies import Heard, heard
from greenroom.record import NamedTuple

FEWEST_WORDS = 8
NOTHING = Heard(-9999, -9999)


class Sureness(NamedTuple):
    """From which logit on, in thousandths, one reply is enough; two in a row are where both reach the lower and their sum
    the third.
    """

    alone: int
    each: int
    together: int


DODGING = Sureness(150, -900, -300)
DEFENDING = Sureness(-500, -1500, -2200)
"""Asking for the best point of a doubt offends nobody, so it takes less than asking the same thing twice."""


class Reading(NamedTuple):
    """How a reply sounds, and whether that is enough to say that it leaves the question open, or defends instead of
    answering.
    """

    sounds: Heard
    dodges: bool
    defends: bool


UNREAD = Reading(NOTHING, dodges=False, defends=False)


def read_reply(answer: Answer, asked: str, last: Heard = NOTHING) -> Reading:
    """The reading of a reply to a question of a kind, after one that sounded like ``last``. One that says plainly that it is
    not known, and how it could be, is an answer.
    """
    if asked not in FOLLOW_UPS or answer.spoken < FEWEST_WORDS:
        return UNREAD
    sounds = heard(answer, asked)
    honest = any(answer.has(sentence, "not-known") for sentence in answer.sentences)
    dodges = _is_enough(DODGING, sounds.dodges, last.dodges) and not honest
    return Reading(sounds, dodges, _is_enough(DEFENDING, sounds.defends, last.defends))


def _is_enough(sureness: Sureness, now: int, before: int) -> bool:
    return now > sureness.alone or (min(now, before) > sureness.each and now + before > sureness.together)
