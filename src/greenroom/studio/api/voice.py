"""The voice of an attempt: pieces of a recording as they come, recordings to play and to delete, words that come from sound."""

from base64 import b64decode
from typing import Any

from starlette.responses import Response

from greenroom.errors import UnusableOption
from greenroom.speech.heard import LONGEST, SOFTEST, Piece, Silence
from greenroom.speech.recordings import FORMS, TAKE, Gap, Take
from greenroom.studio import dictating, voices
from greenroom.studio.api.operation import Given, Operation, Values
from greenroom.studio.api.refusing import Refused, found
from greenroom.studio.api.schemas import SOME, answered, choice, many, number, or_null, taken, text, whole
from greenroom.studio.api.standing import attempt_in
from greenroom.studio.rendering import Studio

Json = dict[str, Any]


def _keep(studio: Studio, given: Given) -> Json:
    try:
        return {"kept": voices.keep(studio, _known(studio, given), _piece(given.body), _sound(given.body["sound"]))}
    except Gap as fault:
        raise Refused(409, str(fault)) from fault


def _list(studio: Studio, given: Given) -> list[Json]:
    """As the attempt's page: what was heard is kept back in a real round until its debrief."""
    rehearsal, said = attempt_in(studio.desk, given.path["attempt"])
    return [_told(take, is_heard=studio.desk.tells_findings(rehearsal)) for take in voices.recordings_of(studio).takes(said.id)]


def _play(studio: Studio, given: Given) -> Response:
    attempt = _known(studio, given)
    return found(lambda: voices.played(studio, attempt, given.path["recording"]))


def _delete(studio: Studio, given: Given) -> list[Json]:
    attempt = _known(studio, given)
    found(lambda: voices.delete(studio, attempt, given.path["recording"]))
    return _list(studio, given)


def _delete_all(studio: Studio, given: Given) -> list[Json]:
    voices.delete(studio, _known(studio, given))
    return _list(studio, given)


def _give(studio: Studio, given: Given) -> Json:
    return {"words": dictating.give(studio, _known(studio, given), given.body["text"].encode())}


def _begin(studio: Studio, given: Given) -> Json:
    attempt = _known(studio, given)
    try:
        dictating.begin(studio, attempt)
    except UnusableOption as fault:
        raise Refused(409, str(fault)) from fault
    return _follow(studio, given)


def _follow(studio: Studio, given: Given) -> Json:
    return studio.desk.dictations.progress(_known(studio, given))._asdict()


def _stop(studio: Studio, given: Given) -> Json:
    studio.desk.dictations.stop(_known(studio, given))
    return _follow(studio, given)


def _known(studio: Studio, given: Given) -> str:
    return attempt_in(studio.desk, given.path["attempt"])[1].id


def _piece(body: Values) -> Piece:
    pauses = tuple(Silence(float(pause["start"]), float(pause["seconds"])) for pause in body.get("pauses", ()))
    began, ended = (None if (at := body.get(key)) is None else float(at) for key in ("began", "ended"))
    levels = tuple(body.get("levels", ()))
    return Piece(body["take"], body["number"], body["form"], float(body["seconds"]), levels, pauses, began, ended)


def _sound(text: str) -> bytes:
    try:
        return b64decode(text, validate=True)
    except ValueError as error:
        raise Refused(422, "'sound' is no base64: encode the bytes of the file.") from error


def _told(take: Take, *, is_heard: bool) -> Json:
    heard = take.heard
    pauses = [pause._asdict() for pause in heard.pauses]
    measured = {"level": heard.level, "pauses": pauses, "began": heard.began, "ended": heard.ended, "share": heard.share}
    return {
        "take": take.name,
        "form": take.form,
        "began_at": take.began,
        "seconds": heard.seconds,
        "bytes": take.bytes,
        "pieces": take.pieces,
        "heard": measured if is_heard else None,
    }


HERE = "/attempts/{attempt}/recordings"
SECOND = number(0, LONGEST, "Counted from the beginning of the recording.")
NAMED = text("A UUID of the recording, in small letters.", pattern=f"^{TAKE.pattern}$")
BASE64 = "^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"
PAUSE = {"start": SECOND, "seconds": SECOND}
SENT = taken(
    {
        "take": NAMED,
        "number": whole(0, 10**6, "Counts the pieces of the recording; one that is kept already is passed over."),
        "form": choice(FORMS),
        "seconds": number(0, LONGEST, "How far the recording reaches with this piece."),
        "sound": text("The next bytes of the file, in base64.", pattern=BASE64),
    },
    {
        "levels": many(whole(SOFTEST, 0), "dBFS, one for every 50 ms of this piece."),
        "pauses": many(taken(PAUSE), "Those of 0.7 s or more that ended in it."),
        "began": or_null(SECOND | {"description": "The first word so far."}),
        "ended": or_null(SECOND | {"description": "The end of the last word so far."}),
    },
)
HEARD = answered(
    {
        "level": or_null(number(about="The median while speaking, in dBFS.")),
        "pauses": many(answered(PAUSE)),
        "began": or_null(number()),
        "ended": or_null(number()),
        "share": number(0, 1, "How much of the time from first word to last is speech."),
    }
)
KEPT = many(
    answered(
        {
            "take": text(),
            "form": choice(FORMS),
            "began_at": text("A moment in UTC."),
            "seconds": number(0),
            "bytes": whole(0),
            "pieces": whole(1),
            "heard": or_null(HEARD) | {"description": "Null in a real round before its debrief."},
        }
    ),
    "The first one first.",
)
PROGRESS = answered(
    {
        "state": choice(("none", "running", "done", "failed")),
        "seconds": number(0, about="Since it began."),
        "said": text("The words once it is done, or why there are none."),
    }
)
TIMES, DICTATION = "/attempts/{attempt}/times", "/attempts/{attempt}/dictation"
OPERATIONS = (
    Operation("GET", HERE, "listRecordings", "The recordings of an attempt, and what was heard in them.", _list, KEPT),
    Operation(
        "POST", HERE, "keepPiece", "Keeps the next piece of a recording, about a second of sound; gives how many are kept.",
        _keep, answered({"kept": whole(0)}), SENT, refuses=(409,),
    ),
    Operation("DELETE", HERE, "deleteRecordings", "Deletes all recordings of an attempt for good.", _delete_all, KEPT),
    Operation(
        "GET", f"{HERE}/{{recording}}", "playRecording", "The sound, as it was recorded; a range of bytes can be asked for.",
        _play, {"type": "string", "format": "binary"}, media="audio/*",
    ),
    Operation(
        "DELETE", f"{HERE}/{{recording}}", "deleteRecording", "Deletes one recording for good; gives those that are left.",
        _delete, KEPT,
    ),
    Operation(
        "PUT", TIMES, "giveTranscript", "Keeps when the words of an answer were said, and gives the words.", _give,
        answered({"words": text()}), taken({"text": text("WebVTT or SubRip; 422 says what is damaged in it.", pattern=SOME)}),
    ),
    Operation(
        "POST", DICTATION, "beginDictation", "Has the person's speech engine write down what is recorded.", _begin, PROGRESS,
        refuses=(409,),
    ),
    Operation("GET", DICTATION, "followDictation", "How far the engine is, and the words once it is done.", _follow, PROGRESS),
    Operation("DELETE", DICTATION, "stopDictation", "Stops the engine; the recording stays.", _stop, PROGRESS),
)  # fmt: skip
