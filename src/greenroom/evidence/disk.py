"""What a disk needs to be told, and what it refuses as one sentence."""

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from greenroom.errors import UnusableWorkspace

SENTENCES = {
    errno.ENOSPC: "The disk is full: free some space, then say it again; nothing of it was kept.",
    errno.EDQUOT: "Your quota on this disk is used up: free some space, then say it again; nothing of it was kept.",
    errno.EACCES: "{path} may not be read or written: give yourself permission with `chmod -R u+rwX`.",
    errno.EPERM: "{path} may not be read or written: give yourself permission with `chmod -R u+rwX`.",
    errno.EROFS: "{path} is on a disk that cannot be written: copy the workspace to another one.",
    errno.EISDIR: "{path} is a folder where a file belongs: move it away, then try again.",
    errno.ENOTDIR: "{path} is no folder: something else has its name; move that away, then try again.",
    errno.EEXIST: "{path} is no folder: something else has its name; move that away, then try again.",
}
OTHERWISE = "{path} cannot be used ({why}): check the disk it is on."
OWNER_ONLY = 0o600


@contextmanager
def usable(path: str) -> Iterator[None]:
    """Turns what the system refuses about ``path`` into an `UnusableWorkspace`."""
    try:
        yield
    except OSError as error:
        why = error.strerror or error
        raise UnusableWorkspace(SENTENCES.get(error.errno or 0, OTHERWISE).format(path=path, why=why)) from error


@contextmanager
def locked(path: str) -> Iterator[int]:
    """The file, made where there is none, open for appending, and nobody else's until the end.

    Where git or an editor put another file in its place while we waited, that one is taken.
    """
    import fcntl

    while True:
        file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, OWNER_ONLY)
        try:
            fcntl.flock(file, fcntl.LOCK_EX)
            if _stands(file, path):
                yield file
                return
        finally:
            os.close(file)


def append(file: int, data: bytes) -> None:
    """One write behind the end, on the disk when it returns; what a full disk took of it is taken back."""
    end = os.lseek(file, 0, os.SEEK_END)
    try:
        while data:
            data = data[os.write(file, data) :]
        os.fsync(file)
    except OSError:
        with suppress(OSError):
            os.ftruncate(file, end)
        raise


def sync_folder(folder: str) -> None:
    """Makes new names in a folder outlast a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _stands(file: int, path: str) -> bool:
    try:
        return os.path.samestat(os.fstat(file), os.stat(path))
    except FileNotFoundError:
        return False
