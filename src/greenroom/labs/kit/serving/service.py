"""A FastAPI service made from a model, a schema and the feature function that training used."""

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

from fastapi import FastAPI, Request
from pydantic_core import to_json
from starlette.responses import Response

from greenroom.labs.kit.serving.champion import Champion, Fixed, Scores
from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.living import living
from greenroom.labs.kit.serving.metrics import Metrics
from greenroom.labs.kit.serving.observing import Observed
from greenroom.labs.kit.serving.recording import Recorder
from greenroom.labs.kit.serving.schema import Schema
from greenroom.labs.kit.serving.together import Together
from greenroom.labs.kit.serving.validation import LARGEST_BATCH, Refused, Requests

ENDPOINTS = ("/predict", "/predict/batch", "/health", "/ready", "/metrics")
NOWHERE = {"tracing": False, "metrics": False, "logs": False}
"""What this process measures stays here: `/metrics` is for who asks."""
Features = Callable[[Sequence[Mapping[str, Any]]], Any]


class NotReady(Exception):
    """No version answers yet."""


class Scoring:
    """Rows in, scores and a version out: the part that every prediction passes."""

    def __init__(self, champion: Champion, features: Features, metrics: Metrics) -> None:
        self.champion, self.features, self.metrics = champion, features, metrics

    def __call__(self, rows: Sequence[Mapping[str, Any]]) -> tuple[list[float], str]:
        """One score a row, rounded to six places, and the version that gave them. Raises NotReady."""
        loaded = self.champion.current()
        if loaded is None:
            raise NotReady(self.champion.trouble)
        scores = [round(float(score), 6) for score in loaded.scores(self.features(rows))]
        self.metrics.scored(loaded.version, scores)
        return scores, loaded.version


def make_app(
    model: Scores | Champion,
    schema: Schema,
    name: str,
    version: str = "",
    personal: Collection[str] = (),
    *,
    features: Features | None = None,
    recorder: Recorder | None = None,
    largest_batch: int = LARGEST_BATCH,
) -> FastAPI:
    """The service. ``model`` is a function of a matrix (then ``version`` names it) or a champion, such as `champion.Aliased`.

    ``features`` is the function that made the training matrix, `Encoding(schema)` unless told; ``personal`` are fields that
    are dropped on arrival, beside those that the schema says; ``recorder`` keeps served rows for monitoring.
    """
    schema = schema.keeping_private(frozenset(personal))
    champion = model if isinstance(model, Champion) else Fixed(model, version)
    metrics = Metrics(name)
    scoring = Scoring(champion, features or Encoding(schema), metrics)
    app = FastAPI(title=name, version=version or "by alias", lifespan=living(champion, metrics, recorder), telemetry=NOWHERE)
    app.state.metrics = metrics
    _predictions(app, Requests(schema, largest_batch), scoring, recorder)
    _states(app, champion, metrics)
    app.add_exception_handler(Refused, _refused(schema, metrics))
    app.add_exception_handler(NotReady, _not_ready)
    app.add_middleware(Observed, metrics=metrics, endpoints=ENDPOINTS, recorder=recorder)
    return app


def _predictions(app: FastAPI, requests: Requests, scoring: Scoring, recorder: Recorder | None) -> None:
    together = Together(scoring)

    async def predict(request: Request) -> Response:
        """The score of one row."""
        row = requests.row(await request.body())
        score, version = await together(row)
        told = _told(request, version, 1)
        if recorder:
            recorder.rows(told["id"], version, [row], [score])
        return _json({"score": score, "version": version, "request_id": told["id"]})

    async def predict_batch(request: Request) -> Response:
        """The scores of many rows, in their order; where one row does not fit, all are refused."""
        rows = requests.rows(await request.body())
        scores, version = scoring(rows)
        told = _told(request, version, len(rows))
        if recorder:
            recorder.rows(told["id"], version, rows, scores)
        return _json({"scores": scores, "version": version, "request_id": told["id"]})

    for path, answer in (("/predict", predict), ("/predict/batch", predict_batch)):
        app.add_route(path, answer, methods=["POST"])
        app.add_api_route(path, answer, methods=["POST"], openapi_extra=_documented(requests, answer is predict_batch))


def _states(app: FastAPI, champion: Champion, metrics: Metrics) -> None:
    async def health() -> Response:
        """The process is alive."""
        return _json({"status": "alive"})

    async def ready() -> Response:
        """A version answers; ``trouble`` says why the newest one does not."""
        loaded = champion.current()
        said = {"version": loaded.version if loaded else None, "trouble": champion.trouble}
        return _json({"status": "ready" if loaded else "waiting", **said}, 200 if loaded else 503)

    async def told() -> Response:
        """The numbers for Prometheus."""
        return Response(metrics.text(), media_type="text/plain; version=0.0.4; charset=utf-8")

    for path, answer in (("/health", health), ("/ready", ready), ("/metrics", told)):
        app.add_api_route(path, answer, methods=["GET"])


def _refused(schema: Schema, metrics: Metrics) -> Callable[[Request, Any], Response]:
    known = {field.name for field in schema.fields}

    def handle(request: Request, refused: Any) -> Response:
        wrong = [(one.field if one.field in known else "", one.check) for one in refused.wrong]
        metrics.refused(wrong)
        request.state.told["wrong"] = wrong
        detail = [{key: value for key, value in one._asdict().items() if value is not None} for one in refused.wrong]
        return _json({"detail": detail, "request_id": request.state.told["id"]}, 422)

    return handle


def _not_ready(request: Request, trouble: Any) -> Response:
    said = [{"field": "", "says": str(trouble)}]
    return _json({"detail": said, "request_id": request.state.told["id"]}, 503)


def _told(request: Request, version: str, rows: int) -> dict[str, Any]:
    told: dict[str, Any] = request.state.told
    told["version"], told["rows"] = version, rows
    return told


def _json(said: Mapping[str, Any], status: int = 200) -> Response:
    return Response(to_json(said), status, media_type="application/json")


def _documented(requests: Requests, batch: bool) -> dict[str, Any]:
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": requests.form(batch)}}}}
