"""Which rehearsals are going on in some process: each has its byte of one file locked, free again however the process ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from zlib import crc32

from greenroom.errors import UnusableWorkspace
from greenroom.workspace.place import Workspace


@contextmanager
def claimed(workspace: Workspace, rehearsal: str) -> Iterator[bool]:
    """Claims a rehearsal for this process; False where another one has it. Raises `UnusableWorkspace`."""
    import fcntl

    with _opened(workspace.running) as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, crc32(rehearsal.encode()), os.SEEK_SET)
        except (BlockingIOError, PermissionError):
            yield False
            return
        yield True


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "ab")
    except OSError as error:
        raise UnusableWorkspace(
            f"{path} may not be written ({error.strerror or error}): move it away, or give yourself permission to write there."
        ) from error
