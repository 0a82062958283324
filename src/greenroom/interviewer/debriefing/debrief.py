"""The debrief of a round as a document of JSON values; a pure function of what happened."""

from typing import Any

from greenroom.history import CODING, Rehearsal, Said
from greenroom.interviewer.debriefing.answers import given
from greenroom.interviewer.debriefing.card import card, unscored
from greenroom.interviewer.debriefing.changes import changes
from greenroom.interviewer.debriefing.landed import landed
from greenroom.interviewer.debriefing.next_step import next_step
from greenroom.interviewer.debriefing.outcome import FEWEST_ANSWERS, outcome
from greenroom.interviewer.setup import setup_from
from greenroom.round import Round, Style


def debrief(rehearsal: Rehearsal, round_: Round, style: Style) -> dict[str, Any]:
    """What landed, what to change, the scorecard with evidence, what could not be scored, the outcome, the self-rating and its
    difference from the mean, and one next step.
    """
    answers = given(rehearsal)
    rows = [row for row in card(answers) if row["category"] in round_.rubric]
    mend = changes(answers, round_.critical)
    decided = outcome(rows, answers, round_.critical, style.decides, 1 if round_.is_coding else FEWEST_ANSWERS)
    rating = self_rating(rehearsal)
    return {
        "round": round_.name,
        "title": round_.title,
        "landed": landed(answers),
        "changes": mend,
        "scorecard": rows,
        "unscored": unscored(answers),
        "open": _open(rehearsal),
        **decided._asdict(),
        "self_rating": rating,
        "difference": None if rating is None or decided.mean is None else round(rating - decided.mean, 2),
        "next": next_step(mend, decided.outcome, setup_from(rehearsal.setup)),
    }


def self_rating(rehearsal: Rehearsal) -> int | None:
    """How the candidate rated the round, 1 to 4; None where they did not."""
    return next((remark.facts["score"] for remark in rehearsal.remarks if remark.name == "rated"), None)


def _open(rehearsal: Rehearsal) -> list[str]:
    """The questions that were skipped, or missed even when they were put again."""
    return [
        said.question.prompt
        for said in rehearsal.attempts
        if (said.state == "skipped" and said.question.reason != "reset" and not _is_later_stage(said))
        or (said.question.reason == "again" and _missed(said.id, rehearsal))
    ]


def _is_later_stage(said: Said) -> bool:
    """Whether it is a stage of an exercise that is passed over with the first one."""
    return said.question.kind == CODING and bool(said.question.parent)


def _missed(attempt: str, rehearsal: Rehearsal) -> bool:
    judged = rehearsal.judgement(attempt)
    return judged is not None and any(thread["reason"] == "again" for thread in judged.document.get("threads", ()))
