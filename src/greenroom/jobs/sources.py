"""From a file, or from what was piped in, to the text of a posting."""

import os
import re
from io import BytesIO

from greenroom.errors import UnusableInput

LARGEST = 4 * 1024 * 1024
"""Bytes of a file; 5 MB is no posting."""
MOST_CHARACTERS = 200_000
SUFFIXES = (".md", ".markdown", ".txt", ".text", ".html", ".htm", ".pdf", "")
CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*(?P<name>[\w-]+)", re.I)
LATIN = ("windows-1252", "cp1252", "iso-8859-1", "latin-1", "latin1", "iso-8859-15")
MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16", b"\xef\xbb\xbf": "utf-8"}
SAVE = "save the posting as text, Markdown, HTML or PDF"


def read_source(path: str) -> str:
    """The text of a file. Raises `UnusableInput`, one sentence with the path in front, where it cannot be a posting."""
    try:
        if os.path.splitext(path)[1].lower() not in SUFFIXES and os.path.exists(path) and not os.path.isdir(path):
            raise UnusableInput(f"is no posting that can be read: {SAVE}.")
        return text_of(_bytes(path))
    except UnusableInput as error:
        raise UnusableInput(f"{path} {error}") from error


def read_piped(data: bytes) -> str:
    """The text of standard input. Raises `UnusableInput`."""
    try:
        return text_of(data)
    except UnusableInput as error:
        raise UnusableInput(f"Standard input {error}") from error


def text_of(data: bytes) -> str:
    """Bytes to text; raises `UnusableInput` whose sentence still lacks its subject, the file's name."""
    if len(data) > LARGEST:
        raise UnusableInput(f"is {len(data) / 1024 / 1024:.1f} MB, far more than a posting: {SAVE}, alone.")
    text = _pdf(data) if data.lstrip()[:5] == b"%PDF-" else _decoded(data)
    if not text.strip():
        raise UnusableInput("is empty: paste the posting into it.")
    return text


def _bytes(path: str) -> bytes:
    try:
        if os.path.isdir(path):
            raise UnusableInput("is a folder: name the file of a posting.")
        size = os.stat(path).st_size
        if size > LARGEST:
            raise UnusableInput(f"is {size / 1024 / 1024:.1f} MB, far more than a posting: {SAVE}, alone.")
        with open(path, "rb") as file:
            return file.read()
    except FileNotFoundError as error:
        raise UnusableInput("is not there: check the name, or whether it was moved.") from error
    except PermissionError as error:
        raise UnusableInput("may not be read: give yourself permission with `chmod u+r`.") from error
    except OSError as error:
        raise UnusableInput(f"cannot be read ({error.strerror or error}): try again, or copy it elsewhere.") from error
    except ValueError as error:
        raise UnusableInput("is no name of a file: check it.") from error


def _decoded(data: bytes) -> str:
    for mark, encoding in MARKS.items():
        if data.startswith(mark):
            return _as(encoding, data)
    if b"\0" in data:
        raise UnusableInput(f"is a binary file, not text: {SAVE}.")
    declared = CHARSET.search(data[:2048])
    name = declared["name"].decode("ascii", "replace").lower() if declared else "utf-8"
    return _as("cp1252" if name in LATIN else "utf-8", data)


def _as(encoding: str, data: bytes) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise UnusableInput(
            f"is not {encoding.upper()} text (line {line} has a byte of another encoding): save it as UTF-8."
        ) from error


def _pdf(data: bytes) -> str:
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ModuleNotFoundError as error:
        raise UnusableInput(
            "is a PDF, for which a reader is missing: `pip install 'greenroom[jobs]'` gets one, or save the posting as text."
        ) from error
    try:
        reader = PdfReader(BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnusableInput("is a PDF with a password: save it without one, or copy its text into a file.")
        text = "\n\n".join(page.extract_text() for page in reader.pages)
    except UnusableInput:
        raise
    except (
        PyPdfError,
        ValueError,
        KeyError,
        TypeError,
        IndexError,
        AttributeError,
        RecursionError,
        NotImplementedError,
    ) as error:
        raise UnusableInput("is a PDF that cannot be read: save the posting as text and read that.") from error
    if not text.strip():
        raise UnusableInput("is a PDF of pictures without text: copy the posting's text into a file.")
    return text
