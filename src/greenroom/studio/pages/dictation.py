"""What a room asks about words that come otherwise than by typing: from a transcript that is given, or from an engine."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from greenroom.errors import UnusableOption
from greenroom.library.answers import LARGEST
from greenroom.record import NamedTuple
from greenroom.speech.recordings import seconds_of
from greenroom.studio import dictating
from greenroom.studio.forms import fields, whole_body
from greenroom.studio.pages.voice import in_json
from greenroom.studio.rendering import Studio, studio_of
from greenroom.studio.voices import recordings_of

TOO_LARGE = "That file is far longer than anyone says in an interview: keep one answer in it, under 1 MB."


class Voice(NamedTuple):
    """What a room says of the voice: how many seconds are recorded, and the engine that can write them down, empty for none."""

    seconds: float
    engine: str


@in_json
async def give(request: Request) -> Response:
    """``POST /attempt/{id}/times``: a WebVTT or SubRip text. Keeps when its words were said, and answers the words."""
    try:
        data = await whole_body(request, LARGEST)
    except UnusableOption as error:
        raise UnusableOption(TOO_LARGE) from error
    words = await run_in_threadpool(dictating.give, studio_of(request), request.path_params["id"], data)
    return JSONResponse({"words": words})


@in_json
async def begin(request: Request) -> Response:
    """``POST /attempt/{id}/dictation``: has the recording written down; with ``do=stop`` no longer."""
    form, studio, attempt = await fields(request), studio_of(request), request.path_params["id"]
    if form.get("do") == "stop":
        await run_in_threadpool(studio.desk.dictations.stop, attempt)
    else:
        await run_in_threadpool(dictating.begin, studio, attempt)
    return _told(request, attempt)


@in_json
async def progress(request: Request) -> Response:
    """``GET /attempt/{id}/dictation``: how far it is, and the words once it is done."""
    return _told(request, request.path_params["id"])


def voice_of(studio: Studio, attempt: str) -> Voice:
    """What a room says of the voice."""
    try:
        engine = dictating.engine_of(studio).name
    except UnusableOption:
        engine = studio.settings.speech.engine or ""
    return Voice(seconds_of(recordings_of(studio).takes(attempt)), engine)


def _told(request: Request, attempt: str) -> Response:
    return JSONResponse(studio_of(request).desk.dictations.progress(attempt)._asdict())
