"""Opens files in the person's own editor."""

import os
import shlex
from collections.abc import Sequence

from greenroom.errors import UsersFault


def open_files(paths: Sequence[str]) -> bool:
    """Opens them with $VISUAL, else $EDITOR, and waits until it ends; False where neither is set.

    Raises `UsersFault` where it cannot be started, or fails.
    """
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or ""
    if not named.strip():
        return False
    import subprocess

    try:
        status = subprocess.call([*shlex.split(named), *paths])
    except (OSError, ValueError) as error:
        raise UsersFault(f"The editor {named!r} cannot be started ({error}): set EDITOR to another one.") from error
    if status:
        raise UsersFault(f"The editor {named!r} ended with status {status}: set EDITOR to another one.")
    return True
