"""A form that may carry files, as browsers send it: ``multipart/form-data`` (RFC 7578)."""

import re
from collections.abc import Iterator

from starlette.requests import Request

from greenroom.errors import UnusableOption
from greenroom.record import NamedTuple
from greenroom.studio.forms import whole_body

LARGEST = 24 * 1024 * 1024
"""So much is read to be refused kindly, so that what was typed can be shown again."""
BOUNDARY = re.compile(r'multipart/form-data\s*;.*?boundary="?(?P<boundary>[^";,\s]{1,70})', re.I)
NAME = re.compile(rb'(?<!file)name="(?P<name>[^"]*)"', re.I)
FILE = re.compile(rb'filename="(?P<name>[^"]*)"', re.I)
UNREADABLE = "The form could not be read: load the page again."
MOST_PARTS = 50


class File(NamedTuple):
    """A file by the name that it has on the person's disk."""

    name: str
    data: bytes


class Sent(NamedTuple):
    """What a form carries by its names: texts, and files that were chosen."""

    texts: dict[str, str]
    files: dict[str, File]


async def uploaded(request: Request) -> Sent:
    """What came with a form. Raises `UnusableOption` where it is far too large, or cannot be read."""
    kind = BOUNDARY.match(request.headers.get("content-type", ""))
    body = await whole_body(request, LARGEST)
    if kind is None:
        raise UnusableOption(UNREADABLE)
    return sent_in(body, kind["boundary"].encode())


def sent_in(body: bytes, boundary: bytes) -> Sent:
    """The parts of a body. Raises `UnusableOption` where it has none, or one without a name."""
    texts: dict[str, str] = {}
    files: dict[str, File] = {}
    for head, data in _parts(body, boundary):
        name, file = NAME.search(head), FILE.search(head)
        if name is None:
            raise UnusableOption(UNREADABLE)
        field = _said(name["name"])
        if file is None:
            texts[field] = _said(data).replace("\r\n", "\n")
        elif file["name"]:
            files[field] = File(_said(file["name"]), data)
    return Sent(texts, files)


def _parts(body: bytes, boundary: bytes) -> Iterator[tuple[bytes, bytes]]:
    pieces = (b"\r\n" + body).split(b"\r\n--" + boundary)
    if not pieces[-1].startswith(b"--") or len(pieces) > MOST_PARTS:
        raise UnusableOption(UNREADABLE)
    for piece in pieces[1:-1]:
        head, _, data = piece.partition(b"\r\n\r\n")
        yield head, data


def _said(data: bytes) -> str:
    return data.decode("utf-8", "replace")
