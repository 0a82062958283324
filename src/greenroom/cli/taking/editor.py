"""An answer written in the person's own editor. The draft is a file of the workspace, so what was saved outlives everything."""

import os
import shlex
from contextlib import suppress
from shutil import which
from time import monotonic

from greenroom.errors import UsersFault
from greenroom.history import Said
from greenroom.library.answers import parse_answer
from greenroom.rehearsal.flow import Taken

USUAL = ("nano", "vim", "vi", "micro", "emacs")


class Editor:
    """Opens drafts in a folder with $VISUAL, else $EDITOR, else what is usually there."""

    def __init__(self, folder: str) -> None:
        self._folder = folder

    def has_draft(self, said: Said) -> bool:
        """Whether something was saved for this attempt before."""
        return os.path.exists(self._path(said))

    def take(self, said: Said) -> Taken:
        """The answer. Raises `UsersFault` where there is no editor, where it fails, or where nothing was written."""
        import subprocess

        command, path = _command(), self._path(said)
        if not self.has_draft(said):
            self._write(path, _head(said) + "\n".join([*said.lines, said.line]))
        began = monotonic()
        try:
            status = subprocess.call([*command, path])
        except OSError as error:
            raise UsersFault(
                f"The editor {command[0]!r} cannot be started ({error.strerror or error}): set EDITOR to another one;"
                " you can type your answer here."
            ) from error
        if status:
            raise UsersFault(
                f"The editor {command[0]!r} ended with status {status}; what it saved is in {path}: set EDITOR to another one,"
                " or type your answer here."
            )
        with open(path, "rb") as file:
            text = parse_answer(file.read(), path, "markdown").attempt.text
        words = text.removeprefix(_head(said)).strip()
        if not words:
            raise UsersFault("Nothing was written in the editor: type your answer here, or /skip.")
        return Taken("answered", words + "\n", "markdown", "editor", round(said.seconds + monotonic() - began, 1))

    def forget(self, said: Said) -> None:
        """Removes the draft of an answer that is kept in the log."""
        with suppress(FileNotFoundError):
            os.unlink(self._path(said))

    def _path(self, said: Said) -> str:
        return os.path.join(self._folder, f"{said.id}.md")

    def _write(self, path: str, text: str) -> None:
        os.makedirs(self._folder, exist_ok=True)
        with open(path, "x", encoding="utf-8") as file:
            file.write(text)


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
