"""After a long answer its speaker is offered to restate it; a restatement that holds the point counts for them."""

from collections.abc import Mapping
from typing import Any

from greenroom.history import Rehearsal, Said
from greenroom.interviewer.minding import LONG
from greenroom.interviewer.setup import Setup
from greenroom.interviewer.thread import Thread
from greenroom.interviewer.wording import said_at, seed_of
from greenroom.reading.question import content_words

SHORT = 45.0
"""Seconds that a restatement may take; thirty were asked for."""
SHRUNK = 0.5
POINTS = ("decision", "result", "reflection")
"""A restatement holds the point where it tells one of these."""
IN_COMMON = 5
OVER = 1.5


def offer(rehearsal: Rehearsal, said: Said, setup: Setup) -> Thread | None:
    """The offer to restate an answer that was long; once in a round, since it costs time."""
    judged = rehearsal.judgement(said.id)
    offered = any(other.question.reason == "reset" for other in rehearsal.attempts)
    if judged is None or offered or not _is_long(said, rehearsal, judged.document):
        return None
    words = said_at("reset", seed_of(f"{setup.seed} {said.id.rpartition('.')[2]}"))
    return Thread("reset", "restate", words, "", 0, 0)


def _is_long(said: Said, rehearsal: Rehearsal, document: Mapping[str, Any]) -> bool:
    """Whether the time of an answer was minded, or its kind's is well over."""
    minded = any(
        remark.name == "nudged" and remark.facts["nudge"] == "time" and remark.facts["attempt"] == said.id
        for remark in rehearsal.remarks
    )
    limit = LONG.get(document.get("kind", ""), 0.0) * OVER
    return minded or bool(limit and document.get("seconds", 0.0) > limit)


def is_used_well(long: Mapping[str, Any], words: str, short: Mapping[str, Any], restated: str) -> bool:
    """Whether a restatement is short, holds a point, and is about what was said at length.

    ``long`` and ``short`` are the documents of both answers, ``words`` and ``restated`` what was said.
    """
    roles = {sentence["role"] for sentence in short.get("sentences", ())}
    common = content_words(words.lower().split()) & content_words(restated.lower().split())
    brief = short.get("seconds", 0.0) <= min(SHORT, SHRUNK * long.get("seconds", 0.0))
    return brief and not roles.isdisjoint(POINTS) and len(common) >= IN_COMMON
