"""The tier of the limits that every POSIX system has, and of nothing else. Somebody is asked before it runs."""

import sys
from typing import Any

from greenroom.sandbox.interpreter import Interpreter
from greenroom.sandbox.tier import PYTHON_OPTIONS, Tier

GAPS = (
    "the code can read every file that you can read, and can write and delete what you can",
    "the code can reach the network, and programs that listen on this machine",
    "the code can start processes that stay behind, and can stop your other programs",
)


def missing() -> str | None:
    """Windows has no such limits."""
    return "Windows has no limits that hold a process; use greenroom inside of WSL" if sys.platform == "win32" else None


def command(python: Interpreter) -> list[str]:
    """Python itself."""
    return [python.program, *PYTHON_OPTIONS]


def settings(_python: Interpreter) -> dict[str, Any]:
    """Nothing but the limits."""
    return {"first": False, "landlock": None, "seccomp": False}


RLIMITS = Tier("rlimits", "limits on time, memory and output, and nothing else", missing, command, settings, GAPS)
