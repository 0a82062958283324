"""From a file, or from what was piped in, to the raw attempt and what is known of the question."""

import os
from collections.abc import Iterator, Mapping

from greenroom.attempt import Attempt, Passage
from greenroom.errors import UnusableInput
from greenroom.library import front_matter
from greenroom.record import NamedTuple

MARKUP = {".md": "markdown", ".markdown": "markdown", ".txt": "plain", ".srt": "transcript", ".vtt": "transcript"}
LARGEST = 1024 * 1024


class Source(NamedTuple):
    """An attempt, and what its own front matter says about the exercise (keys of `Exercise`)."""

    attempt: Attempt
    said_of_exercise: Mapping[str, object]


def find_answers(path: str) -> Iterator[str]:
    """The path itself, or every answer in the folder and below, in order; hidden ones and READMEs are passed over.

    Raises `UnusableInput` where nothing is there or a folder holds no answer.
    """
    if not os.path.isdir(path):
        yield path
        return
    found = sorted(_walk(path))
    if not found:
        raise UnusableInput(f"{path} holds no answers: put .md, .txt, .srt or .vtt files in it, or name another folder.")
    yield from found


def read_answer(path: str) -> Source:
    """The answer in a file. Raises `UnusableInput`, one sentence with the path in front, where it cannot be one."""
    try:
        suffix = os.path.splitext(path)[1].lower()
        if suffix not in MARKUP and os.path.exists(path):
            raise UnusableInput("is no answer that can be read: give a .md, .txt, .srt or .vtt file.")
        return parse_answer(_bytes(path), path, MARKUP.get(suffix, "plain"))
    except UnusableInput as error:
        raise UnusableInput(f"{path} {error}") from error


def read_piped(data: bytes) -> Source:
    """The answer on standard input: WebVTT where it says so, else Markdown."""
    try:
        if len(data) > LARGEST:
            raise UnusableInput(_too_large(len(data)))
        return parse_answer(data, "-", "transcript" if data.lstrip(b"\xef\xbb\xbf").startswith(b"WEBVTT") else "markdown")
    except UnusableInput as error:
        raise UnusableInput(f"Standard input {error}") from error


def parse_answer(data: bytes, path: str, markup: str) -> Source:
    """Bytes to an attempt; raises `UnusableInput` whose sentence still lacks its subject, the file's name."""
    text = _decoded(data)
    if markup == "transcript":
        from greenroom.library import transcripts

        return Source(Attempt(text, transcripts.passages(text) if text.strip("\ufeff \r\n") else (), markup, path), {})
    head, start = front_matter.split(text)
    return Source(Attempt(text, (Passage(start, len(text)),), markup, path), front_matter.read(head))


def _walk(folder: str) -> Iterator[str]:
    for parent, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in files:
            stem, suffix = os.path.splitext(name)
            if suffix.lower() in MARKUP and not name.startswith(".") and stem.upper() != "README":
                yield os.path.join(parent, name)


def _bytes(path: str) -> bytes:
    try:
        size = os.stat(path).st_size
        if size > LARGEST:
            raise UnusableInput(_too_large(size))
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError as error:
        raise UnusableInput("is not there: check the name, or whether it was moved.") from error
    except PermissionError as error:
        raise UnusableInput("may not be read: give yourself permission with `chmod u+r`.") from error
    except OSError as error:
        raise UnusableInput(f"cannot be read ({error.strerror or error}): try again, or copy it elsewhere.") from error


def _too_large(size: int) -> str:
    return f"is {size / 1024 / 1024:.1f} MB, far more than anyone says in an interview: keep one answer per file, under 1 MB."


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnusableInput("is UTF-16 text: save it as UTF-8.")
    if b"\0" in data:
        raise UnusableInput("is a binary file, not text: give the answer as .md, .txt, .srt or .vtt.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableInput(f"is not UTF-8 text (line {line} has a byte of another encoding): save it as UTF-8.") from error
