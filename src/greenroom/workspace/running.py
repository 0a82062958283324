"""Which rehearsals are going on in some process: each has its byte of one file locked, free again however the process ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO
from zlib import crc32

from greenroom.errors import UnusableWorkspace
from greenroom.workspace.place import Workspace


class Claims:
    """The rehearsals that this process has claimed. A process that holds several has one of these, and no other.

    Closing any handle of a file frees every lock that the process has on it; therefore all of them share one handle.
    """

    def __init__(self, workspace: Workspace) -> None:
        self._file = _opened(workspace.running)

    def claim(self, rehearsal: str) -> bool:
        """Claims a rehearsal; False where another process has it."""
        import fcntl

        try:
            fcntl.lockf(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _place(rehearsal), os.SEEK_SET)
        except (BlockingIOError, PermissionError):
            return False
        return True

    def release(self, rehearsal: str) -> None:
        """Lets another process have it."""
        import fcntl

        fcntl.lockf(self._file, fcntl.LOCK_UN, 1, _place(rehearsal), os.SEEK_SET)

    def close(self) -> None:
        """Lets others have all of them."""
        self._file.close()


@contextmanager
def claimed(workspace: Workspace, rehearsal: str) -> Iterator[bool]:
    """Claims a rehearsal for this process; False where another one has it. Raises `UnusableWorkspace`."""
    claims = Claims(workspace)
    try:
        yield claims.claim(rehearsal)
    finally:
        claims.close()


def _place(rehearsal: str) -> int:
    return crc32(rehearsal.encode())


def _opened(path: str) -> BinaryIO:
    try:
        return open(path, "ab")
    except OSError as error:
        raise UnusableWorkspace(
            f"{path} may not be written ({error.strerror or error}): move it away, or give yourself permission to write there."
        ) from error
