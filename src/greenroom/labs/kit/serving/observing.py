"""Around every request: an id, its time, a metric, a log line, and an answer where something breaks."""

import logging
import re
import traceback
from collections.abc import Sequence
from pathlib import Path
from time import perf_counter
from typing import Any
from uuid import uuid4

from starlette.responses import JSONResponse

from greenroom.labs.kit.serving.logs import tell
from greenroom.labs.kit.serving.metrics import Metrics
from greenroom.labs.kit.serving.recording import Recorder

SENSIBLE_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
QUIET = ("/health", "/ready", "/metrics")
"""Endpoints that are asked every few seconds by machines: measured, but neither logged nor recorded."""


class Observed:
    """Wraps an ASGI application; ``endpoints`` are told by name, every other path as "other", so that labels stay few.

    Handlers find ``request.state.told``, a dict: ``id`` is in it, and what they add (version, rows, wrong) is logged.
    """

    def __init__(self, app: Any, metrics: Metrics, endpoints: Sequence[str], recorder: Recorder | None = None) -> None:
        self.app, self.metrics, self.recorder = app, metrics, recorder
        self._endpoints = frozenset(endpoints)

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answer a request and note how."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status, begun = perf_counter(), 500, False
        told: dict[str, Any] = {"id": _id_of(scope)}
        scope.setdefault("state", {})["told"] = told

        async def sending(message: Any) -> None:
            nonlocal status, begun
            if message["type"] == "http.response.start":
                status, begun = message["status"], True
                message["headers"].append((b"x-request-id", told["id"].encode()))
            await send(message)

        try:
            await self.app(scope, receive, sending)
        except Exception as error:
            tell("broke", logging.ERROR, **told, error=type(error).__name__, where=_where(error))
            if begun:
                raise
            await _apology(told["id"])(scope, receive, sending)
        finally:
            self._note(scope["path"], status, perf_counter() - began, told)

    def _note(self, path: str, status: int, seconds: float, told: dict[str, Any]) -> None:
        endpoint = path if path in self._endpoints else "other"
        self.metrics.answered(endpoint, status, seconds)
        if path in QUIET:
            return
        if self.recorder:
            self.recorder.request(told["id"], endpoint, status, seconds, told.get("wrong", ()))
        tell("answered", **told, endpoint=endpoint, status=status, ms=round(seconds * 1e3, 2))


def _id_of(scope: Any) -> str:
    for name, value in scope["headers"]:
        if name == b"x-request-id" and SENSIBLE_ID.fullmatch(value):
            return value.decode()
    return uuid4().hex


def _where(error: Exception) -> list[str]:
    return [f"{Path(frame.filename).name}:{frame.lineno}" for frame in traceback.extract_tb(error.__traceback__)[-4:]]


def _apology(request_id: str) -> JSONResponse:
    says = "Something broke here; the request was fine as far as it was read."
    return JSONResponse({"detail": [{"field": "", "says": says}], "request_id": request_id}, 500)
