"""Which engine judged: its version, and a hash of everything that moves a judgement."""

import os
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

import greenroom
from greenroom.record import NamedTuple

SUFFIXES = (".py", ".txt", ".tsv")


class Engine(NamedTuple):
    """``version`` of greenroom; ``content`` the first twelve hexadecimal digits of the hash of its rules, reader and data."""

    version: str
    content: str


@cache
def engine() -> Engine:
    """The engine of this process."""
    folder = os.path.dirname(greenroom.__file__)
    digest = sha256()
    for path in sorted(_files(folder)):
        digest.update(os.path.relpath(path, folder).replace(os.sep, "/").encode())
        with open(path, "rb") as file:
            digest.update(file.read())
    return Engine(greenroom.__version__, digest.hexdigest()[:12])


def _files(folder: str) -> Iterator[str]:
    for name in ("scorecard.py", "content", "interviewer", "reading", "rules"):
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            yield path
        for parent, folders, names in os.walk(path):
            folders[:] = [name for name in folders if name not in LEFT_OUT]
            yield from (os.path.join(parent, name) for name in names if name.endswith(SUFFIXES))


LEFT_OUT = ("__pycache__", "exercises", "jobs", "workspace")
"""What judges nobody: caches, questions, what postings are read by, the first files of a workspace."""
