"""The studio as an app: its pages, its files, its socket."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route, WebSocketRoute
from starlette.staticfiles import StaticFiles

from greenroom.errors import UsersFault
from greenroom.studio import live, live_code, live_lab
from greenroom.studio.api.refusing import is_of_api
from greenroom.studio.api.serving import Api, nowhere
from greenroom.studio.pages import (
    bank,
    code,
    dictation,
    drill,
    job,
    labs,
    mock,
    plan,
    reading,
    rehearse,
    room,
    today,
    voice,
    worksheet,
)
from greenroom.studio.rendering import HERE, Studio, rendered

VOICE = (
    Route("/attempt/{id}/voice", voice.keep, methods=["POST"]),
    Route("/attempt/{id}/voice/delete", voice.delete, methods=["POST"]),
    Route("/attempt/{id}/voice/{take}", voice.play),
    Route("/attempt/{id}/times", dictation.give, methods=["POST"]),
    Route("/attempt/{id}/dictation", dictation.progress),
    Route("/attempt/{id}/dictation", dictation.begin, methods=["POST"]),
)
"""What a room and an attempt's page ask about a recording; none of it is a page."""
ROUTES: tuple[BaseRoute, ...] = (
    Route("/", today.page),
    Route("/rehearse", rehearse.page),
    Route("/rehearse", rehearse.begin, methods=["POST"]),
    Route("/rehearse/{rehearsal}", room.page),
    Route("/rehearse/{rehearsal}", room.act, methods=["POST"]),
    WebSocketRoute("/ws/attempt/{attempt}", live.attempt),
    Route("/code", code.page),
    Route("/code", code.begin, methods=["POST"]),
    Route("/code/{rehearsal}", code.workbench),
    Route("/code/{rehearsal}", code.act, methods=["POST"]),
    WebSocketRoute("/ws/code/{rehearsal}", live_code.coding),
    *VOICE,
    Route("/api/v1/{path:path}", Api()),
    Route("/mock", mock.page),
    Route("/mock", mock.begin, methods=["POST"]),
    Route("/mock/{loop}", mock.loop_page),
    Route("/mock/{loop}", mock.act, methods=["POST"]),
    Route("/drill", drill.page),
    Route("/drill", drill.act, methods=["POST"]),
    Route("/plan", plan.page),
    Route("/plan", plan.act, methods=["POST"]),
    Route("/plan/calendar.ics", plan.calendar),
    *job.ROUTES,
    *labs.ROUTES,
    WebSocketRoute("/ws/lab/{run}", live_lab.running),
    Route("/stories", bank.page),
    Route("/stories", bank.make, methods=["POST"]),
    Route("/stories/worksheet", worksheet.page),
    Route("/stories/worksheet", worksheet.act, methods=["POST"]),
    *reading.ROUTES,
    Mount("/static", StaticFiles(directory=HERE / "static")),
)
"""A page is added with a line here."""


def app(studio: Studio) -> Starlette:
    """The app, without the guard that stands before it."""

    @asynccontextmanager
    async def life(_: Starlette) -> AsyncIterator[None]:
        yield
        await run_in_threadpool(studio.desk.close)

    made = Starlette(
        routes=ROUTES,
        middleware=[Middleware(GZipMiddleware, minimum_size=500)],
        exception_handlers={HTTPException: _missing, UsersFault: _users_fault},
        lifespan=life,
    )
    made.state.studio = studio
    return made


async def _missing(request: Request, error: Exception) -> Response:
    if is_of_api(request.scope["path"]):
        return await nowhere(request)
    status = error.status_code if isinstance(error, HTTPException) else 500
    sentence = "The address may have a slip in it, or what it showed is gone."
    return rendered(request, "fault.html", status, title="There is no such page", sentence=sentence)


async def _users_fault(request: Request, error: Exception) -> Response:
    return rendered(request, "fault.html", 422, title="That did not work", sentence=str(error))
