"""The files of an exercise in the workspace: what is typed there goes into the log, what was typed elsewhere goes into them.

A file whose text changed since it was last looked at is the person's; what the log holds beyond it is then put beside it, and
nothing is ever overwritten that is not in the log.
"""

import json
import os
from collections.abc import Iterator, Mapping
from hashlib import sha256

from greenroom.errors import UnusableInput
from greenroom.problem import LARGEST_SOURCE
from greenroom.record import NamedTuple
from greenroom.rehearsal.coding.notes import OF_PROSE, notes_of, stages_in
from greenroom.rehearsal.coding.noting import note
from greenroom.rehearsal.coding.work import Work, numbered
from greenroom.rehearsal.flow import Sitting
from greenroom.store.faults import unusable_disk
from greenroom.workspace.place import Workspace

CODE = "code"
"""The folder of the workspace in which every exercise has one of its own."""
STATEMENT, NOTES, SOLUTION, TESTS = "statement.md", "notes.md", "solution.py", "tests.py"
WRITTEN = (NOTES, SOLUTION, TESTS)
"""The files in which a person writes."""
LONGEST = 4 * LARGEST_SOURCE


class Seen(NamedTuple):
    """Of a file, when it was last looked at: the hash of its text, and of what the log held of it."""

    file: str
    told: str


class Folder:
    """The files of one exercise."""

    def __init__(self, workspace: Workspace, sitting: Sitting, work: Work) -> None:
        self.path = os.path.join(workspace.folder, CODE, work.chosen.place)
        self._sitting, self._number = sitting, work.number
        self._seen_at = os.path.join(workspace.kept, "code", f"{work.opening.id}.json")

    def file(self, name: str) -> str:
        """Where one of the files stands."""
        return os.path.join(self.path, name)

    def take_in(self) -> list[str]:
        """Brings files and log together; gives a sentence for whatever the person should know of it.

        Raises `UnusableInput` for a file that is no text, `UnusableWorkspace` where nothing can be written.
        """
        seen, now = self._seen(), dict[str, Seen]()
        said: list[str] = []
        with unusable_disk(self.path):
            os.makedirs(self.path, exist_ok=True)
            for name in WRITTEN:
                said += self._together(name, seen.get(name))
                now[name] = Seen(digest(self._text(name) or ""), digest(self._told(name)))
            _write_new(self.file(STATEMENT), f"# {self._work.chosen.title}\n\n{self._work.chosen.statement}\n")
        if now != seen:
            self._keep(now)
        return said

    @property
    def _work(self) -> Work:
        return numbered(self._sitting.state, self._number)

    def _together(self, name: str, seen: Seen | None) -> Iterator[str]:
        text, told = self._text(name), self._told(name)
        if text is None:
            _write(self.file(name), told)
        elif seen is not None and digest(text) == seen.file:
            if digest(told) != seen.told:
                _write(self.file(name), told)
                yield f"{name} was changed elsewhere; the file holds it now."
        elif text != told:
            if seen is not None and digest(told) != seen.told:
                aside = self._aside(name)
                _write(aside, told)
                yield f"{name} was changed here and elsewhere: the file counts, the other one is in {os.path.basename(aside)}."
            self._note(name, text)

    def _note(self, name: str, text: str) -> None:
        for stage, part in _stages(name, text).items():
            if part != self._work.raw(stage).strip() or name != NOTES:
                note(self._sitting, stage, part)

    def _told(self, name: str) -> str:
        """What the log holds of a file."""
        work = self._work
        if name == NOTES:
            return notes_of(work.chosen.title, {stage: work.raw(stage) for stage in OF_PROSE})
        return work.raw("implement" if name == SOLUTION else "test")

    def _text(self, name: str) -> str | None:
        path = self.file(name)
        try:
            with open(path, "rb") as file:
                data = file.read(LONGEST + 1)
            if len(data) > LONGEST:
                raise UnusableInput(f"{path} is longer than {LONGEST // 1024} KiB: shorten it.")
            return data.decode("utf-8-sig").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd")
        except FileNotFoundError:
            return None
        except UnicodeDecodeError as error:
            raise UnusableInput(f"{path} is not UTF-8 text: save it as UTF-8.") from error

    def _aside(self, name: str) -> str:
        stem, end = os.path.splitext(name)
        names = (f"{stem}.elsewhere{number or ''}{end}" for number in range(1000))
        return next(path for path in map(self.file, names) if not os.path.exists(path))

    def _seen(self) -> dict[str, Seen]:
        try:
            with open(self._seen_at, encoding="utf-8") as file:
                return {name: Seen(*row) for name, row in json.load(file).items()}
        except (OSError, ValueError, TypeError, AttributeError):
            return {}

    def _keep(self, seen: Mapping[str, Seen]) -> None:
        with unusable_disk(self._seen_at):
            os.makedirs(os.path.dirname(self._seen_at), exist_ok=True)
            _write(self._seen_at, json.dumps(seen))


def digest(text: str) -> str:
    """The hash of a text."""
    return sha256(text.encode(errors="replace")).hexdigest()


def _stages(name: str, text: str) -> Mapping[str, str]:
    return stages_in(text) if name == NOTES else {"implement" if name == SOLUTION else "test": text}


def _write(path: str, text: str) -> None:
    """Puts a text in place of a file, whole or not at all."""
    with open(path + "~new", "w", encoding="utf-8", errors="replace") as file:
        file.write(text)
    os.replace(path + "~new", path)


def _write_new(path: str, text: str) -> None:
    if not os.path.exists(path):
        _write(path, text)
