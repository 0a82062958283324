"""What a room and an attempt's page ask about a recording: to keep it piece by piece as it comes, to play it, to delete it."""

import json
from collections.abc import Awaitable, Callable
from functools import wraps

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from greenroom.errors import UnusableInput, UnusableOption, UnusableWorkspace, UsersFault
from greenroom.speech.heard import UNREADABLE, Piece, piece_from
from greenroom.speech.recordings import NO_SUCH, Gap
from greenroom.studio import voices
from greenroom.studio.forms import fields, whole_body
from greenroom.studio.pages.places import missing
from greenroom.studio.rendering import studio_of

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
    kept = await run_in_threadpool(voices.keep, studio_of(request), request.path_params["id"], _piece(head), sound)
    return JSONResponse({"kept": kept})


async def play(request: Request) -> Response:
    """``GET /attempt/{id}/voice/{take}``: the sound, or a stretch of it."""
    attempt, name = request.path_params["id"], request.path_params["take"]
    try:
        return await run_in_threadpool(voices.played, studio_of(request), attempt, name)
    except UnusableOption:
        return missing(request, "There is no such recording", NO_SUCH)


async def delete(request: Request) -> Response:
    """``POST /attempt/{id}/voice/delete``: removes one recording (``take``), or all of the attempt."""
    form, attempt = await fields(request), request.path_params["id"]
    await run_in_threadpool(voices.delete, studio_of(request), attempt, form.get("take", ""))
    return RedirectResponse(f"/attempt/{attempt}", 303)


def _piece(head: bytes) -> Piece:
    try:
        return piece_from(json.loads(head))
    except (ValueError, RecursionError, UnusableInput) as error:
        raise UnusableInput(f"That {UNREADABLE}") from error
