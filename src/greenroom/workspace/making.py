"""Makes a workspace: folders, an example in each, settings, and a note to git to leave all of it alone."""

import os
from collections.abc import Iterator

import greenroom.content
from greenroom.errors import UnusableWorkspace
from greenroom.workspace.exposure import published_by
from greenroom.workspace.place import FOLDERS, KEPT, Workspace

SEED = os.path.join(greenroom.content.HERE, "workspace")
IGNORE = """\
# Everything here is private: your stories, what you said, how it was scored. Git leaves it alone
# as long as this file stands. Take it away only if you are sure where your repository is published.
*
"""


def make_workspace(folder: str, *, may_be_published: bool = False) -> tuple[Workspace, list[str]]:
    """The workspace in a folder, and the files that were made; a file that is there already is left as it is.

    Raises `UnusableWorkspace` where the folder is a file or cannot be written, and, unless ``may_be_published``, where it is
    inside a git repository with a remote.
    """
    if not folder.strip():
        raise UnusableWorkspace("The name of the folder is empty: say which one, as in `greenroom new my-interviews`.")
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise UnusableWorkspace(f"{folder} is a file: choose another name for the workspace.")
    repository = published_by(folder)
    if repository and not may_be_published:
        raise UnusableWorkspace(
            f"{folder} would be inside the git repository {repository}, which has a remote, and people have published their"
            " stories that way by accident: choose a folder outside of it, or say --in-git."
        )
    try:
        return Workspace(folder), list(_make(folder))
    except OSError as error:
        raise UnusableWorkspace(
            f"{folder} cannot be made ({error.strerror or error}): choose a folder that you may write to."
        ) from error


def _make(folder: str) -> Iterator[str]:
    os.makedirs(os.path.join(folder, KEPT), mode=0o700, exist_ok=True)
    for name in FOLDERS:
        os.makedirs(os.path.join(folder, name), exist_ok=True)
    for name, text in _files():
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            with open(path, "x", encoding="utf-8") as file:
                file.write(text)
            yield name


def _files() -> Iterator[tuple[str, str]]:
    yield ".gitignore", IGNORE
    for parent, folders, names in os.walk(SEED):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(parent, name)
            with open(path, encoding="utf-8") as file:
                yield os.path.relpath(path, SEED), file.read()
