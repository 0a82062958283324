"""Which rehearsals are going on in some process: each has its byte of one file locked, free again however the process ends."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from zlib import crc32

from greenroom.workspace.place import Workspace


@contextmanager
def claimed(workspace: Workspace, rehearsal: str) -> Iterator[bool]:
    """Claims a rehearsal for this process; False where another one has it."""
    import fcntl

    with open(workspace.running, "ab") as file:
        try:
            fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, crc32(rehearsal.encode()), os.SEEK_SET)
        except (BlockingIOError, PermissionError):
            yield False
            return
        yield True
