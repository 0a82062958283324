"""The Python that runs in boxes: greenroom's own where the unprivileged user can reach it, the system's where not."""

import os
import subprocess
import sys
import sysconfig
from functools import cache
from importlib.util import MAGIC_NUMBER
from pathlib import Path
from typing import NamedTuple

from greenroom.errors import UsersFault


class Interpreter(NamedTuple):
    """The real binary and no shim, the folder of its standard library, the magic number of its bytecode."""

    program: str
    version: str
    library: str
    magic: bytes


@cache
def interpreter(reachable_by_all: bool) -> Interpreter:
    """The Python for boxes. Raises `UsersFault` where another user is to run it and can reach none of 3.11 or later."""
    own = _own()
    if not reachable_by_all or _is_open_to_all(own.program) and _is_open_to_all(own.library):
        return own
    for candidate in _of_the_system():
        if found := _asked(candidate):
            return found
    raise UsersFault(
        f"greenroom never runs code as root, and its Python ({own.program}) can be read by root alone; "
        "run greenroom as yourself, or install a Python 3.11 or later for everybody"
    )


def _own() -> Interpreter:
    program = os.path.realpath(getattr(sys, "_base_executable", None) or sys.executable)
    library = os.path.realpath(sysconfig.get_path("stdlib"))
    return Interpreter(program, sys.version.split()[0], library, MAGIC_NUMBER)


def _is_open_to_all(path: str) -> bool:
    place = Path(path)
    return all(folder.stat().st_mode & 0o001 for folder in place.parents) and bool(place.stat().st_mode & 0o004)


def _of_the_system() -> list[str]:
    """Pythons of the usual places, those of our own version first."""
    own = f"python3.{sys.version_info.minor}"
    names = [own, "python3", *(f"python3.{minor}" for minor in range(20, 10, -1))]
    found = [
        os.path.realpath(f"{folder}/{name}") for name in names for folder in ("/usr/local/bin", "/usr/bin", "/opt/python/bin")
    ]
    return [path for path in dict.fromkeys(found) if os.path.isfile(path) and _is_open_to_all(path)]


_QUESTION = (
    "import sys, sysconfig, importlib.util as u;"
    "print(sys.version.split()[0], sysconfig.get_path('stdlib'), u.MAGIC_NUMBER.hex(), sep='\\n');"
    "print(int(sys.version_info >= (3, 11)))"
)


def _asked(program: str) -> Interpreter | None:
    asked = subprocess.run([program, "-I", "-S", "-c", _QUESTION], capture_output=True, text=True, check=False, env={})
    if asked.returncode or len(lines := asked.stdout.splitlines()) != 4:
        return None
    version, library, magic, is_new = lines
    return Interpreter(program, version, os.path.realpath(library), bytes.fromhex(magic)) if is_new == "1" else None
