"""A recording of the voice: kept piece by piece as it comes, played, and deleted for good."""

import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import wraps

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, RedirectResponse, Response

from greenroom.errors import UnusableInput, UnusableOption, UnusableWorkspace, UsersFault
from greenroom.event import stamp
from greenroom.speech.heard import UNREADABLE, Piece, piece_from
from greenroom.speech.recordings import NO_SUCH, Gap, Recordings, Take
from greenroom.speech.webm import tell_duration
from greenroom.store.faults import unusable_disk
from greenroom.studio.desk import rehearsal_of
from greenroom.studio.dictations import Dictations
from greenroom.studio.forms import fields, whole_body
from greenroom.studio.pages.places import missing
from greenroom.studio.rendering import Studio, studio_of

LARGEST = 2_000_000
"""Bytes of one piece, a second of sound or a few where the studio could not be reached."""
HEAD = 100_000

Answering = Callable[[Request], Awaitable[Response]]


def in_json(answering: Answering) -> Answering:
    """Answers what a script asks: a fault of the person's is a sentence in JSON."""

    @wraps(answering)
    async def answered(request: Request) -> Response:
        try:
            return await answering(request)
        except UsersFault as fault:
            status = 409 if isinstance(fault, Gap) else 507 if isinstance(fault, UnusableWorkspace) else 422
            return JSONResponse({"fault": str(fault)}, status)

    return answered


@in_json
async def keep(request: Request) -> Response:
    """``POST /attempt/{id}/voice``: a line of JSON about a piece, then its sound. Answers how many pieces are kept."""
    body = await whole_body(request, LARGEST)
    head, feed, sound = body.partition(b"\n")
    if not feed or len(head) > HEAD:
        raise UnusableInput(f"That {UNREADABLE}")
    kept = await run_in_threadpool(_keep, studio_of(request), request.path_params["id"], head, sound)
    return JSONResponse({"kept": kept})


async def play(request: Request) -> Response:
    """``GET /attempt/{id}/voice/{take}``: the sound, or a stretch of it."""
    attempt, name = request.path_params["id"], request.path_params["take"]
    try:
        take = await run_in_threadpool(_to_play, studio_of(request), attempt, name)
    except UnusableOption:
        return missing(request, "There is no such recording", NO_SUCH)
    headers = {"content-encoding": "identity", "cache-control": "no-store"}
    return FileResponse(take.sound, media_type=take.form, headers=headers)


async def delete(request: Request) -> Response:
    """``POST /attempt/{id}/voice/delete``: removes one recording (``take``), or all of the attempt."""
    form, attempt = await fields(request), request.path_params["id"]
    await run_in_threadpool(dictations_of(request).stop, attempt)
    await run_in_threadpool(_delete, studio_of(request), attempt, form.get("take", ""))
    return RedirectResponse(f"/attempt/{attempt}", 303)


def recordings_of(studio: Studio) -> Recordings:
    """What is kept of voices in the workspace."""
    return Recordings(studio.workspace.voice)


def dictations_of(request: Request) -> Dictations:
    """What is being written down."""
    found = request.app.state.dictations
    assert isinstance(found, Dictations)
    return found


def known_attempt(studio: Studio, attempt: str) -> str:
    """The attempt's id. Raises `UnusableOption` where there is none such."""
    try:
        return studio.desk.state(rehearsal_of(attempt)).attempt(attempt).id
    except KeyError as error:
        raise UnusableOption("There is no such question in this rehearsal: load the page again.") from error


def _to_play(studio: Studio, attempt: str, name: str) -> Take:
    take = recordings_of(studio).take(attempt, name)
    if take.form == "audio/webm":
        tell_duration(take.sound, take.heard.seconds)
    return take


def _keep(studio: Studio, attempt: str, head: bytes, sound: bytes) -> int:
    known_attempt(studio, attempt)
    try:
        with unusable_disk(studio.workspace.voice):
            return recordings_of(studio).keep(attempt, _piece(head), sound, stamp(datetime.now(UTC)))
    except Gap as error:
        raise Gap(f"This recording {error}") from error
    except UnusableInput as error:
        raise UnusableInput(f"That {error}") from error


def _piece(head: bytes) -> Piece:
    try:
        return piece_from(json.loads(head))
    except (ValueError, RecursionError) as error:
        raise UnusableInput(UNREADABLE) from error


def _delete(studio: Studio, attempt: str, take: str) -> None:
    with unusable_disk(studio.workspace.voice):
        recordings_of(studio).delete(known_attempt(studio, attempt), take)
