"""The append-only log of a workspace: a file of JSON lines for every month, each line summed and synced.

Several processes may write at once: a lock on the file makes each append whole. A process that was killed, or a machine that
lost its power, can leave a torn line; readers pass over it and the next writer closes it.
"""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress

from greenroom.event import Event, from_line, to_line
from greenroom.record import NamedTuple
from greenroom.store.faults import unusable_disk

SUFFIX = ".jsonl"
OWNER_ONLY = 0o600


class Read(NamedTuple):
    """An event, None where its line cannot be read; and the place in its segment where it begins and ends, in bytes."""

    event: Event | None
    segment: str
    start: int
    end: int


class Log:
    """The log in a folder, which is made when something is first appended."""

    def __init__(self, folder: str) -> None:
        self.folder = folder

    def append(self, *events: Event) -> None:
        """Writes the events behind each other and returns when they are on the disk. Raises `UnusableWorkspace`."""
        with unusable_disk(self.folder):
            os.makedirs(self.folder, exist_ok=True)
            newest = max(self.segments(), default="")
            for segment, lines in _by_segment(events, newest).items():
                self._write(os.path.join(self.folder, segment), b"".join(lines))

    def segments(self) -> dict[str, int]:
        """The size in bytes of every segment, by its name, the oldest first."""
        if not os.path.isdir(self.folder):
            return {}
        with unusable_disk(self.folder), os.scandir(self.folder) as entries:
            found = {entry.name: entry.stat().st_size for entry in entries if entry.name.endswith(SUFFIX)}
        return dict(sorted(found.items()))

    def still_holds(self, so_far: Mapping[str, int]) -> bool:
        """Whether the bytes that were read of each segment are still lines of it; not so where it was shortened or lost."""
        sizes = self.segments()
        return all(self._is_end(name, place, sizes.get(name, 0)) for name, place in so_far.items())

    def holds_more(self, so_far: Mapping[str, int]) -> bool:
        """Whether there are whole lines behind the bytes that were read of each segment."""
        return any(next(self.unread(so_far, name), None) for name in self.segments())

    def unread(self, so_far: Mapping[str, int], segment: str) -> Iterator[Read]:
        """The lines of a segment that were not read."""
        size, done = self.segments().get(segment, 0), so_far.get(segment, 0)
        if size > done:
            yield from self.read(segment, done)

    def read(self, segment: str, start: int = 0) -> Iterator[Read]:
        """The lines of a segment from a byte on; a last line without its end is left for later."""
        with unusable_disk(self.folder), open(os.path.join(self.folder, segment), "rb") as file:
            file.seek(start)
            for line in file:
                if not line.endswith(b"\n"):
                    return
                end = start + len(line)
                yield Read(from_line(line), segment, start, end)
                start = end

    def events(self) -> Iterator[Event]:
        """Everything that happened and can be read, in order."""
        for segment in self.segments():
            yield from (read.event for read in self.read(segment) if read.event is not None)

    def _is_end(self, segment: str, place: int, size: int) -> bool:
        if place in (0, size) or place > size:
            return place <= size
        with unusable_disk(self.folder), open(os.path.join(self.folder, segment), "rb") as file:
            file.seek(place - 1)
            return file.read(1) == b"\n"

    def _write(self, path: str, lines: bytes) -> None:
        with _locked(path) as file:
            end = os.lseek(file, 0, os.SEEK_END)
            if end == 0:
                sync_folder(self.folder)
            torn = end > 0 and os.pread(file, 1, end - 1) != b"\n"
            try:
                _write_all(file, b"\n" + lines if torn else lines)
                os.fsync(file)
            except OSError:
                with suppress(OSError):
                    os.ftruncate(file, end)
                raise


def sync_folder(folder: str) -> None:
    """Makes new names in a folder outlast a power cut."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _by_segment(events: Iterable[Event], newest: str) -> dict[str, list[bytes]]:
    """The lines by the segment they go to: their month's, or the newest there is where a clock was set back."""
    segments: dict[str, list[bytes]] = {}
    for event in events:
        newest = max(newest, event.at.strftime("%Y-%m") + SUFFIX)
        segments.setdefault(newest, []).append(to_line(event))
    return segments


def _write_all(file: int, data: bytes) -> None:
    while data:
        data = data[os.write(file, data) :]


@contextmanager
def _locked(path: str) -> Iterator[int]:
    import fcntl

    file = os.open(path, os.O_RDWR | os.O_CREAT | os.O_APPEND, OWNER_ONLY)
    try:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
    finally:
        os.close(file)
