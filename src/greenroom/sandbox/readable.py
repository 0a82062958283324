"""What Python in a box must be able to read: its own library and the system's shared ones, and no installed package."""

import os
from functools import cache
from glob import glob

from greenroom.sandbox.interpreter import Interpreter

_LIBRARY_FOLDERS = ("/lib/*-linux-*", "/usr/lib/*-linux-*", "/lib64", "/usr/lib64", "/lib", "/usr/lib", "/usr/local/lib")
_PACKAGES = ("site-packages", "dist-packages")
_ALWAYS = ("/dev/null", "/dev/urandom", "/etc/ld.so.cache")


@cache
def readable(python: Interpreter) -> tuple[str, ...]:
    """Files and folders that may be read, with all that is below them; the folders of installed packages are below none."""
    paths = {*_ALWAYS, *_entries(python.library), *_shared(os.path.dirname(python.library))}
    for folder in library_folders():
        paths.update(_shared(folder) if _holds_python(folder) else [folder])
    return tuple(sorted(path for path in paths if os.path.exists(path)))


@cache
def library_folders() -> tuple[str, ...]:
    """The real folders of the system's shared libraries; those that lie in another one come after it."""
    return tuple(
        sorted({os.path.realpath(path) for pattern in _LIBRARY_FOLDERS for path in glob(pattern) if os.path.isdir(path)})
    )


def package_folders(folder: str) -> list[str]:
    """Where packages are installed below a folder."""
    return [found for name in _PACKAGES for pattern in (name, f"python3*/{name}") for found in glob(f"{folder}/{pattern}")]


def _entries(folder: str) -> list[str]:
    return [entry.path for entry in os.scandir(folder) if entry.name not in _PACKAGES]


def _holds_python(folder: str) -> bool:
    return bool(glob(f"{folder}/python3*") or glob(f"{folder}/*-linux-*"))


def _shared(folder: str) -> list[str]:
    return [path for path in glob(f"{folder}/*.so*") if os.path.isfile(path)]
