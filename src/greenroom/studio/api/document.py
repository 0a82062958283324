"""The OpenAPI document, written from the table of operations."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import greenroom
from greenroom.studio.api.operation import JSON, Operation
from greenroom.studio.api.records import RECORDS
from greenroom.studio.api.schemas import answered, named, text

VERSION = "1"
ABOUT = (
    "The rehearsal room on this machine. A request carries the pass that `greenroom open --api` writes, or the cookie of the"
    " browser that was let in by the printed address; with the cookie, what is not a GET carries an Origin header with the"
    " studio's own address, too. Offsets count code points. Errors are one sentence that says what to do."
)
REASONS: Mapping[int, str] = {
    400: "It cannot be read: not UTF-8, no JSON, a body where none belongs.",
    401: "Neither the pass nor the cookie of this studio.",
    403: "It comes from a page of another origin; or it does not say where from, with the cookie and more than a GET.",
    404: "There is nothing by that name.",
    405: "The address is right, and the method is not: the header Allow lists those that are.",
    408: "The body came too slowly.",
    409: "It does not fit how things stand: answered already, changed in another window, going on in another greenroom.",
    413: "The body is larger than 1 MB.",
    415: "The body is not said to be application/json in UTF-8.",
    422: "It does not fit the schema, or cannot be used.",
    503: "The history cannot be read or written just now: locked, damaged, the disk full.",
}
SCHEMES: Mapping[str, Mapping[str, str]] = {
    "browser": {
        "type": "apiKey",
        "in": "cookie",
        "name": "greenroom-8765",
        "description": "Of the browser that was let in by the printed address; the name ends with the port.",
    },
    "script": {
        "type": "http",
        "scheme": "bearer",
        "description": "The pass that `greenroom open --api` writes into the workspace; it ends with the studio.",
    },
}


def document(operations: Iterable[Operation], place: str) -> dict[str, Any]:
    """The document of operations that are served below a place."""
    paths: dict[str, dict[str, Any]] = {}
    for operation in operations:
        paths.setdefault(operation.path, {})[operation.method.lower()] = _operation(operation)
    return {
        "openapi": "3.1.0",
        "info": {"title": "greenroom", "version": VERSION, "x-greenroom": greenroom.__version__, "description": ABOUT},
        "servers": [{"url": place}],
        "security": [{name: []} for name in SCHEMES],
        "paths": paths,
        "components": {
            "securitySchemes": SCHEMES,
            "schemas": {**RECORDS, "Error": answered({"error": text("What is wrong, and what to do.")})},
        },
    }


def statuses(operation: Operation) -> list[int]:
    """The statuses of refusals that an operation can answer with."""
    of_body = (413, 415, 422) if operation.takes else (413,)
    of_query = (422,) if operation.query else ()
    return sorted({400, 401, 403, 408, 422, 503, *of_body, *of_query, *((404,) if operation.names else ()), *operation.refuses})


def _operation(operation: Operation) -> dict[str, Any]:
    refusals = {str(status): _content(REASONS[status], named("Error")) for status in statuses(operation)}
    made: dict[str, Any] = {
        "operationId": operation.name,
        "summary": operation.says,
        "responses": {str(operation.status): _content("Done.", operation.gives, operation.media), **refusals},
    }
    if parameters := [*map(_of_path, operation.names), *_of_query(operation)]:
        made["parameters"] = parameters
    if operation.takes is not None:
        made["requestBody"] = {"required": True, "content": {"application/json": {"schema": operation.takes}}}
    return made


def _content(about: str, schema: Mapping[str, Any], media: str = JSON) -> dict[str, Any]:
    return {"description": about, "content": {media: {"schema": schema}}}


def _of_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "minLength": 1}}


def _of_query(operation: Operation) -> Iterator[dict[str, Any]]:
    for name, schema in operation.query.items():
        yield {"name": name, "in": "query", "required": name in operation.needs, "schema": schema}
