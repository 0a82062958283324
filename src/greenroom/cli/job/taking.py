"""What the commands over postings share: reading what was named, and saying what could not be read."""

import sys
from collections.abc import Iterable, Sequence

from greenroom.errors import UnusableInput
from greenroom.jobs.kept import Shelf, read_kept, shelf
from greenroom.jobs.posting import Posting
from greenroom.jobs.reading import read_text
from greenroom.jobs.sources import read_piped
from greenroom.record import NamedTuple
from greenroom.workspace.place import Workspace, find_workspace

PIPED = "-"


class Taken(NamedTuple):
    """Postings that were read, and path and sentence of what could not be."""

    postings: tuple[Posting, ...]
    errors: tuple[tuple[str, str], ...]


def taken(paths: Sequence[str]) -> Taken:
    """Reads every path once, in order; ``-`` is standard input."""
    postings: list[Posting] = []
    errors: list[tuple[str, str]] = []
    for path in dict.fromkeys(paths):
        try:
            found = read_text(read_piped(sys.stdin.buffer.read())) if path == PIPED else read_kept(path)
        except UnusableInput as fault:
            errors.append((path, str(fault)))
            continue
        postings += found
        if len(found) > 1:
            tell([f"{path} holds {len(found)} postings: each is read for itself."])
    return Taken(tuple(postings), tuple(errors))


def opened_shelf(folder: str) -> tuple[Workspace, Shelf]:
    """The workspace that a folder is in, and what it keeps; what cannot be read is told of. Raises `UnusableWorkspace`."""
    workspace = find_workspace(folder)
    found = shelf(workspace.folder)
    tell(found.complaints)
    return workspace, found


def tell(sentences: Iterable[str]) -> None:
    """Says them beside what is printed."""
    for sentence in sentences:
        print(f"greenroom: {sentence}", file=sys.stderr)
