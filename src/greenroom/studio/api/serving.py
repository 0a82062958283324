"""Routes a request by the table, and answers it as JSON."""

from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import parse_qsl

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.types import Receive, Scope, Send

from greenroom.errors import UsersFault
from greenroom.studio.api.bodies import body_of, refuse_body
from greenroom.studio.api.fitting import fitted, from_query
from greenroom.studio.api.operation import JSON, Given, Operation
from greenroom.studio.api.refusing import NEVER_KEPT, Refused, refusal
from greenroom.studio.api.table import OPERATIONS, PLACE
from greenroom.studio.rendering import studio_of

NOWHERE = f"There is nothing at this address: {PLACE}/openapi.json lists what there is."
MOST_FIELDS = 50


class Api:
    """Everything below `PLACE`, as an ASGI app that is told its studio by the app around it."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers one request."""
        request = Request(scope, receive)
        try:
            answer = await _answer(request)
        except (Refused, UsersFault) as fault:
            answer = refusal(fault)
        await answer(scope, receive, send)


async def nowhere(_: Request) -> Response:
    """What stands below another version than this."""
    return refusal(Refused(404, NOWHERE))


async def _answer(request: Request) -> Response:
    operation, names = _route("GET" if request.method == "HEAD" else request.method, "/" + request.path_params["path"])
    query = _query(request.scope["query_string"], operation)
    given = Given(names, query, await _body(request, operation))
    answer = await run_in_threadpool(operation.answer, studio_of(request), given)
    if isinstance(answer, Response):
        return answer
    if operation.media != JSON:
        return Response(str(answer), operation.status, NEVER_KEPT, operation.media)
    return JSONResponse(answer, operation.status, NEVER_KEPT)


def _route(method: str, path: str) -> tuple[Operation, Mapping[str, str]]:
    here = [(operation, names) for operation in OPERATIONS if (names := operation.matched(path)) is not None]
    for operation, names in here:
        if operation.method == method:
            return operation, names
    if here:
        raise _wrong_method([operation.method for operation, _ in here])
    raise Refused(404, NOWHERE)


def _wrong_method(methods: Iterable[str]) -> Refused:
    allowed = ", ".join(sorted({*methods, *(["HEAD"] if "GET" in methods else [])}))
    return Refused(405, f"That cannot be done here: use {allowed}.", {"allow": allowed})


async def _body(request: Request, operation: Operation) -> Mapping[str, Any]:
    if operation.takes is None:
        await refuse_body(request)
        return {}
    body: Mapping[str, Any] = fitted(await body_of(request), operation.takes, "the body")
    return body


def _query(query: bytes, operation: Operation) -> Mapping[str, Any]:
    """The fields of a query, fitted, each once."""
    schemas = operation.query
    try:
        pairs = parse_qsl(query.decode(), keep_blank_values=True, max_num_fields=MOST_FIELDS, errors="strict")
    except ValueError as error:
        raise Refused(400, "The query could not be read: send it percent-encoded, in UTF-8.") from error
    fields = dict(pairs)
    if len(fields) < len(pairs):
        raise Refused(422, "A field stands twice in the query: say it once.")
    properties = {key: schemas[key] for key in fields if key in schemas}
    if unknown := fields.keys() - properties.keys():
        raise Refused(422, f"{min(unknown)[:40]!r} in the query is unknown: {_known(schemas)}")
    if missing := [key for key in operation.needs if key not in fields]:
        raise Refused(422, f"{missing[0]!r} is missing in the query: give it as {missing[0]}=….")
    return {key: from_query(word, properties[key], f"{key!r}") for key, word in fields.items()}


def _known(schemas: Mapping[str, Any]) -> str:
    return f"there are {', '.join(schemas)}." if schemas else "leave it out."
