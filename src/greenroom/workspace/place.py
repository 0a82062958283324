"""Where a workspace is, and what stands where in it."""

import os

from greenroom.errors import UnusableWorkspace
from greenroom.record import NamedTuple

KEPT = ".greenroom"
EVIDENCE = "evidence"
FOLDERS = ("stories", "walkthroughs", "jobs", EVIDENCE)


class Workspace(NamedTuple):
    """A workspace by its folder. The person's words are in plain files of theirs; ``kept`` is greenroom's."""

    folder: str

    @property
    def kept(self) -> str:
        """The folder with the log and the history."""
        return os.path.join(self.folder, KEPT)

    @property
    def evidence(self) -> str:
        """The folder with the ledger of measured numbers."""
        return os.path.join(self.folder, EVIDENCE)

    @property
    def drafts(self) -> str:
        """The folder with what is open in an editor."""
        return os.path.join(self.kept, "drafts")

    @property
    def voice(self) -> str:
        """The folder with recordings of the person's voice."""
        return os.path.join(self.kept, "voice")

    @property
    def running(self) -> str:
        """The file of which every rehearsal that is going on has a byte locked."""
        return os.path.join(self.kept, "running")


def workspace_above(folder: str) -> str:
    """The folder of the workspace that an absolute folder is in; empty where it is in none."""
    while not os.path.isdir(os.path.join(folder, KEPT)):
        above = os.path.dirname(folder)
        if above == folder:
            return ""
        folder = above
    return folder


def find_workspace(start: str) -> Workspace:
    """The workspace that ``start`` is in. Raises `UnusableWorkspace` where it is in none, or where it is not a folder."""
    folder = os.path.abspath(start)
    if os.path.exists(folder) and not os.path.isdir(folder):
        raise UnusableWorkspace(
            f"{start} is a file: name the folder of a workspace, or make one with `greenroom new my-interviews`."
        )
    if not os.path.isdir(folder):
        raise UnusableWorkspace(f"{start} is no folder: name a workspace, or make one with `greenroom new {start}`.")
    while True:
        kept = os.path.join(folder, KEPT)
        if os.path.isdir(kept):
            return Workspace(folder)
        if os.path.exists(kept):
            raise UnusableWorkspace(f"{kept} is a file where a folder belongs: move it away, then `greenroom new {folder}`.")
        above = os.path.dirname(folder)
        if above == folder:
            raise UnusableWorkspace(
                "There is no workspace here: make one with `greenroom new my-interviews`, then `cd my-interviews`."
            )
        folder = above
