"""Reads the lines of a ledger: entries, retractions, and a sentence about every line that is neither."""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from greenroom.evidence.entry import RETRACTED, Entry, Retraction, from_row
from greenroom.record import NamedTuple

BOM = b"\xef\xbb\xbf"
scanned: Callable[[str, int], tuple[Any, int]] = json.JSONDecoder().scan_once  # type: ignore[attr-defined]
"""`json.loads` without its checks for what a line of ours does not begin with; a quarter faster."""


class Place(NamedTuple):
    """A line of a file of the ledger, counted from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}"


class Contents(NamedTuple):
    """A ledger that was read.

    ``entries`` are in the order of the files, each with the status that holds now; ``places`` says where each stands;
    ``retractions`` say what was taken back, and where; ``complaints`` are sentences about lines that were passed over.
    """

    entries: tuple[Entry, ...] = ()
    places: tuple[Place, ...] = ()
    retractions: tuple[tuple[Retraction, Place], ...] = ()
    complaints: tuple[str, ...] = ()


class _Reading:
    """What was read so far."""

    def __init__(self) -> None:
        self.entries: list[Entry] = []
        self.places: list[Place] = []
        self.retractions: list[tuple[Retraction, Place]] = []
        self.complaints: list[str] = []
        self._first: dict[str, Entry] = {}
        self._others: dict[str, list[Entry]] = {}

    def file(self, name: str, data: bytes) -> None:
        """Takes every line of a file; one that is no UTF-8 is complained of alone."""
        for number, line in enumerate(data.removeprefix(BOM).decode(errors="surrogateescape").split("\n"), 1):
            if not line or line.isspace():
                continue
            try:
                self._take(parsed(line), Place(name, number))
            except ValueError as error:
                place = Place(name, number)
                self.complaints.append(f"{place} is no entry ({error}) and was passed over: mend it, or take it out.")

    def _take(self, record: Entry | Retraction, place: Place) -> None:
        if isinstance(record, Retraction):
            self.retractions.append((record, place))
        elif self._first.setdefault(record.id, record) is record or not self._is_copy(record):
            self.entries.append(record)
            self.places.append(place)

    def _is_copy(self, entry: Entry) -> bool:
        """Whether the same stands here already; a number that was imported from two places is one."""
        standing = self._others.setdefault(entry.id, [self._first[entry.id]])
        if any(other._replace(source=entry.source) == entry for other in standing):
            return True
        standing.append(entry)
        return False


def contents(files: Iterable[tuple[str, bytes]]) -> Contents:
    """The contents of files, given by name and bytes; a line that stands twice, as after a merge, counts once."""
    reading = _Reading()
    for name, data in files:
        reading.file(name, data)
    taken_back = {record.id: record.reason for record, _ in reading.retractions}
    entries = reading.entries
    if taken_back:
        entries = [_as_it_holds(entry, taken_back) for entry in entries]
    return Contents(tuple(entries), tuple(reading.places), tuple(reading.retractions), tuple(reading.complaints))


def parsed(line: str) -> Entry | Retraction:
    """What a line holds. Raises ValueError that says in a few words why it is no entry."""
    try:
        row, end = scanned(line, 0)
    except (ValueError, StopIteration, RecursionError):
        row, end = None, 0
    if not end or line[end:].strip():
        row = _slowly(line)
    if not line.isascii():
        try:
            line.encode()
        except UnicodeEncodeError:
            raise ValueError("it is no UTF-8") from None
    return from_row(row)


def _slowly(line: str) -> Any:
    """For a line with spaces before its object, or with none in it."""
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        raise ValueError("it is no JSON") from None


def _as_it_holds(entry: Entry, taken_back: Mapping[str, str]) -> Entry:
    return entry._replace(status=RETRACTED, reason=taken_back[entry.id]) if entry.id in taken_back else entry
