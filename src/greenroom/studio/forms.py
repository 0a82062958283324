"""What a form of a page carries."""

from urllib.parse import parse_qsl

from anyio import fail_after
from starlette.requests import Request

from greenroom.errors import UnusableOption

LARGEST = 1_000_000
MOST_FIELDS = 50
PATIENCE = 30
"""Seconds in which a form has to be there; it comes from this machine."""


async def fields(request: Request, most: int = MOST_FIELDS) -> dict[str, str]:
    """The fields of a form by their names, the last of each. Raises `UnusableOption` where it is too large, or is none."""
    body = await whole_body(request)
    try:
        return dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=most))
    except ValueError as error:
        raise UnusableOption("The form could not be read: load the page again.") from error


async def whole_body(request: Request, largest: int = LARGEST) -> bytes:
    """What came with a request. Raises `UnusableOption` where it is too large or late; no more is read."""
    body = bytearray()
    try:
        with fail_after(PATIENCE):
            async for chunk in request.stream():
                body += chunk
                if len(body) > largest:
                    raise UnusableOption("That is longer than any answer: shorten it, and send it again.")
    except TimeoutError as error:
        raise UnusableOption("The form did not arrive in time: send it again.") from error
    return bytes(body)


def number(text: str, least: float = 0, most: float = 1e6) -> float:
    """A number of a form, within limits; the least where it is none."""
    try:
        return min(most, max(least, float(text)))
    except ValueError:
        return least
