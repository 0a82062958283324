"""The tier of Linux's own means: Landlock for files, seccomp for calls, limits for the rest. Needs no program and no rights."""

import sys
from typing import Any

from greenroom.sandbox.inside import call_filter
from greenroom.sandbox.interpreter import Interpreter
from greenroom.sandbox.readable import readable
from greenroom.sandbox.rlimits import command
from greenroom.sandbox.tier import Tier

GAPS = (
    "the code can learn which files exist and how large they are, though it reads none of them",
    "the code runs as your user, and memory is limited by address space alone",
)


def missing() -> str | None:
    """Landlock came with Linux 5.13, and is switched off in some kernels."""
    if sys.platform != "linux":
        return "Landlock is a part of Linux"
    if not call_filter.is_known():
        return "there is no list of system calls for this kind of processor"
    from greenroom.sandbox.inside.guards import landlock_version

    return None if landlock_version() else "this Linux has no Landlock, which came with 5.13 and can be switched off"


def settings(python: Interpreter) -> dict[str, Any]:
    """Reads of Python's own files, and the filter."""
    return {"first": False, "landlock": list(readable(python)), "seccomp": True}


LANDLOCK = Tier(
    "landlock", "no files but Python's, no network and no processes, by Landlock and seccomp", missing, command, settings, GAPS
)
