"""What a disk or a database refuses, as one sentence that says what to do."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from greenroom.errors import UnusableWorkspace

SENTENCES = {
    errno.ENOSPC: "The disk is full: free some space, then go on with `greenroom rehearse`.",
    errno.EDQUOT: "Your quota on this disk is used up: free some space, then go on with `greenroom rehearse`.",
    errno.EROFS: "{path} is on a disk that cannot be written: copy the workspace to another one.",
    errno.EACCES: "{path} may not be written: give yourself permission with `chmod -R u+rwX`, or make a workspace elsewhere.",
    errno.EPERM: "{path} may not be written: give yourself permission with `chmod -R u+rwX`, or make a workspace elsewhere.",
    errno.ENOTDIR: "{path} is no folder: something else has its name; move that away, then try again.",
    errno.EEXIST: "{path} is no folder: something else has its name; move that away, then try again.",
}


@contextmanager
def unusable_disk(path: str) -> Iterator[None]:
    """Turns what the system refuses about ``path`` into an `UnusableWorkspace`."""
    try:
        yield
    except OSError as error:
        raise UnusableWorkspace(sentence(error, path)) from error


def sentence(error: OSError, path: str) -> str:
    """What the person can do about an error of the system."""
    known = SENTENCES.get(error.errno or 0)
    return known.format(path=path) if known else f"{path} cannot be used ({error.strerror or error}): check the disk it is on."
