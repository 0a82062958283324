"""The answers that stand as files in a workspace, and nothing outside of it."""

import os

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.library.answers import find_answers
from greenroom.workspace.place import Workspace

SHELVES = ("stories", "walkthroughs")


def stories(workspace: Workspace) -> list[str]:
    """Every story and walkthrough, by its path from the workspace's folder; links that lead out of it are passed over."""
    return [path for shelf in SHELVES for path in _on(shelf, workspace)]


def path_of(story: str, workspace: Workspace) -> str:
    """Where a story of the workspace lies on the disk. Raises `UnusableOption` where it has none by this path."""
    if story not in stories(workspace):
        raise UnusableOption(f"There is no story {story!r} in this workspace: choose one of its stories or walkthroughs.")
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
