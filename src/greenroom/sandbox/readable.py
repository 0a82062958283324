"""What Python in a box must be able to read: its own library and the system's shared ones, and no installed package."""

import os
from functools import cache
from glob import glob

from greenroom.sandbox.interpreter import Interpreter

_FOLDERS_OF_A_MACHINE = ("/usr/lib/*-linux-*", "/lib/*-linux-*")
_FOLDERS_OF_ALL = ("/lib", "/usr/lib")
_PACKAGES = ("site-packages", "dist-packages")
_ALWAYS = ("/dev/null", "/dev/urandom", "/etc/ld.so.cache")


@cache
def readable(python: Interpreter) -> tuple[str, ...]:
    """Files and folders that may be read, with all that is below them; the folders of installed packages are below none."""
    library = _entries(python.library) if package_folders(python.library) else [python.library]
    paths = {*_ALWAYS, *library, *_shared(os.path.dirname(python.library))}
    for folder in library_folders():
        paths.update(_shared(folder) if package_folders(folder) else [folder])
    return tuple(sorted(path for path in paths if os.path.exists(path)))


@cache
def library_folders() -> tuple[str, ...]:
    """The real folders of the system's shared libraries."""
    of_machine = [path for pattern in _FOLDERS_OF_A_MACHINE for path in glob(pattern) if os.path.isdir(path)]
    found = [*(of_machine or _FOLDERS_OF_ALL), "/lib64", "/usr/lib64"]
    return tuple(sorted({os.path.realpath(path) for path in found if os.path.isdir(path)}))


def folders_of(python: Interpreter) -> tuple[str, ...]:
    """Where a Python's library and its own shared ones lie: not more than that where others share the folder."""
    home = os.path.dirname(python.library)
    if home.startswith("/usr/"):
        return (python.library, *glob(f"{home}/libpython*.so*"))
    return (home,)


def package_folders(folder: str) -> list[str]:
    """Where packages are installed below a folder."""
    return [found for name in _PACKAGES for pattern in (name, f"python3*/{name}") for found in glob(f"{folder}/{pattern}")]


def _entries(folder: str) -> list[str]:
    return [entry.path for entry in os.scandir(folder) if entry.name not in _PACKAGES]


def _shared(folder: str) -> list[str]:
    return [path for path in glob(f"{folder}/*.so*") if os.path.isfile(path)]
