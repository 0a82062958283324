"""The OpenAPI document, written from the table of operations."""

from collections.abc import Iterable, Mapping
from typing import Any

import greenroom
from greenroom.studio.api.operation import Operation
from greenroom.studio.api.records import RECORDS
from greenroom.studio.api.schemas import answered, named, text

VERSION = "1"
ABOUT = (
    "The rehearsal room on this machine. Every request carries the cookie of the browser that was let in by the address which"
    " `greenroom open` printed; what is not a GET carries an Origin header with the studio's own address, too. Offsets count"
    " code points. Errors are one sentence that says what to do."
)
REASONS: Mapping[int, str] = {
    400: "It cannot be read: not UTF-8, no JSON, a body where none belongs.",
    404: "There is nothing by that name.",
    409: "It does not fit how things stand: answered already, changed in another window, going on in another greenroom.",
    413: "The body is larger than 1 MB.",
    415: "The body is not said to be application/json in UTF-8.",
    422: "It does not fit the schema, or cannot be used.",
    503: "The history cannot be read or written just now: locked, damaged, the disk full.",
}
CLOSED = {"401": "No cookie of this studio, so it stays closed.", "403": "An Origin header that is missing or foreign."}


def document(operations: Iterable[Operation], place: str) -> dict[str, Any]:
    """The document of operations that are served below a place."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": "greenroom", "version": VERSION, "x-greenroom": greenroom.__version__, "description": ABOUT},
        "servers": [{"url": place}],
        "paths": paths,
        "components": {"schemas": {**RECORDS, "Error": answered({"error": text("What is wrong, and what to do.")})}},
    }


def statuses(operation: Operation) -> list[int]:
    """The statuses of refusals that an operation can answer with."""
    of_body = (413, 415, 422) if operation.takes else (413,)
    of_query = (422,) if operation.query else ()
    return sorted({400, 422, 503, *of_body, *of_query, *((404,) if operation.names else ()), *operation.refuses})


def _operation(operation: Operation) -> dict[str, Any]:
    refusals = {str(status): _json(REASONS[status], named("Error")) for status in statuses(operation)}
    closed = {status: {"description": why, "content": {"text/html": {}}} for status, why in CLOSED.items()}
    closed = closed if operation.method != "GET" else {"401": closed["401"]}
    made: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.says,
        "responses": {str(operation.status): _json("Done.", operation.gives), **closed, **refusals},
    }
    if parameters := [*map(_of_path, operation.names), *(_of_query(*field) for field in operation.query.items())]:
        made["parameters"] = parameters
    if operation.takes is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": operation.takes}}}
    return made


def _json(about: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"description": about, "content": {"application/json": {"schema": schema}}}


def _of_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _of_query(name: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema}
