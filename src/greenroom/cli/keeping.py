"""What the commands over a workspace share: the workspace, its history, the moment, a bar for a long reading."""

import sys
from datetime import UTC, datetime
from time import monotonic

from greenroom.cli.bar import PATIENCE, WIDTH
from greenroom.store.keeping import History
from greenroom.workspace.exposure import published_by
from greenroom.workspace.place import Workspace, find_workspace


def now() -> datetime:
    """The moment, in UTC."""
    return datetime.now(UTC)


def opened(folder: str) -> tuple[Workspace, History]:
    """The workspace that a folder is in, and its history. Raises `UnusableWorkspace`."""
    workspace = find_workspace(folder)
    return workspace, History(workspace.kept, now, Bar())


def tell_what_happened(history: History) -> None:
    """Says where a damaged history was put."""
    if history.set_aside:
        print(
            f"greenroom: the history was damaged; it is set aside as {history.set_aside} and was read anew from the log.",
            file=sys.stderr,
        )


def warn_of_git(workspace: Workspace) -> None:
    """Says so where git could publish the workspace."""
    repository = published_by(workspace.folder)
    if repository:
        print(
            f"greenroom: this workspace is inside the git repository {repository}, which has a remote: take care that your"
            " stories are not pushed.",
            file=sys.stderr,
        )


class Bar:
    """A progress bar on standard error, on a terminal only, once two seconds have passed."""

    def __init__(self) -> None:
        self._began: float | None = None

    def __call__(self, done: int, all_: int) -> None:
        """Bytes of the log that were read, of all there are."""
        self._began = self._began or monotonic()
        if not sys.stderr.isatty() or monotonic() - self._began < PATIENCE:
            return
        filled = WIDTH * done // max(1, all_)
        end = "" if done < all_ else "\r" + " " * (WIDTH + 40) + "\r"
        print(
            f"\r{'█' * filled}{'░' * (WIDTH - filled)} the history is read from the log{end}",
            end="",
            file=sys.stderr,
            flush=True,
        )
