"""Words that come otherwise than by typing: a transcript that the person gives, or an engine that writes down the recording."""

from threading import Event

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from greenroom.errors import UnusableOption
from greenroom.library.answers import LARGEST
from greenroom.library.retiming import words_of
from greenroom.record import NamedTuple
from greenroom.rehearsal.dictation import read_transcript, written_down
from greenroom.speech.engines import Engine, chosen_engine
from greenroom.speech.recordings import seconds_of
from greenroom.store.faults import unusable_disk
from greenroom.studio.dictations import Dictations
from greenroom.studio.forms import fields, whole_body
from greenroom.studio.pages.voice import dictations_of, in_json, known_attempt, recordings_of
from greenroom.studio.rendering import Studio, studio_of

TOO_LARGE = "That file is far longer than anyone says in an interview: keep one answer in it, under 1 MB."
NOT_RECORDED = "Nothing is recorded yet: press Record my voice first."


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
    words = await run_in_threadpool(_give, studio_of(request), request.path_params["id"], data)
    return JSONResponse({"words": words})


@in_json
async def begin(request: Request) -> Response:
    """``POST /attempt/{id}/dictation``: has the recording written down; with ``do=stop`` no longer."""
    form, attempt = await fields(request), request.path_params["id"]
    if form.get("do") == "stop":
        await run_in_threadpool(dictations_of(request).stop, attempt)
    else:
        await run_in_threadpool(_begin, studio_of(request), dictations_of(request), attempt)
    return _told(request, attempt)


@in_json
async def progress(request: Request) -> Response:
    """``GET /attempt/{id}/dictation``: how far it is, and the words once it is done."""
    return _told(request, request.path_params["id"])


def voice_of(studio: Studio, attempt: str) -> Voice:
    """What a room says of the voice."""
    try:
        engine = _engine(studio).name
    except UnusableOption:
        engine = studio.settings.speech.engine or ""
    return Voice(seconds_of(recordings_of(studio).takes(attempt)), engine)


def _told(request: Request, attempt: str) -> Response:
    return JSONResponse(dictations_of(request).progress(attempt)._asdict())


def _give(studio: Studio, attempt: str, data: bytes) -> str:
    transcript = read_transcript(data)
    with unusable_disk(studio.workspace.voice):
        recordings_of(studio).keep_times(known_attempt(studio, attempt), transcript)
    return words_of(transcript)


def _begin(studio: Studio, dictations: Dictations, attempt: str) -> None:
    takes, engine = recordings_of(studio).takes(known_attempt(studio, attempt)), _engine(studio)
    if not takes:
        raise UnusableOption(NOT_RECORDED)

    def work(stopped: Event) -> str:
        transcript = written_down(takes, engine, studio.settings.speech.minutes * 60, stopped)
        with unusable_disk(studio.workspace.voice):
            recordings_of(studio).keep_times(attempt, transcript)
        return words_of(transcript)

    dictations.begin(attempt, work)


def _engine(studio: Studio) -> Engine:
    speech = studio.settings.speech
    return chosen_engine(speech.engine, speech.model, speech.command)
