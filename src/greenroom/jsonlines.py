"""Files of JSON lines that are only ever appended to: notes, reviews, plans, forecasts."""

import json
import os
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from greenroom.errors import UnusableWorkspace
from greenroom.event import stamp


def append(path: str, at: datetime, facts: Mapping[str, Any]) -> None:
    """Writes a line with its moment and returns when it is on the disk; a line that was torn before it stays one of its own.

    Raises `UnusableWorkspace`, one sentence.
    """
    told = json.dumps({"at": stamp(at), **facts}, ensure_ascii=False, separators=(",", ":"))
    line = told.encode(errors="replace") + b"\n"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "ab+") as file:
            file.seek(-1, os.SEEK_END) if file.tell() else None
            file.write(line if file.read(1) in (b"\n", b"") else b"\n" + line)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise _unusable(path, error) from error


def read(path: str) -> bytes:
    """All of a file; nothing where there is none. Raises `UnusableWorkspace`."""
    try:
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError:
        return b""
    except OSError as error:
        raise _unusable(path, error) from error


def _unusable(path: str, error: OSError) -> UnusableWorkspace:
    why = error.strerror or error
    return UnusableWorkspace(f"{path} cannot be used ({why}): check whether you may write it, and the disk.")
