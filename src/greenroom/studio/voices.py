"""Recordings of a voice in the studio, for its pages and its API: kept, played, deleted for good."""

from datetime import UTC, datetime

from starlette.responses import FileResponse, Response

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.event import stamp
from greenroom.speech.heard import Piece
from greenroom.speech.recordings import Gap, Recordings, Take
from greenroom.speech.webm import tell_duration
from greenroom.store.faults import unusable_disk
from greenroom.studio.desk import rehearsal_of
from greenroom.studio.rendering import Studio

AS_IT_IS = {"content-encoding": "identity", "cache-control": "no-store"}
"""A stretch of a packed sound could not be played."""


def recordings_of(studio: Studio) -> Recordings:
    """What is kept of voices in the workspace."""
    return Recordings(studio.workspace.voice)


def known_attempt(studio: Studio, attempt: str) -> str:
    """The attempt's id. Raises `UnusableOption` where there is none such."""
    try:
        return studio.desk.state(rehearsal_of(attempt)).attempt(attempt).id
    except KeyError as error:
        raise UnusableOption("There is no such question in this rehearsal: load the page again.") from error


def keep(studio: Studio, attempt: str, piece: Piece, sound: bytes) -> int:
    """Keeps the next piece of a recording, and gives how many are kept. Raises `Gap` where pieces between are missing."""
    known_attempt(studio, attempt)
    try:
        with unusable_disk(studio.workspace.voice):
            return recordings_of(studio).keep(attempt, piece, sound, stamp(datetime.now(UTC)))
    except Gap as error:
        raise Gap(f"This recording {error}") from error
    except UnusableInput as error:
        raise UnusableInput(f"That {error}") from error


def played(studio: Studio, attempt: str, name: str) -> Response:
    """The sound of a recording, or the stretch of it that is asked for. Raises `UnusableOption` where there is none."""
    take = _to_play(studio, attempt, name)
    return FileResponse(take.sound, media_type=take.form, headers=AS_IT_IS)


def delete(studio: Studio, attempt: str, take: str = "") -> None:
    """Removes a recording, or all of an attempt; an engine that writes it down is stopped first, so that nothing comes back."""
    studio.desk.dictations.stop(attempt)
    with unusable_disk(studio.workspace.voice):
        recordings_of(studio).delete(known_attempt(studio, attempt), take)


def _to_play(studio: Studio, attempt: str, name: str) -> Take:
    """A recording in which a player can go to any second."""
    take = recordings_of(studio).take(attempt, name)
    if take.form == "audio/webm":
        tell_duration(take.sound, take.heard.seconds)
    return take
