"""The ledger of a workspace: JSON lines in ``evidence/`` that are only ever appended to.

`FILE` is greenroom's; every other ``.jsonl`` file there is the person's own, is read too and is never written. Each append is
one write under a lock, so several processes lose nothing. A last line that was torn by a power cut or a full disk is moved to
`TORN` beside it.
"""

import json
import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, suppress

from greenroom.errors import UnusableOption
from greenroom.evidence.disk import OWNER_ONLY, append, locked, sync_folder, usable
from greenroom.evidence.entry import Entry, Retraction, to_line
from greenroom.evidence.reading import Contents, contents

SUFFIX = ".jsonl"
FILE = "ledger" + SUFFIX
TORN = FILE + ".torn"
CHUNK = 4096


class Ledger:
    """The ledger in a folder, which is made when something is first appended.

    ``set_aside`` holds a sentence for every torn line that this ledger moved away.
    """

    def __init__(self, folder: str) -> None:
        self.folder = folder
        self.path = os.path.join(folder, FILE)
        self.set_aside: list[str] = []

    def exists(self) -> bool:
        """Whether there is any file to read."""
        return bool(self._names())

    def read(self) -> Contents:
        """Everything in the ledger; a torn last line is set aside first. Raises `UnusableWorkspace`."""
        self._set_torn_line_aside()
        with usable(self.folder):
            found = contents(self._files())
        return found._replace(complaints=(*self.set_aside, *found.complaints))

    def append(self, *records: Entry | Retraction) -> None:
        """Writes the records behind each other and returns when they are on the disk. Raises `UnusableWorkspace`."""
        with usable(self.path), self._locked() as file:
            self._write(file, records)

    def add_new(self, entries: Iterable[Entry]) -> list[Entry]:
        """Appends those whose id the ledger does not hold, and gives them; nobody else appends in between."""
        with usable(self.path), self._locked() as file:
            self._close(file)
            known = {entry.id for entry in contents(self._files()).entries}
            new = list({entry.id: entry for entry in entries if entry.id not in known}.values())
            self._write(file, new)
        return new

    def _names(self) -> list[str]:
        if not os.path.isdir(self.folder):
            return []
        with usable(self.folder):
            return sorted(name for name in os.listdir(self.folder) if name.endswith(SUFFIX) and not name.startswith("."))

    def _files(self) -> Iterator[tuple[str, bytes]]:
        for name in self._names():
            with open(os.path.join(self.folder, name), "rb") as file:
                yield name, file.read()

    def _locked(self) -> AbstractContextManager[int]:
        os.makedirs(self.folder, exist_ok=True)
        return locked(self.path)

    def _write(self, file: int, records: Iterable[Entry | Retraction]) -> None:
        lines = b"".join(map(to_line, records))
        if not lines:
            return
        self._close(file)
        is_first = os.fstat(file).st_size == 0
        append(file, lines)
        if is_first:
            sync_folder(self.folder)

    def _set_torn_line_aside(self) -> None:
        """Looks without a lock first: a ledger that is whole can be read where it cannot be written."""
        with suppress(OSError), open(self.path, "rb") as file:
            if not _is_whole(_tail(file.fileno())):
                with locked(self.path) as handle:
                    self._close(handle)

    def _close(self, file: int) -> None:
        """Ends the last line where an editor left it open; moves it to the side file where it is torn."""
        tail = _tail(file)
        if not tail:
            return
        if _is_whole(tail):
            append(file, b"\n")
            return
        self._keep_aside(tail + b"\n")
        os.ftruncate(file, os.lseek(file, 0, os.SEEK_END) - len(tail))
        os.fsync(file)
        self.set_aside.append(
            f"The last line of {self.path} was torn, as by a power cut: it is set aside in {TORN} beside it, and nothing"
            " else is lost; add its number again."
        )

    def _keep_aside(self, line: bytes) -> None:
        side = os.open(os.path.join(self.folder, TORN), os.O_WRONLY | os.O_CREAT | os.O_APPEND, OWNER_ONLY)
        try:
            append(side, line)
        finally:
            os.close(side)
        sync_folder(self.folder)


def find(contents: Contents, word: str) -> Entry:
    """The entry with this id, or the one whose id alone begins so. Raises `UnusableOption`."""
    found = [entry for entry in contents.entries if entry.id == word] or [
        entry for entry in contents.entries if word and entry.id.startswith(word)
    ]
    if not found:
        raise UnusableOption(f"There is no entry {word!r}: `greenroom evidence list` shows them.")
    if len({entry.id for entry in found}) > 1:
        raise UnusableOption(
            f"Several entries begin with {word!r}, among them {found[0].id} and {found[1].id}: say more of it."
        )
    return found[0]


def _tail(file: int) -> bytes:
    """What stands behind the last line feed."""
    end = place = os.fstat(file).st_size
    while place > 0:
        place = max(0, place - CHUNK)
        data = os.pread(file, end - place, place)
        if b"\n" in data:
            return data.rpartition(b"\n")[2]
    return os.pread(file, end, 0)


def _is_whole(tail: bytes) -> bool:
    """Whether a tail is nothing, or a line that only lacks its end."""
    try:
        return not tail or json.loads(tail) is not None
    except (ValueError, RecursionError):
        return False
