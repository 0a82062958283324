"""The answers that stand as files in a workspace, and nothing outside of it."""

import os
from collections.abc import Sequence

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.library.answers import find_answers
from greenroom.rehearsal.own_stories import FOLDERS
from greenroom.workspace.place import Workspace


def stories(workspace: Workspace) -> list[str]:
    """Every story, walkthrough and project, as `own_files` gives them."""
    return own_files(workspace, FOLDERS)


def own_files(workspace: Workspace, shelves: Sequence[str]) -> list[str]:
    """Every answer in these folders, by its path from the workspace's folder; links that lead out of it are passed over."""
    return [path for shelf in shelves for path in _on(shelf, workspace)]


def path_of(story: str, workspace: Workspace) -> str:
    """Where a story of the workspace lies on the disk. Raises `UnusableOption` where it has none by this path."""
    if story not in stories(workspace):
        raise UnusableOption(f"There is no story {story!r} in this workspace: choose one of its stories.")
    return os.path.realpath(os.path.join(workspace.folder, story))


def name_of(path: str, workspace: Workspace) -> str:
    """A file's path from the workspace's folder; as it is where it lies elsewhere."""
    home = os.path.realpath(workspace.folder)
    return os.path.relpath(path, home) if os.path.commonpath([home, path]) == home else path


def _on(shelf: str, workspace: Workspace) -> list[str]:
    folder = os.path.join(workspace.folder, shelf)
    if not os.path.isdir(folder):
        return []
    try:
        found = list(find_answers(folder))
    except UnusableInput:  # it is empty
        return []
    home = os.path.realpath(workspace.folder)
    inside = [path for path in found if os.path.commonpath([home, os.path.realpath(path)]) == home]
    return [os.path.relpath(path, workspace.folder) for path in inside]
