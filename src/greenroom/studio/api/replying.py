"""One attempt: read it, type it, answer it, skip it, ask for a hint."""

from typing import Any

from greenroom.studio.answering import answer
from greenroom.studio.api.operation import Given, Operation
from greenroom.studio.api.schemas import SOME, Fields, answered, choice, named, number, taken, text, whole
from greenroom.studio.api.standing import attempt_in, attempt_of_a_room, of_attempt, open_attempt, standing
from greenroom.studio.desk import rehearsal_of
from greenroom.studio.rendering import Studio
from greenroom.studio.seen import band_of, marks_of

Json = dict[str, Any]
FORMS = ("plain", "markdown", "transcript")


def _attempt(studio: Studio, given: Given) -> Json:
    return of_attempt(studio.desk, *attempt_in(studio.desk, given.path["attempt"]))


def _revise(studio: Studio, given: Given) -> Json:
    attempt = open_attempt(studio.desk, given.path["attempt"])
    kept = studio.desk.revise(attempt, **given.body)
    return {"revision": kept, "nudge": studio.desk.mind(attempt)}


def _read(studio: Studio, given: Given) -> Json:
    attempt = attempt_of_a_room(studio.desk, given.path["attempt"])
    examination = studio.desk.read(attempt, given.body["text"])
    tells = studio.desk.tells_findings(studio.desk.state(rehearsal_of(attempt)))
    return {"marks": marks_of(examination) if tells else [], "layers": band_of(examination)}


def _answer(studio: Studio, given: Given) -> Json:
    attempt = attempt_of_a_room(studio.desk, given.path["attempt"])
    spoken = answer(studio, attempt, **given.body)
    return {"reply": spoken.reply, "nudge": spoken.nudge, **standing(studio.desk, rehearsal_of(attempt))}


def _skip(studio: Studio, given: Given) -> Json:
    attempt = attempt_of_a_room(studio.desk, given.path["attempt"])
    studio.desk.skip(attempt)
    return standing(studio.desk, rehearsal_of(attempt))


def _hint(studio: Studio, given: Given) -> Json:
    return {"words": studio.desk.hint(attempt_of_a_room(studio.desk, given.path["attempt"]))}


HERE = "/attempts/{attempt}"
COUNT = 2**31
SECONDS = number(0, 1_000_000, "Spent on it so far.")
WINDOW: Fields = {
    "window": text("Who writes; two that write at once need two names.", most=64),
    "base": whole(0, COUNT, "The newest kept revision that the writer knows."),
}
REVISION = taken({"revision": whole(1, COUNT, "One more than the writer's last."), "text": text(), "seconds": SECONDS}, WINDOW)
ANSWER = taken({"text": text("The answer.", pattern=SOME), "seconds": SECONDS}, {"form": choice(FORMS), **WINDOW})
OPERATIONS = (
    Operation("GET", HERE, "readAttempt", "An attempt with its judgements.", _attempt, named("Attempt")),
    Operation(
        "PUT", f"{HERE}/revision", "revise", "Keeps what is typed so far.", _revise,
        answered({"revision": whole(0, about="The newest that is kept."), "nudge": text("About the time; else empty.")}),
        REVISION, refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/reading", "read", "What can be found in an answer so far; nothing is kept.", _read, named("Read"),
        taken({"text": text()}), refuses=(409,),
    ),
    Operation(
        "POST", f"{HERE}/answer", "answer", "Gives the answer; where it was recorded, the time of the recording counts.",
        _answer, named("Spoken"), ANSWER, refuses=(409,),
    ),
    Operation("POST", f"{HERE}/skip", "skip", "Skips the question.", _skip, named("Standing"), refuses=(409,)),
    Operation(
        "POST", f"{HERE}/hint", "hint", "The next hint, or why there is none.", _hint, answered({"words": text()}),
        refuses=(409,),
    ),
)  # fmt: skip
