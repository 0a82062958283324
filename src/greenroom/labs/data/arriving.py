"""The bytes of a source as they come over the network, from a file or from a file in an archive."""

import zlib
from collections.abc import Iterator
from http.client import HTTPException
from tempfile import TemporaryFile
from typing import IO
from urllib.error import HTTPError
from urllib.request import urlopen
from zipfile import BadZipFile, ZipFile

from greenroom.errors import UnusableInput
from greenroom.labs.context import Progress
from greenroom.labs.lab import Source

CHUNK = 1 << 18
PATIENCE = 30
"""Seconds that an address may be silent."""


def arriving(source: Source, progress: Progress) -> Iterator[bytes]:
    """What the address of a source gives; behind a # stands the name of a file in the zip archive that it gives.

    Where the source says its size, one byte more than that ends it: the hash is wrong then, and no disk is filled. Raises
    `UnusableInput`.
    """
    address, _, member = source.address.partition("#")
    if not member:
        yield from _over_the_network(source, address, source.size, progress)
        return
    with TemporaryFile() as archive:
        for data in _over_the_network(source, address, 0, progress):
            archive.write(data)
        yield from _out_of(archive, member, source)


def _over_the_network(source: Source, address: str, most: int, progress: Progress) -> Iterator[bytes]:
    try:
        with urlopen(address, timeout=PATIENCE) as response:
            size = most or int(response.headers.get("Content-Length") or 0)
            for _ in progress(range(-(-size // CHUNK)), f"quarter megabytes of {source.title}"):
                yield response.read(CHUNK)
            while data := response.read(1 if most else CHUNK):
                yield data
                if most:
                    return
    except (OSError, HTTPException, ValueError) as error:
        if isinstance(error, HTTPError):
            error.close()
        raise _sentence(source, str(getattr(error, "reason", None) or error)) from error


def _out_of(archive: IO[bytes], member: str, source: Source) -> Iterator[bytes]:
    try:
        with ZipFile(archive) as opened, opened.open(member) as file:
            left = source.size + 1 if source.size else None
            while data := file.read(CHUNK if left is None else min(CHUNK, left)):
                left = None if left is None else left - len(data)
                yield data
    except (BadZipFile, zlib.error, KeyError, EOFError, RuntimeError) as error:
        raise _sentence(source, f"its archive has no {member} that can be read") from error


def _sentence(source: Source, why: str) -> UnusableInput:
    where = f"as {source.found}" if source.found else "where its lab looks for it"
    return UnusableInput(
        f"{source.address} cannot be had ({why.rstrip('.')}): check the network, or put the file below $GREENROOM_DATA {where}."
    )
