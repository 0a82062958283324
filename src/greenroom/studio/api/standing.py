"""Rehearsals and attempts as JSON. What a real round keeps to itself until its debrief is left out here, too."""

from typing import Any

from greenroom.event import Facts
from greenroom.history import CODING, Asked, Rehearsal, Remark, Said, to_json
from greenroom.rehearsal.coding.chosen import EXERCISES
from greenroom.rehearsal.telling import tells_debrief
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.desk import IN_CODE, Desk, rehearsal_of

Json = dict[str, Any]
JUDGED = ("submitted", "measured")
"""Remarks that say how right a program is."""
GIVEN = "This question was answered or skipped already: go on with the current one."


def rehearsal_in(desk: Desk, identifier: str) -> Rehearsal:
    """The rehearsal with this id. Raises `Refused` (404) where there is none."""
    return found(lambda: desk.state(identifier))


def attempt_in(desk: Desk, identifier: str) -> tuple[Rehearsal, Said]:
    """The attempt with this id, in its rehearsal. Raises `Refused` (404) where there is none."""
    rehearsal = rehearsal_in(desk, rehearsal_of(identifier))
    try:
        return rehearsal, rehearsal.attempt(identifier)
    except KeyError as error:
        raise Refused(404, f"There is no attempt {identifier[:60]!r}: `attempts` lists them.") from error


def open_attempt(desk: Desk, identifier: str) -> str:
    """The id of an attempt that waits for its answer. Raises `Refused` (404, 409) for any other."""
    _, said = attempt_in(desk, identifier)
    if said.state != "asked":
        raise Refused(409, GIVEN)
    return said.id


def attempt_of_a_room(desk: Desk, identifier: str) -> str:
    """The same of an attempt that is answered in words. Raises `Refused` (409) for a stage of an exercise in programming."""
    _, said = attempt_in(desk, open_attempt(desk, identifier))
    if said.question.kind == CODING:
        raise Refused(409, IN_CODE)
    return said.id


def of_rehearsal(desk: Desk, rehearsal: Rehearsal) -> Json:
    """Its record; what is still to be asked stays the interviewer's, and what a loop tells stays the loop's until then."""
    put = sum(not said.question.parent for said in rehearsal.attempts)
    plan = rehearsal.plan if rehearsal.ended_at else rehearsal.plan[:put]
    return to_json(
        rehearsal._replace(
            plan=tuple(_shown(desk, rehearsal, question) for question in plan),
            remarks=_remarks(desk, rehearsal),
            setup=_setup(rehearsal, put),
        )
    )


def of_attempt(desk: Desk, rehearsal: Rehearsal, said: Said) -> Json:
    """As `greenroom history ID --format json`."""
    judged = [found for found in rehearsal.judgements if found.attempt == said.id] if desk.tells_findings(rehearsal) else []
    return {**to_json(said._replace(question=_shown(desk, rehearsal, said.question))), "judgements": list(map(to_json, judged))}


def standing(desk: Desk, identifier: str) -> Json:
    """What a rehearsal waits for."""
    said = desk.current(identifier)
    return {
        "rehearsal": identifier,
        "waits_for": desk.waits_for(identifier),
        "current": said and of_attempt(desk, desk.state(identifier), said),
        "revision": desk.revision(said.id) if said else 0,
    }


def _remarks(desk: Desk, rehearsal: Rehearsal) -> tuple[Remark, ...]:
    tells = tells_debrief(rehearsal, desk.look_up)
    found = () if desk.tells_findings(rehearsal) else JUDGED
    hidden = (*found, *(() if tells else ("debriefed",)))
    return tuple(remark for remark in rehearsal.remarks if remark.name not in hidden)


def _setup(rehearsal: Rehearsal, put: int) -> Facts:
    """How it is held; the exercises that are still to come stay the interviewer's."""
    exercises = rehearsal.setup.get(EXERCISES)
    return rehearsal.setup if exercises is None or rehearsal.ended_at else {**rehearsal.setup, EXERCISES: exercises[:put]}


def _shown(desk: Desk, rehearsal: Rehearsal, question: Asked) -> Asked:
    """A question without why it is asked and what may follow, where nothing of that is told yet."""
    return question if desk.tells_findings(rehearsal) else question._replace(probes=(), reason="", finding="")
