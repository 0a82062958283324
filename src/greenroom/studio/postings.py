"""What the desk does with job postings: files in the folder ``jobs`` of the workspace, and what the person says of them."""

import os
from collections.abc import Mapping, Sequence
from threading import Lock

from greenroom.errors import UnusableOption
from greenroom.jobs.gaps import Gap
from greenroom.jobs.kept import EXAMPLE, FOLDER, Kept, Shelf, file_of, keep, remove, shelf
from greenroom.jobs.lexicon import name_of
from greenroom.jobs.notes import FIELDS, append, confidence_of, field_of, taken_back, weight_of
from greenroom.jobs.posting import NEEDS
from greenroom.jobs.reading import read_text
from greenroom.jobs.sources import text_of
from greenroom.rehearsal.flow import Clock
from greenroom.rehearsal.proofs import gap_map
from greenroom.store.keeping import History
from greenroom.workspace.place import Workspace

OUT = ""
"""The need of what is not asked for."""
NO_SUCH = "No posting is kept as {!r}: the page Job lists those that are."
NO_NEED = "Say whether it is a must, can be learned, or is not asked for."
NO_SKILL = "Say which skill it is, as in: Kubernetes."
LONGEST_SKILL = 80
MOST_COPIES = 100
LONGEST_NAME = 70
"""Bytes; files have short names everywhere."""
NOT_FIRST = (EXAMPLE, "readme")
"""How the names of files begin that are no postings of one's own."""


class Postings:
    """The postings of a workspace."""

    def __init__(self, workspace: Workspace, history: History, clock: Clock) -> None:
        self._workspace, self._history, self._clock = workspace, history, clock
        self._lock = Lock()

    def shelf(self) -> Shelf:
        """All that is kept, as it was read and set right."""
        return shelf(self._workspace.folder)

    def find(self, name: str) -> Kept:
        """A kept posting by its name. Raises `UnusableOption`."""
        return found_in(self.shelf(), name)

    def gaps(self) -> list[Gap]:
        """The gap map over all that are kept; empty where none is."""
        found = self.shelf()
        if not found.kept:
            return []
        with self._history.reading() as reader:
            return gap_map(self._workspace, found, reader.rehearsals(), self._clock())

    def add(self, text: str, name: str = "", weight: object = None) -> Sequence[Kept]:
        """Keeps a text, and gives the postings in it; the same text is kept once. Raises `UnusableInput` where it is none."""
        heavy = weight_of(weight) if weight is not None else None
        title = read_text(text, "The text")[0].title
        with self._lock:
            file = self._kept_as(name or title, text)
            if heavy is not None:
                self._note(posting=file, weight=heavy)
        return [each for each in self.shelf().kept if file_of(each.name) == file]

    def set_need(self, posting: str, skill: str, need: str) -> str:
        """Says what a posting wants of a skill: one of `NEEDS`, or `OUT`. Gives the skill's name."""
        known = name_of(skill.strip()[:LONGEST_SKILL])
        if not known:
            raise UnusableOption(NO_SKILL)
        if need not in (*NEEDS, OUT):
            raise UnusableOption(NO_NEED)
        self._note(posting=self.find(posting).name, skill=known, need=need)
        return known

    def set_fields(self, posting: str, said: Mapping[str, str]) -> None:
        """Sets right what else was read, as in `notes.FIELDS`: all of it, or nothing where one cannot be kept."""
        name = self.find(posting).name
        for field, value in [(field, field_of(field, value)) for field, value in said.items()]:
            self._note(posting=name, field=field, value=value)

    def take_back(self, posting: str, word: str) -> None:
        """Takes back what was said of a skill of a posting, or of one of `notes.FIELDS`: it is as read again."""
        known = word if word in FIELDS else name_of(word.strip()[:LONGEST_SKILL])
        if not known:
            raise UnusableOption(NO_SKILL)
        self._note(posting=self.find(posting).name, **taken_back(known))

    def weigh(self, posting: str, weight: object) -> None:
        """Says how much a posting counts beside others."""
        heavy = weight_of(weight)
        self._note(posting=self.find(posting).name, weight=heavy)

    def say_confidence(self, skill: str, confidence: object) -> str:
        """The person's own word for a skill, 1 to 5. Gives the skill's name."""
        number, known = confidence_of(confidence), name_of(skill[:LONGEST_SKILL])
        if not known:
            raise UnusableOption(NO_SKILL)
        self._note(skill=known, confidence=number)
        return known

    def remove(self, posting: str) -> Sequence[str]:
        """Deletes the file of a posting; gives the names of all postings that stood in it."""
        with self._lock:
            found = self.shelf()
            return remove(found, found_in(found, posting).name, self._clock())

    def _note(self, **facts: object) -> None:
        append(os.path.join(self._workspace.folder, FOLDER), self._clock(), **facts)

    def _kept_as(self, name: str, text: str) -> str:
        """Keeps a text under the first name that no other text has."""
        stem, suffix = os.path.splitext(name.replace("/", "-"))
        stem = f"posting-{stem}" if stem.lower().replace(" ", "-").startswith(NOT_FIRST) else stem or "posting"
        stem = stem.encode(errors="replace")[:LONGEST_NAME].decode(errors="ignore")
        for number in range(1, MOST_COPIES):
            try:
                return keep(self._workspace.folder, f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}", text)
            except UnusableOption:
                continue
        raise UnusableOption(f"There are {MOST_COPIES} postings called {stem} already: choose another name.")


def found_in(found: Shelf, name: str) -> Kept:
    """A kept posting by its name. Raises `UnusableOption`."""
    for each in found.kept:
        if each.name == name:
            return each
    raise UnusableOption(NO_SUCH.format(name[:200]))


def pasted(text: str) -> str:
    """What was pasted, as the text of a file. Raises `UnusableInput`, whose sentence still lacks its subject."""
    return text_of(text.replace("\r\n", "\n").replace("\0", "\ufffd").encode("utf-8-sig", "replace"))
