"""Downloads a source: written to a part file, and given its name only when its hash is right."""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import IO

from greenroom.errors import UnusableInput
from greenroom.labs.context import Progress, without_a_bar
from greenroom.labs.data.arriving import arriving
from greenroom.labs.data.finding import Places, kept_as, sha256_of
from greenroom.labs.lab import Source


def get(source: Source, places: Places, progress: Progress = without_a_bar) -> Path:
    """The file of a source, downloaded unless it is kept already with the right hash.

    Raises `UnusableInput`, and keeps nothing, where the address cannot be reached or what comes has another hash.
    """
    path = kept_as(source, places)
    if path.is_file() and sha256_of(path) == source.sha256:
        return path
    with _part_of(path) as file:
        if path.is_file() and sha256_of(path) == source.sha256:
            return path
        digest = _write(source, file, progress)
        if digest != source.sha256:
            raise UnusableInput(
                f"What {source.address} gave is not {source.title!r} as it was measured (sha256 {digest[:12]}…, not"
                f" {source.sha256[:12]}…): it was thrown away; try again later, or from another network."
            )
        file.flush()
        os.fsync(file.fileno())
        os.replace(file.name, path)
    return path


@contextmanager
def _part_of(path: Path) -> Iterator[IO[bytes]]:
    """The part file, emptied of what a killed download left; whoever else downloads the same waits for the end."""
    part = path.with_name(path.name + ".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with (path.parent / "lock").open("wb") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            try:
                with part.open("wb") as file:
                    yield file
            finally:
                part.unlink(missing_ok=True)
    except OSError as error:
        raise UnusableInput(f"{path} cannot be written ({error.strerror or error}): free some space, or mend it.") from error


def _write(source: Source, file: IO[bytes], progress: Progress) -> str:
    """Writes what the address gives, and gives its hash."""
    digest = sha256()
    for data in arriving(source, progress):
        digest.update(data)
        file.write(data)
    return digest.hexdigest()
