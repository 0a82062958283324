"""Whether git could publish what is in a folder."""

import os
import re

REMOTE = re.compile(r'^\s*\[remote\s+"([^"]*)"', re.MULTILINE | re.IGNORECASE)


def published_by(folder: str) -> str:
    """The root of the git repository with a remote that a folder (which need not exist yet) would be in; empty if none.

    Read from git's own files, since git may not be installed: the configuration beside ``.git``, or the one that a worktree
    or a submodule points at.
    """
    folder = os.path.realpath(folder)
    while True:
        config = _config(os.path.join(folder, ".git"))
        if config is not None:
            return folder if REMOTE.search(config) else ""
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above


def _config(git: str) -> str | None:
    """What the repository's configuration says; None where there is no repository."""
    if os.path.isfile(git):
        git = os.path.join(os.path.dirname(git), _read(git).removeprefix("gitdir:").strip())
        common = _read(os.path.join(git, "commondir")).strip()
        git = os.path.join(git, common) if common else git
    return _read(os.path.join(git, "config")) if os.path.isdir(git) else None


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:
        return ""
