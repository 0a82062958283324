"""The pass by which a script on this machine uses the API: a header in a file that its owner alone can read.

Whoever can read that file can read the history beside it, too; so it gives away nothing that is not given away already. It is
worth nothing once the studio is closed, and a browser has no use for it.
"""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from greenroom.errors import UnusableWorkspace
from greenroom.record import NamedTuple
from greenroom.workspace.place import Workspace

OWNER_ONLY = 0o600


class Pass(NamedTuple):
    """The word that opens, and the file in which it stands as a header, as ``curl -H @FILE`` reads it."""

    word: str
    file: str


@contextmanager
def written_pass(workspace: Workspace, port: int) -> Iterator[Pass]:
    """A new pass, as long as the studio on a port is open. Raises `UnusableWorkspace` where it cannot be written."""
    made = Pass(secrets.token_urlsafe(32), os.path.join(workspace.kept, f"api-{port}.header"))
    try:
        _write(made)
    except OSError as error:
        raise UnusableWorkspace(f"{made.file} cannot be written ({error.strerror or error}): leave --api out.") from error
    try:
        yield made
    finally:
        with suppress(OSError):
            os.unlink(made.file)


def _write(made: Pass) -> None:
    """Into a new file, so that neither a link nor the rights of an older one count."""
    with suppress(FileNotFoundError):
        os.unlink(made.file)
    number = os.open(made.file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    with os.fdopen(number, "w", encoding="ascii") as file:
        file.write(f"Authorization: Bearer {made.word}\n")
