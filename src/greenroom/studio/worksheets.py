"""What the desk does with worksheets: plain Markdown files in the workspace's own folder for projects."""

import hashlib
import os
import re
from contextlib import suppress
from secrets import token_hex
from threading import Lock

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.library.worksheet_parts import Part, parts_of, rewritten, title_of
from greenroom.library.worksheets import read_worksheet, template
from greenroom.record import NamedTuple
from greenroom.studio.held import Conflict
from greenroom.studio.stories import own_files
from greenroom.workspace.place import Workspace

SHELF, WALKTHROUGHS = "projects", "walkthroughs"
LONGEST_NAME = 60
MOST_COPIES = 100
NO_SUCH = "No worksheet {!r} stands in the folder projects of this workspace: the page Stories lists them."
CHANGED = "{} has changed on disk since you opened it here, so it was left as it is there."


class Kept(NamedTuple):
    """A worksheet as it is on disk: its path from the workspace's folder, its text, and the digest of its bytes."""

    path: str
    text: str
    digest: str

    @property
    def title(self) -> str:
        """What it is called."""
        return title_of(self.text) or os.path.splitext(os.path.basename(self.path))[0]

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands below its headings yet."""
        return not any(part.words for part in self.parts)

    @property
    def parts(self) -> list[Part]:
        """Its headings, with what stands below them."""
        return parts_of(self.text)


class Changed(Conflict):
    """The file has changed since it was read; ``text`` is what was to be written."""

    def __init__(self, path: str, text: str) -> None:
        super().__init__(CHANGED.format(path))
        self.text = text


class Worksheets:
    """The worksheets of a workspace."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._lock = Lock()

    def all(self) -> list[str]:
        """The path of every worksheet, from the workspace's folder."""
        return [path for path in own_files(self._workspace, (SHELF,)) if self._is_worksheet(path)]

    def read(self, path: str) -> Kept:
        """A worksheet. Raises `UnusableOption` where no such file stands in the folder, `UnusableInput` where it is none."""
        if path not in own_files(self._workspace, (SHELF,)):
            raise UnusableOption(NO_SUCH.format(path[:200]))
        data = self._bytes(path)
        try:
            text = data.decode().replace("\r\n", "\n")
            parts_of(text)
        except UnicodeDecodeError as fault:
            raise UnusableInput(f"{path} is not UTF-8 text: save it as such.") from fault
        except UnusableInput as fault:
            raise UnusableInput(f"{path} {fault}") from fault
        return Kept(path, text, hashlib.sha256(data).hexdigest())

    def make(self, name: str, kind: str) -> str:
        """A new worksheet of a kind (one of `library.worksheets.KINDS`), called by a name. Gives its path."""
        text = template(kind)
        stem = _stem(name)
        with self._lock:
            return self._write_new(SHELF, stem, rewritten(text, name, [part.words for part in parts_of(text)]))

    def save(self, path: str, digest: str, title: str, words: list[str]) -> Kept:
        """Writes what was edited, where the file still is what the digest says. Raises `Changed` where it is not."""
        with self._lock:
            kept = self.read(path)
            text = self._rewritten(kept, title, words, digest)
            if kept.digest != digest:
                raise Changed(path, text)
            self._replace(path, text)
            return self.read(path)

    def keep_beside(self, path: str, text: str) -> str:
        """Writes a text as a file of its own beside a worksheet. Gives its path."""
        self.read(path)
        folder, name = os.path.split(path)
        with self._lock:
            return self._write_new(folder, os.path.splitext(name)[0], text)

    def walkthrough(self, path: str) -> str:
        """Makes a walkthrough of a worksheet, as a new file, and gives its path. Raises `UnusableInput` where it is empty."""
        sheet = read_worksheet(self.read(path).text)
        if not any(section.words for section in sheet.sections):
            raise UnusableInput(f"{path} has nothing below its headings yet: write a sentence or two under each.")
        with self._lock:
            return self._write_new(WALKTHROUGHS, os.path.splitext(os.path.basename(path))[0], sheet.walkthrough())

    def _rewritten(self, kept: Kept, title: str, words: list[str], digest: str) -> str:
        """What was edited. Where the file has other headings by now, the words stand under a heading each."""
        try:
            return rewritten(kept.text, title, words)
        except UnusableInput as fault:
            if kept.digest == digest:
                raise UnusableInput(f"{kept.path} {fault}") from fault
            head = kept.text[: kept.text.index("\n---", 3) + 5]
            return head + "\n" + "\n\n".join(f"## Part {number}\n{own}" for number, own in enumerate(words, 1)) + "\n"

    def _is_worksheet(self, path: str) -> bool:
        try:
            return bool(self.read(path).path)
        except (UnusableInput, UnusableOption):
            return False

    def _bytes(self, path: str) -> bytes:
        try:
            with open(os.path.join(self._workspace.folder, path), "rb") as file:
                return file.read()
        except OSError as fault:
            raise UnusableInput(f"{path} cannot be read ({fault.strerror}): give yourself permission to read it.") from fault

    def _replace(self, path: str, text: str) -> None:
        """Writes a file whole or not at all."""
        target = os.path.join(self._workspace.folder, path)
        data = text.replace("\n", "\r\n") if b"\r\n" in self._bytes(path) else text
        beside = os.path.join(os.path.dirname(target), f".{token_hex(8)}.part")
        try:
            _written(beside, data)
            os.chmod(beside, os.stat(target).st_mode & 0o777)
            os.replace(beside, target)
        except OSError as fault:
            with suppress(OSError):
                os.remove(beside)
            raise UnusableInput(
                f"{path} cannot be written ({fault.strerror}): give yourself permission to write there."
            ) from fault

    def _write_new(self, shelf: str, stem: str, text: str) -> str:
        """Writes a file that does not exist yet, under the first name that is free. Gives its path."""
        folder = os.path.join(self._workspace.folder, shelf)
        try:
            os.makedirs(folder, exist_ok=True)
            _refuse_outside(folder, self._workspace.folder, shelf)
            for number in range(1, MOST_COPIES):
                path = os.path.join(shelf, f"{stem}.md" if number == 1 else f"{stem}-{number}.md")
                with suppress(FileExistsError):
                    _written(os.path.join(self._workspace.folder, path), text)
                    return path
        except OSError as fault:
            raise UnusableInput(
                f"{shelf} cannot be written ({fault.strerror}): give yourself permission to write there."
            ) from fault
        raise UnusableOption(f"There are {MOST_COPIES} files called {stem} already: choose another name.")


def _stem(name: str) -> str:
    """The name of a file for what somebody calls a project. Raises `UnusableOption` where no letter is in it."""
    stem = re.sub(r"[^\w]+", "-", name.casefold()).strip("-_")[:LONGEST_NAME].strip("-_")
    if not stem:
        raise UnusableOption("Give the worksheet a name, such as: demand forecast.")
    return f"project-{stem}" if stem == "readme" else stem


def _refuse_outside(folder: str, home: str, shelf: str) -> None:
    inside = os.path.realpath(home)
    if os.path.commonpath([inside, os.path.realpath(folder)]) != inside:
        raise UnusableOption(f"{shelf} leads out of the workspace: put a folder of that name there instead of the link.")


def _written(path: str, text: str) -> None:
    """Writes a new file, and nothing where something of that name is."""
    with open(path, "x", encoding="utf-8", newline="") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
