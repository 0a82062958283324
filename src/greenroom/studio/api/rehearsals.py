"""One rehearsal: how it stands, what was said in it, its rating and its debrief."""

from typing import Any

from greenroom.event import Facts
from greenroom.rehearsal.telling import TOLD_LATER, tells_debrief
from greenroom.rehearsal.transcript import transcript
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import many, named, or_null, taken, whole
from greenroom.studio.api.standing import of_attempt, of_rehearsal, rehearsal_in, standing
from greenroom.studio.rendering import Studio

Json = dict[str, Any]
NOT_RATED = "Nothing is to be rated now: a round is, once all of it was answered."
NOT_OVER = "There is no debrief yet: a round gets one once it was answered and rated."


def _rehearsal(studio: Studio, given: Given) -> Json:
    state = rehearsal_in(studio.desk, given.path["rehearsal"])
    attempts = [of_attempt(studio.desk, state, said) for said in state.attempts]
    return {**of_rehearsal(studio.desk, state), "waits_for": studio.desk.waits_for(state.id), "attempts": attempts}


def _current(studio: Studio, given: Given) -> Json:
    state = rehearsal_in(studio.desk, given.path["rehearsal"])
    found(lambda: studio.desk.resume(state.id))
    return standing(studio.desk, state.id)


def _rate(studio: Studio, given: Given) -> Facts | None:
    state = rehearsal_in(studio.desk, given.path["rehearsal"])
    if studio.desk.waits_for(state.id) != "rating":
        raise Refused(409, NOT_RATED)
    return studio.desk.rate(state.id, given.body["score"])


def _debrief(studio: Studio, given: Given) -> Facts:
    state = rehearsal_in(studio.desk, given.path["rehearsal"])
    if not tells_debrief(state, studio.desk.look_up):
        raise Refused(404, TOLD_LATER)
    told = studio.desk.debrief(state.id)
    if told is None:
        raise Refused(404, NOT_OVER)
    return told


def _transcript(studio: Studio, given: Given) -> list[Json]:
    return [line._asdict() for line in transcript(rehearsal_in(studio.desk, given.path["rehearsal"]))]


HERE = "/rehearsals/{rehearsal}"
SCORE = or_null(whole(1, 4, "1 to 4; null leaves it open."))
OPERATIONS = (
    Operation("GET", HERE, "readRehearsal", "A rehearsal with its attempts.", _rehearsal, named("WholeRehearsal")),
    Operation(
        "GET", f"{HERE}/current", "readCurrent", "What is to be answered now; goes on with what was interrupted.", _current,
        named("Standing"), refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/rating", "rate", "Rates a round, and gives its debrief; null where that of its loop tells it.", _rate,
        or_null(named("Debrief")),
        taken({"score": SCORE}), refuses=(409,),
    ),
    Operation("GET", f"{HERE}/debrief", "readDebrief", "What decided a round.", _debrief, named("Debrief")),
    Operation("GET", f"{HERE}/transcript", "readTranscript", "Who said what, in order.", _transcript, many(named("Line"))),
)  # fmt: skip
