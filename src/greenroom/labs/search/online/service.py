"""The search as a service: GET /search?q=…&k=…, /health and /metrics."""

import os
from collections.abc import Mapping
from pathlib import Path
from time import perf_counter
from typing import Any

from fastapi import FastAPI, Query
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from prometheus_client import CollectorRegistry, Counter, Histogram, generate_latest
from starlette.responses import Response

from greenroom.labs.context import Context
from greenroom.labs.search import corpus
from greenroom.labs.search.online.engine import STEPS, Answer, Engine, engine_of
from greenroom.labs.search.online.goods import opened

MOST, LONGEST = 100, 200
SECONDS = (0.0005, 0.001, 0.002, 0.004, 0.008, 0.015, 0.03, 0.06, 0.25)
FILES = {key: f"{key.removeprefix('products-')}.json" for key in corpus.CATALOGUE} | {
    corpus.JUDGMENTS: "Broad_Query_Set_rated.csv"
}
FOLDER = "chorus-icecat"


def make(context: Context | None = None) -> FastAPI:
    """The service of a run's shop; without a run, of the real one where GREENROOM_DATA has it, else of an invented one."""
    files = files_in(Path(os.environ.get("GREENROOM_DATA", ""))) if context is None else context.data
    seed = context.seed if context else 0
    return make_app(engine_of(opened(files, seed), seed))


def files_in(data: Path) -> dict[str, Path]:
    """The files of the real shop below a folder of data, those that are there, by the keys of their sources."""
    return {key: data / FOLDER / name for key, name in FILES.items() if (data / FOLDER / name).is_file()}


def make_app(engine: Engine) -> FastAPI:
    """The service of an engine."""
    app, numbers = FastAPI(title="search"), Numbers()

    async def search(q: str = Query(max_length=LONGEST), k: int = Query(10, ge=1, le=MOST)) -> JSONResponse:
        """The k best products for q, and the milliseconds of each step. Async, so that no pool of threads adds to them."""
        if not q.strip():
            return _refusal("q is empty: say what to look for.")
        answer = engine.search(q, k)
        numbers.answered(answer)
        return JSONResponse(_told(engine, q, answer))

    async def health() -> JSONResponse:
        """That it is up, and over how many products."""
        return JSONResponse({"status": "up", "products": len(engine.bm25.products)})

    async def metrics() -> Response:
        """The numbers for Prometheus."""
        return Response(generate_latest(numbers.registry), media_type="text/plain; version=0.0.4; charset=utf-8")

    for path, answering in (("/search", search), ("/health", health), ("/metrics", metrics)):
        app.add_api_route(path, answering, methods=["GET"])
    app.add_middleware(Timed, numbers=numbers)
    app.add_exception_handler(RequestValidationError, _refused)
    return app


class Timed:
    """Around every request: its seconds and its status are counted. Plain ASGI, so that it adds no task to a request."""

    def __init__(self, app: Any, numbers: "Numbers") -> None:
        self.app, self.numbers = app, numbers

    async def __call__(self, scope: Any, receive: Any, send: Any) -> None:
        """Answers a request and counts it."""
        begun, status = perf_counter(), 500

        async def sending(message: Any) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self.app(scope, receive, sending)
        finally:
            if scope["type"] == "http":
                self.numbers.requested(scope["path"], status, perf_counter() - begun)


class Numbers:
    """What is counted: requests by status, seconds of each step, and searches that found nothing."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        of = {"registry": self.registry}
        self._requests = Counter("search_requests", "Requests by path and status.", ["path", "status"], **of)
        self._seconds = Histogram("search_request_seconds", "Seconds of a search request.", buckets=SECONDS, **of)
        self._steps = Histogram("search_step_seconds", "Seconds of a step of a search.", ["step"], buckets=SECONDS, **of)
        self._nothing = Counter("search_zero_results", "Searches that found nothing.", **of)

    def requested(self, path: str, status: int, seconds: float) -> None:
        """A request was answered; paths that do not exist count as one."""
        known = path if path in ("/search", "/health", "/metrics") else "other"
        self._requests.labels(known, str(status)).inc()
        if known == "/search":
            self._seconds.observe(seconds)

    def answered(self, answer: Answer) -> None:
        """A search was answered."""
        for step in STEPS:
            self._steps.labels(step).observe(answer.spent[step] / 1000)
        self._nothing.inc(not answer.hits.ids)


def _told(engine: Engine, query: str, answer: Answer) -> Mapping[str, Any]:
    titles = engine.titles[answer.hits.rows]
    rows = zip(answer.hits.ids, titles, answer.hits.scores.tolist(), strict=True)
    found = [{"id": key, "title": title, "score": round(score, 4)} for key, title, score in rows]
    return {"query": query, "found": found, "ms": {step: round(spent, 3) for step, spent in answer.spent.items()}}


async def _refused(_: Any, error: Any) -> JSONResponse:
    wrong = error.errors()[0]
    return _refusal(f"{wrong['loc'][-1]}: {wrong['msg']}.")


def _refusal(says: str) -> JSONResponse:
    return JSONResponse({"detail": says}, status_code=422)
