"""Recordings of a voice, kept as they come: the sound in one file, and a line about every piece of it beside it.

The line is written last. What the sound file holds beyond the lines was torn off by a crash, and counts for nothing.
"""

import json
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from typing import Any, BinaryIO

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.record import NamedTuple
from greenroom.speech.heard import Heard, Piece, heard, piece_facts, piece_from

FORMS = {"audio/webm": "webm", "audio/ogg": "ogg", "audio/mp4": "m4a"}
"""What browsers record, and how the files of it end."""
ATTEMPT = re.compile(r"[0-9]{8}-[0-9]{6}-[0-9a-z]{1,16}\.[0-9]{1,6}")
TAKE = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
TIMES = "transcript.vtt"
LARGEST = 256 * 1024 * 1024
TAIL = 256 * 1024
"""Bytes at the end of the lines in which the last one is, and what a crash may have left behind it."""
NO_SUCH = "There is no such recording: it was deleted, or the address has a slip in it."


class Take(NamedTuple):
    """One recording from its start to its stop: when it began (UTC, ISO 8601), its file, and how much of that is whole."""

    name: str
    form: str
    began: str
    sound: str
    bytes: int
    pieces: int
    heard: Heard


class Gap(UnusableInput):
    """A piece came before the one that it goes on from."""


class Recordings:
    """What is kept of voices in a folder; every attempt has a folder of its own in it. Several processes may write."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def keep(self, attempt: str, piece: Piece, sound: bytes, now: str) -> int:
        """Keeps the next piece of a take, and gives how many are kept; one that is kept already is passed over.

        Raises `Gap` where pieces between are missing, `UnusableInput` where it cannot be a piece, and OSError.
        """
        if piece.form not in FORMS or not TAKE.fullmatch(piece.take):
            raise UnusableInput("is no sound that can be kept: load the page again, and record anew.")
        os.makedirs(self._of(attempt), mode=0o700, exist_ok=True)
        lines = os.path.join(self._of(attempt), f"{piece.take}.jsonl")
        with _alone(lines) as file:
            kept, size = _reached(file)
            if piece.number < kept:
                return kept
            if piece.number > kept:
                raise Gap("lacks what came before it: stop, and record anew.")
            if size + len(sound) > LARGEST:
                raise UnusableInput("is longer than anybody listens to: stop, and record anew.")
            _append(_sound(lines, piece.form), size, sound)
            row = {**piece_facts(piece), "bytes": size + len(sound), "at": now}
            file.write(json.dumps(row, separators=(",", ":")).encode() + b"\n")
            file.flush()
            os.fsync(file.fileno())
            return kept + 1

    def takes(self, attempt: str) -> list[Take]:
        """The recordings of an attempt, the first one first."""
        if not ATTEMPT.fullmatch(attempt):
            return []
        found = (self._take(attempt, name.removesuffix(".jsonl")) for name in self._names(attempt) if name.endswith(".jsonl"))
        return sorted((take for take in found if take), key=lambda take: (take.began, take.name))

    def take(self, attempt: str, name: str) -> Take:
        """One of them. Raises `UnusableOption` where there is none."""
        take = self._take(attempt, name) if TAKE.fullmatch(name) else None
        if take is None:
            raise UnusableOption(NO_SUCH)
        return take

    def delete(self, attempt: str, name: str = "") -> None:
        """Removes a recording from the disk, or all of an attempt and what was written down of them. Raises OSError."""
        if not name:
            shutil.rmtree(self._of(attempt)) if self._names(attempt) else None
            return
        take = self.take(attempt, name)
        for path in (take.sound, os.path.join(self._of(attempt), f"{name}.jsonl")):
            os.unlink(path)
        if not self.takes(attempt):
            self.delete(attempt)

    def keep_times(self, attempt: str, transcript: str) -> None:
        """Keeps when each word was said, a WebVTT or SubRip text. Raises OSError."""
        path = os.path.join(self._of(attempt), TIMES)
        os.makedirs(self._of(attempt), mode=0o700, exist_ok=True)
        with open(f"{path}.new", "w", encoding="utf-8", newline="") as file:
            file.write(transcript)
        os.replace(f"{path}.new", path)

    def times(self, attempt: str) -> str:
        """What `keep_times` kept; empty where nothing is."""
        if not ATTEMPT.fullmatch(attempt):
            return ""
        try:
            with open(os.path.join(self._of(attempt), TIMES), encoding="utf-8", newline="") as file:
                return file.read()
        except (OSError, UnicodeDecodeError):
            return ""

    def _take(self, attempt: str, name: str) -> Take | None:
        path = os.path.join(self._of(attempt), f"{name}.jsonl")
        try:
            with open(path, "rb") as file:
                rows = _rows(file)
        except OSError:
            return None
        if not rows:
            return None
        form = rows[0]["form"]
        pieces = list(map(piece_from, rows))
        return Take(name, form, rows[0]["at"], _sound(path, form), rows[-1]["bytes"], len(rows), heard(pieces))

    def _names(self, attempt: str) -> list[str]:
        try:
            return sorted(os.listdir(self._of(attempt)))
        except OSError:
            return []

    def _of(self, attempt: str) -> str:
        if not ATTEMPT.fullmatch(attempt):
            raise UnusableOption(NO_SUCH)
        return os.path.join(self._folder, attempt)


def seconds_of(takes: Iterable[Take]) -> float:
    """How long all of them are."""
    return sum(take.heard.seconds for take in takes)


def _sound(lines: str, form: str) -> str:
    return f"{lines.removesuffix('.jsonl')}.{FORMS[form]}"


def _append(path: str, size: int, sound: bytes) -> None:
    """Adds the sound behind what is whole; what a crash left behind that is cut off."""
    with open(path, "ab") as file:
        file.truncate(size)
        file.write(sound)
        file.flush()
        os.fsync(file.fileno())


def _reached(file: BinaryIO) -> tuple[int, int]:
    """How many pieces and bytes are kept, as the last line tells; a torn one behind it is cut off."""
    start = max(0, file.seek(0, os.SEEK_END) - TAIL)
    file.seek(start)
    whole, feed, _ = file.read().rpartition(b"\n")
    row = _row(whole.rpartition(b"\n")[2] + feed)
    if row is None:
        rows = _rows(file)
        return (len(rows), rows[-1]["bytes"]) if rows else (0, 0)
    file.truncate(start + len(whole) + 1)
    return row["number"] + 1, row["bytes"]


def _rows(file: BinaryIO) -> list[dict[str, Any]]:
    """The whole lines; a torn one is cut off where the file may be written."""
    file.seek(0)
    rows: list[dict[str, Any]] = []
    whole = 0
    for line in file:
        row = _row(line)
        if row is None:
            break
        rows.append(row)
        whole += len(line)
    if file.writable():
        file.truncate(whole)
    return rows


def _row(line: bytes) -> dict[str, Any] | None:
    try:
        row = json.loads(line) if line.endswith(b"\n") else None
        if isinstance(row, dict) and row.get("form") in FORMS and type(row["bytes"]) is int and isinstance(row["at"], str):
            piece_from(row)
            return row
    except (ValueError, KeyError, UnusableInput):
        pass
    return None


@contextmanager
def _alone(path: str) -> Iterator[BinaryIO]:
    """The file, to be read and added to by nobody else meanwhile."""
    import fcntl

    with open(path, "a+b") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield file
