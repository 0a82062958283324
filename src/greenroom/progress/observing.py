"""From what was judged to outcomes: one for each question that was answered, its follow-ups included.

An outcome keeps to the first judgement of an answer. Whatever a later engine says of the same words, the past stays as it was.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from statistics import median

from greenroom.history import CODING, Judgement, Rehearsal, Said
from greenroom.progress.constants import BAR
from greenroom.record import NamedTuple
from greenroom.scorecard import LOWEST


class Skill(NamedTuple):
    """What an ability is estimated for: a competency, or a kind of round (``kind`` is ``competency`` or ``round``)."""

    kind: str
    name: str


class Outcome(NamedTuple):
    """One question and how it went.

    ``share`` is how much of it was at the bar, 0 to 1: of the opening answer and its follow-ups, those that were. ``attempt``
    is the opening answer, ``key`` its question in the bank, or its words where it is one's own.
    """

    at: datetime
    attempt: str
    key: str
    skills: tuple[Skill, ...]
    share: float


def outcomes(rehearsals: Iterable[Rehearsal]) -> list[Outcome]:
    """Every outcome, in the order in which the answers were given; what could not be scored makes none."""
    found = [outcome for rehearsal in rehearsals for outcome in _of(rehearsal)]
    return sorted(found, key=lambda outcome: (outcome.at, outcome.attempt))


def is_at_bar(judgement: Judgement) -> bool | None:
    """Whether an answer is at the bar: the median of its scored rows is, and none is the lowest, which no average may hide.

    None where nothing could be scored.
    """
    scores = [row["score"] for row in judgement.document.get("scorecard", ()) if row["score"] is not None]
    return median(scores) >= BAR and min(scores) > LOWEST if scores else None


def _of(rehearsal: Rehearsal) -> Iterator[Outcome]:
    first = {judgement.attempt: judgement for judgement in reversed(rehearsal.judgements)}
    for opening in rehearsal.attempts:
        skills = _skills(rehearsal, opening)
        if opening.question.parent or opening.answered_at is None or not skills:
            continue
        thread = [opening, *(said for said in rehearsal.attempts if said.question.parent == opening.id)]
        verdicts = [is_at_bar(first[said.id]) for said in thread if said.id in first and said.question.reason != "reset"]
        known = [verdict for verdict in verdicts if verdict is not None]
        if known:
            key = opening.question.key or opening.question.prompt
            yield Outcome(opening.answered_at, opening.id, key, skills, sum(known) / len(known))


def _skills(rehearsal: Rehearsal, said: Said) -> tuple[Skill, ...]:
    if rehearsal.mode == CODING:
        return (Skill("round", CODING),)
    held = [Skill("round", rehearsal.setup["round"])] if rehearsal.setup.get("round") else []
    return (*held, *(Skill("competency", name) for name in said.question.competencies))


def questions(found: Sequence[Outcome]) -> int:
    """To how many different questions these outcomes are."""
    return len({outcome.key for outcome in found})
