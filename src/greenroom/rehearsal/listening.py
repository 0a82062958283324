"""What an interviewer does while somebody speaks: answers what is asked back, minds the clock, keeps findings to himself."""

from greenroom.exercise import Exercise
from greenroom.history import Rehearsal, Said
from greenroom.interviewer.hinting import LEVELS, hint
from greenroom.interviewer.minding import Nudge, due
from greenroom.interviewer.returning import asks_back, returned
from greenroom.interviewer.setup import setup_from
from greenroom.reading.answer import Answer
from greenroom.record import NamedTuple
from greenroom.rehearsal.judging import source_of
from greenroom.rehearsal.rounds import counts, facts_for
from greenroom.rehearsal.telling import tells_nothing_yet

NO_HINT = "There are no hints in a real round: say what you would look at first, or skip the question."
ALL_GIVEN = "That was the last hint; the answer has to be yours."
MOST_REMARKS = 2
"""Remarks about the length of replies in a round; whoever was told twice knows it."""
MOST_BACK = 4
"""Questions to the interviewer before one answer; what comes after is taken as the answer."""


class Hint(NamedTuple):
    """A hint's level, 1 to 3, and its words; level 0 where there is none to give, with the reason."""

    level: int
    words: str


def next_hint(rehearsal: Rehearsal, said: Said) -> Hint:
    """The next hint for a question; the three of them never hold its answer."""
    level = len(rehearsal.remarked("hinted", said.id)) + 1
    if tells_nothing_yet(rehearsal) or not counts(said):
        return Hint(0, NO_HINT)
    return Hint(level, hint(said.question, level)) if level <= len(LEVELS) else Hint(0, ALL_GIVEN)


def asked_back(rehearsal: Rehearsal, said: Said, words: str) -> str | None:
    """What the interviewer says to words that only ask back; None where they are an answer."""
    before = [remark.facts["reply"] for remark in rehearsal.remarked("asked-back", said.id)]
    if rehearsal.mode != "round" or len(before) >= MOST_BACK or not asks_back(words):
        return None
    return returned(words, said, facts_for(rehearsal, said), hint(said.question, 1), before).words


def minded(rehearsal: Rehearsal, said: Said) -> Nudge | None:
    """What is to be said about the time of an answer as far as it goes; nothing twice, and nothing outside a round."""
    if rehearsal.mode != "round" or not counts(said) or said.question.reason == "reset":
        return None
    given = {remark.facts["nudge"] for remark in rehearsal.remarked("nudged", said.id)}
    heard = source_of(said if said.words else said._replace(words=said.typed)).attempt
    setup = setup_from(rehearsal.setup)
    exercise = Exercise(kind=said.question.kind, audience=setup.audience)
    remarks = [remark.facts["words"] for remark in rehearsal.remarks if remark.name == "nudged"]
    answer = Answer(exercise, heard)
    nudge = due(answer, given, remarks, is_over=bool(said.words))
    if nudge is None or (nudge.nudge == "lecture" and not setup.is_real):
        return None
    if nudge.part == "reply" and len(remarks) >= MOST_REMARKS:
        return None
    return nudge._replace(words="") if said.words and _will_be_offered_to_restate(rehearsal, nudge) else nudge


def _will_be_offered_to_restate(rehearsal: Rehearsal, nudge: Nudge) -> bool:
    """Whether the offer that comes next says it all."""
    return nudge.nudge == "time" and all(other.question.reason != "reset" for other in rehearsal.attempts)
