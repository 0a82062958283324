"""Reads a repository, or a README alone, as an interviewer skims one: names of files, and a few of them. Nothing is run."""

import os
import re
from collections.abc import Iterator

from greenroom.errors import UnusableInput
from greenroom.record import NamedTuple

MOST_FILES = 20_000
LARGEST_READ = 256 * 1024
READ_SUFFIXES = (
    ".py",
    ".toml",
    ".cfg",
    ".txt",
    ".yml",
    ".yaml",
    ".md",
    ".sql",
    ".sh",
    ".json",
    ".lock",
    ".ipynb",
    ".r",
    ".jl",
    ".go",
)
READ_NAMES = ("makefile", "dockerfile", "justfile", "procfile", "dvc.yaml", "pipfile")
MOST_READ = 400
LEFT_OUT = frozenset(
    ".git .hg .svn .venv venv env node_modules __pycache__ .tox .nox .mypy_cache .ruff_cache .pytest_cache .ipynb_checkpoints"
    " site-packages dist build .greenroom .idea .vscode".split()
)
README = re.compile(r"readme(\.(md|markdown|rst|txt))?", re.IGNORECASE)


class Repository(NamedTuple):
    """``files`` are paths below ``path`` with their sizes in bytes; ``texts`` the words of those that tell something."""

    path: str
    readme_path: str
    readme: str
    files: dict[str, int]
    texts: dict[str, str]


def read_repository(path: str) -> Repository:
    """The repository in a folder, or a README's file alone. Raises `UnusableInput` where there is nothing to read."""
    if not os.path.exists(path):
        raise UnusableInput(f"{path} is not there: name a repository's folder or a README.")
    if os.path.isfile(path):
        return Repository(path, os.path.basename(path), _text(path) or "", {}, {})
    files = dict(_files(path))
    if not files:
        raise UnusableInput(f"{path} holds no files: name the folder of a repository, or its README.")
    readme = min((name for name in files if README.fullmatch(name)), default="")
    telling = sorted((name for name in files if _tells(name)), key=lambda name: (name.count("/"), name))
    texts = {name: text for name in telling[:MOST_READ] if (text := _text(os.path.join(path, name))) is not None}
    return Repository(
        path, readme, texts.get(readme) or (_text(os.path.join(path, readme)) or "" if readme else ""), files, texts
    )


def _files(folder: str) -> Iterator[tuple[str, int]]:
    found = 0
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in LEFT_OUT and not name.endswith(".egg-info"))
        for name in sorted(names):
            path = os.path.join(parent, name)
            if os.path.islink(path):
                continue
            try:
                size = os.path.getsize(path)
            except OSError:
                continue
            yield os.path.relpath(path, folder).replace(os.sep, "/"), size
            found += 1
            if found >= MOST_FILES:
                return


def _tells(name: str) -> bool:
    last = name.rpartition("/")[2].lower()
    return last.endswith(READ_SUFFIXES) or last in READ_NAMES


def _text(path: str) -> str | None:
    """The words of a file; None where it is no text or cannot be read."""
    try:
        with open(path, "rb") as file:
            data = file.read(LARGEST_READ)
    except OSError:
        return None
    return None if b"\0" in data else data.decode("utf-8", errors="replace")
