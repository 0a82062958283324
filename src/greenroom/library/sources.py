"""Reads a source of Python as text, and what its first lines say of it."""

import os
import re

from greenroom.errors import UnusableInput
from greenroom.problem import LARGEST_SOURCE

NAMED = re.compile(r"#\s*problem:\s*(?P<key>\S+)\s*$")


def read_source(path: str) -> str:
    """The text of a file. Raises `UnusableInput`, one sentence with the path in front, where it cannot be a source."""
    try:
        return decoded_source(_bytes(path))
    except UnusableInput as error:
        raise UnusableInput(f"{path} {error}") from error


def decoded_source(data: bytes) -> str:
    """Bytes to text with plain line feeds; raises `UnusableInput` whose sentence still lacks its subject, the file's name."""
    if len(data) > LARGEST_SOURCE:
        raise UnusableInput(f"has {len(data) / 1024:.0f} KiB: a solution may have {LARGEST_SOURCE // 1024} KiB at most.")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableInput(f"is not UTF-8 text (line {line} has a byte of another encoding): save it as UTF-8.") from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def named_problem(source: str) -> str | None:
    """The exercise that a comment before the first statement names (``# problem: merge-shards``); None where there is none."""
    for line in source.split("\n"):
        found = NAMED.match(line.strip())
        if found:
            return found["key"]
        if line.strip() and not line.lstrip().startswith("#"):
            return None
    return None


def _bytes(path: str) -> bytes:
    try:
        if os.path.isdir(path):
            raise UnusableInput("is a folder: name a file of Python.")
        with open(path, "rb") as file:
            return file.read(LARGEST_SOURCE * 16)
    except FileNotFoundError as error:
        raise UnusableInput("is not there: check the name, or whether it was moved.") from error
    except PermissionError as error:
        raise UnusableInput("may not be read: give yourself permission with `chmod u+r`.") from error
    except OSError as error:
        raise UnusableInput(f"cannot be read ({error.strerror or error}): try again, or copy it elsewhere.") from error
