"""A small file that says which model is whose: "champion" is version 3. Changing it is all that a rollback takes."""

import hashlib
import json
import os
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from greenroom.errors import UsersFault


class Pointer(NamedTuple):
    """A version and its model's file, relative to the alias file or absolute, with the file's sha256."""

    version: str
    model: str
    sha256: str


def pointed(path: Path) -> dict[str, Pointer]:
    """The pointers of an alias file by their alias. Raises UsersFault where the file cannot be read."""
    try:
        return {alias: Pointer(**row) for alias, row in json.loads(path.read_text("utf-8")).items()}
    except (OSError, ValueError, TypeError, AttributeError) as error:
        raise UsersFault(f"{path} is no file of aliases: promote a version, which writes it anew.") from error


def point(path: Path, alias: str, version: str, model: Path) -> Pointer:
    """Let an alias point to a version from now on. The file is replaced as a whole, so that a reader never sees half of it."""
    pointer = Pointer(version, os.path.relpath(model, path.parent), digest(model))
    known: Mapping[str, Pointer] = pointed(path) if path.exists() else {}
    _replace(path, json.dumps({name: held._asdict() for name, held in {**known, alias: pointer}.items()}, indent=2))
    return pointer


def digest(path: Path) -> str:
    """The sha256 of a file, as hexadecimal digits."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _replace(path: Path, text: str) -> None:
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    Path(name).replace(path)
