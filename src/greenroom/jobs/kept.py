"""The postings that a person keeps: files in the ``jobs`` folder of a workspace, read with what the person set right."""

import os
import re
from collections.abc import Iterator, Sequence
from datetime import datetime
from functools import lru_cache

from greenroom.errors import UnusableInput, UnusableOption, UnusableWorkspace
from greenroom.jobs.correcting import corrected
from greenroom.jobs.notes import Notes, append, read_notes
from greenroom.jobs.posting import Posting
from greenroom.jobs.reading import read_text
from greenroom.jobs.sources import CHARSET, SUFFIXES, read_source
from greenroom.record import NamedTuple

FOLDER = "jobs"
EXAMPLE = "example-"
"""How the names of shipped examples begin; they count only as long as nothing else is kept."""
USUAL = 1.0
MOST_REMEMBERED = 64
LATER = re.compile(r"#(?P<number>\d{1,4})$")
"""How the name of a posting ends that is not the first of its file; files end with one of `SUFFIXES`."""


class Kept(NamedTuple):
    """A kept posting by its file's name, with its weight in the gap map."""

    name: str
    weight: float
    posting: Posting


class Shelf(NamedTuple):
    """All that is kept: postings, notes, and a sentence for each file or line that cannot be read."""

    folder: str
    kept: tuple[Kept, ...]
    notes: Notes
    complaints: tuple[str, ...]


def shelf(workspace: str) -> Shelf:
    """What the workspace in a folder keeps. Raises `UnusableWorkspace`."""
    folder = os.path.join(workspace, FOLDER)
    notes = read_notes(folder)
    kept: list[Kept] = []
    complaints = list(notes.complaints)
    for name in _names(folder):
        try:
            kept += _read(folder, name, notes)
        except UnusableInput as error:
            complaints.append(str(error))
    return Shelf(folder, tuple(kept), notes, tuple(complaints))


def read_kept(path: str) -> list[Posting]:
    """Every posting of a file; where the file is kept in a workspace, with what was set right. Raises `UnusableInput`."""
    found = read_text(read_source(path), path)
    folder, name = os.path.split(os.path.abspath(path))
    if os.path.basename(folder) != FOLDER or not os.path.isdir(os.path.join(os.path.dirname(folder), ".greenroom")):
        return found
    return [_corrected(posting, name, number, read_notes(folder)) for number, posting in enumerate(found)]


def keep(workspace: str, name: str, text: str) -> str:
    """Writes a posting's text into the workspace and gives its file's name; the same text is kept once.

    Raises `UnusableOption` where another posting has the name, and `UnusableWorkspace` where it cannot be written.
    """
    folder = os.path.join(workspace, FOLDER)
    name, text = file_name(name), _as_utf_8(text)
    path = os.path.join(folder, name)
    try:
        os.makedirs(folder, exist_ok=True)
        if os.path.exists(path):
            with open(path, encoding="utf-8", errors="replace", newline="") as file:
                if file.read() == text:
                    return name
            raise UnusableOption(f"Another posting is kept as {name}: give this one a name of its own with --name.")
        with open(path, "x", encoding="utf-8", newline="", errors="replace") as file:
            file.write(text)
    except OSError as error:
        raise UnusableWorkspace(
            f"{path} cannot be written ({error.strerror or error}): check the folder and the disk."
        ) from error
    return name


def file_name(word: str) -> str:
    """A word as the name of a posting's file: without folders or odd characters; Markdown where it says nothing else."""
    stem, suffix = os.path.splitext(os.path.basename(word.replace("\\", "/")))
    plain = re.sub(r"[^\w.-]+", "-", stem).strip("-.").lower()[:80] or "posting"
    return plain + (suffix.lower() if suffix.lower() in (".md", ".txt", ".html", ".htm") else ".md")


def find_kept(found: Shelf, word: str) -> Sequence[Kept]:
    """The kept postings that a name means, its ending left out if you like. Raises `UnusableOption`."""
    plain = os.path.basename(word)
    kept = [each for each in found.kept if plain in (each.name, os.path.splitext(each.name)[0])]
    if not kept:
        names = ", ".join(each.name for each in found.kept[:8]) or "none is kept yet"
        raise UnusableOption(f"There is no kept posting {word!r} ({names}): `greenroom job add FILE` keeps one.")
    return kept


def remove(found: Shelf, name: str, at: datetime) -> Sequence[str]:
    """Deletes the file that holds a posting and gives the names of all that it held; what was said of them holds no more.

    Raises `UnusableWorkspace` where the file cannot be deleted.
    """
    file = file_of(name)
    gone = [each.name for each in found.kept if file_of(each.name) == file]
    path = os.path.join(found.folder, file)
    try:
        os.remove(path)
    except OSError as error:
        raise UnusableWorkspace(f"{path} cannot be deleted ({error.strerror or error}): check the folder.") from error
    for each in gone:
        append(found.folder, at, posting=each, removed=True)
    return gone


def file_of(name: str) -> str:
    """The file of a posting by its name."""
    return LATER.sub("", name)


def number_of(name: str) -> int:
    """Which posting of its file a name means, from 0."""
    later = LATER.search(name)
    return int(later["number"]) - 1 if later else 0


def _as_utf_8(text: str) -> str:
    """The text, marked as UTF-8 where it declares itself to be of another encoding: what is kept is UTF-8."""
    return "\ufeff" + text if CHARSET.search(text[:2048].encode(errors="replace")) else text


def _names(folder: str) -> Sequence[str]:
    if not os.path.isdir(folder):
        return ()
    names = sorted(
        name
        for name in os.listdir(folder)
        if os.path.splitext(name)[1].lower() in SUFFIXES[:-1]
        and not name.startswith(".")
        and not name.upper().startswith("README")
    )
    return [name for name in names if not name.startswith(EXAMPLE)] or names


def _read(folder: str, name: str, notes: Notes) -> Iterator[Kept]:
    path = os.path.join(folder, name)
    for number, posting in enumerate(_read_once(read_source(path), path)):
        known = _name(name, number)
        yield Kept(known, notes.weights.get(known, USUAL), _corrected(posting, name, number, notes))


@lru_cache(MOST_REMEMBERED)
def _read_once(text: str, path: str) -> Sequence[Posting]:
    """The postings of a text as they are read; a studio looks at the same ones again and again."""
    return tuple(read_text(text, path))


def _corrected(posting: Posting, name: str, number: int, notes: Notes) -> Posting:
    known = _name(name, number)
    return corrected(posting, notes.needs.get(known, {}), notes.fields.get(known, {}))


def _name(name: str, number: int) -> str:
    """The name of a posting: its file's, with a number behind it for the second one and later ones in a file."""
    return f"{name}#{number + 1}" if number else name
