"""An answer written in the person's own editor. The draft is a file of the workspace, so what was saved outlives everything."""

import os
import shlex
from contextlib import suppress
from shutil import which
from time import monotonic

from greenroom.errors import UnusableInput, UsersFault
from greenroom.history import Said
from greenroom.library.answers import parse_answer
from greenroom.rehearsal.flow import Taken
from greenroom.store.faults import unusable_disk

USUAL = ("nano", "vim", "vi", "micro", "emacs")


class Editor:
    """Opens drafts in a folder with $VISUAL, else $EDITOR, else what is usually there."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._handed_over: dict[str, int] = {}

    def has_draft(self, said: Said) -> bool:
        """Whether something was saved for this attempt before."""
        return os.path.exists(self._path(said))

    def take(self, said: Said) -> Taken:
        """The answer. Raises `UsersFault` where there is no editor, where it fails, or where nothing was written."""
        import subprocess

        command, path = _command(), self._path(said)
        self._prepare(said)
        began = monotonic()
        try:
            status = subprocess.call([*command, path])
        except OSError as error:
            self._drop_what_is_known(said)
            raise UsersFault(
                f"The editor {command[0]!r} cannot be started ({error.strerror or error}): set EDITOR to another one;"
                " you can type your answer here."
            ) from error
        if status:
            saved = "" if self._drop_what_is_known(said) else f"; what it saved is in {path}"
            raise UsersFault(
                f"The editor {command[0]!r} ended with status {status}{saved}: set EDITOR to another one,"
                " or type your answer here."
            )
        words = self._words(said)
        if self._drop_what_is_known(said):
            raise UsersFault("Nothing was written in the editor: type your answer here, or /skip.")
        return Taken("answered", words + "\n", "markdown", "editor", round(said.seconds + monotonic() - began, 1))

    def forget(self, said: Said) -> None:
        """Removes the draft of an answer that is kept in the log; one that holds other words than the answer stays."""
        with suppress(UsersFault):
            if self.has_draft(said) and self._words(said) in said.words:
                os.unlink(self._path(said))

    def _prepare(self, said: Said) -> None:
        """Makes the draft, or adds to it the lines that were typed since it was last open."""
        if not self.has_draft(said):
            self._write(said, _head(said) + _typed(said), "x")
        else:
            since = said.lines[self._handed_over.get(said.id, len(said.lines)) :]
            self._write(said, "".join(f"\n{line}" for line in since), "a")
        self._handed_over[said.id] = len(said.lines)

    def _drop_what_is_known(self, said: Said) -> bool:
        """Whether the draft holds nothing but what was typed already; it is removed then."""
        if self._words(said) not in ("", _typed(said).strip()):
            return False
        with suppress(FileNotFoundError):
            os.unlink(self._path(said))
        return True

    def _words(self, said: Said) -> str:
        """What is written in the draft, the question above it left out; empty where there is none."""
        path = self._path(said)
        try:
            with open(path, "rb") as file:
                text = parse_answer(file.read(), path, "markdown").attempt.text
        except FileNotFoundError:
            return ""
        except UnusableInput as error:
            raise UsersFault(f"{path} {error}") from error
        return text.removeprefix(_head(said)).strip()

    def _path(self, said: Said) -> str:
        return os.path.join(self._folder, f"{said.id}.md")

    def _write(self, said: Said, text: str, mode: str) -> None:
        with unusable_disk(self._folder):
            os.makedirs(self._folder, exist_ok=True)
            with open(self._path(said), mode, encoding="utf-8", errors="replace") as file:
                file.write(text)


def _typed(said: Said) -> str:
    return "\n".join([*said.lines, said.line])


def _head(said: Said) -> str:
    return f"<!-- {said.question.prompt.replace('--', '–')}\n     Write below, save, and close the editor. -->\n\n"


def _command() -> list[str]:
    named = os.environ.get("VISUAL") or os.environ.get("EDITOR") or next((name for name in USUAL if which(name)), "")
    try:
        command = shlex.split(named)
    except ValueError as error:
        raise UsersFault(
            f"EDITOR is {named!r}, which cannot be read ({error}): mend it; you can type your answer here."
        ) from error
    if not command:
        raise UsersFault("No editor was found: set EDITOR to the one that you like; you can type your answer here.")
    return command
