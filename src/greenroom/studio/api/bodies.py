"""The body of a request: JSON in UTF-8, of one MB at most, and nothing that JSON leaves open."""

import json
from collections.abc import Sequence
from typing import Any, NoReturn

from anyio import fail_after
from starlette.requests import Request

from greenroom.studio.api.refusing import Refused

LARGEST = 1_000_000
PATIENCE = 30
"""Seconds in which a body has to be there; it comes from this machine."""
JSON, UTF_8 = "application/json", ("", "charset=utf-8")


async def body_of(request: Request) -> Any:
    """The JSON value of a body. Raises `Refused`."""
    kind, _, parameter = request.headers.get("content-type", "").lower().partition(";")
    if kind.strip() != JSON or parameter.strip().replace('"', "") not in UTF_8:
        raise Refused(415, f"Send the body as {JSON}, in UTF-8, and say so in the header Content-Type.")
    return _value(await _bytes(request))


async def refuse_body(request: Request) -> None:
    """Raises `Refused` where something is sent that nobody would read."""
    if await _bytes(request):
        raise Refused(400, "This takes no body: send it without one.")


async def _bytes(request: Request) -> bytes:
    data = bytearray()
    if int(length if (length := request.headers.get("content-length", "")).isdecimal() else 0) > LARGEST:
        raise _too_large()
    try:
        with fail_after(PATIENCE):
            async for chunk in request.stream():
                data += chunk
                if len(data) > LARGEST:
                    raise _too_large()
    except TimeoutError as error:
        raise Refused(408, f"The body did not arrive within {PATIENCE} seconds: send it again, in one go.") from error
    return bytes(data)


def _value(data: bytes) -> Any:
    try:
        value = json.loads(data.decode(), parse_constant=_no_number, object_pairs_hook=_object, parse_float=_float)
        json.dumps(value, ensure_ascii=False).encode()
    except UnicodeDecodeError as error:
        raise Refused(400, f"The body is not UTF-8 (byte {error.start} is of another encoding): send UTF-8.") from error
    except UnicodeEncodeError as error:
        raise Refused(400, "The body has half of a surrogate pair, which is no character: send whole characters.") from error
    except RecursionError as error:
        raise Refused(400, "The body is nested deeper than anything here: send what openapi.json describes.") from error
    except ValueError as error:
        raise Refused(400, f"The body is no JSON ({error}): mend it, and send it again.") from error
    return value


def _object(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) < len(pairs):
        raise ValueError("a key stands twice in an object")
    return value


def _float(word: str) -> float:
    value = float(word)
    return value if abs(value) != float("inf") else _no_number(word)


def _no_number(word: str) -> NoReturn:
    raise ValueError(f"{word[:20]} is no number of JSON")


def _too_large() -> Refused:
    return Refused(413, f"The body is larger than {LARGEST // 1_000_000} MB, far more than anyone says: send less.")
