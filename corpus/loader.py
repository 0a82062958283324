"""Reads the annotated answers: the plain text that the engine sees, and what people say about it, at its own offsets."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import yaml

ANSWERS = Path(__file__).parent / "answers"
BANKS = Path(__file__).parent / "sentences"
SPLITS = Path(__file__).parent / "splits.toml"
MARK = re.compile(r"\{(~?)([a-z-]+): ([^{}]*)\}")
BRACED = re.compile(r"\{([^{}]*)\}")
LINE = re.compile(r"(\S+)((?: [a-z]+)*) \| ?(.*)$")


class Unit(NamedTuple):
    """A stretch of the text, the role that the labeller gave it, and the aspects (see GUIDE.md) that it tells."""

    start: int
    end: int
    role: str
    aspects: frozenset[str] = frozenset()


class Mark(NamedTuple):
    """Words that carry a finding, or look as if they did (``near``)."""

    name: str
    start: int
    end: int
    near: bool


class Labelled(NamedTuple):
    """One answer of the corpus."""

    name: str
    head: dict[str, Any]
    text: str
    units: tuple[Unit, ...]
    marks: tuple[Mark, ...]

    @property
    def voice(self) -> str:
        """Who speaks; the splits are made by it."""
        return self.name.split("/")[0]


def load(voices: set[str] | None = None) -> list[Labelled]:
    """Every answer of the given voices, in the order of their names."""
    files = sorted(ANSWERS.glob("*/*.txt"))
    return [read(file) for file in files if voices is None or file.parent.name in voices]


def split(name: str) -> set[str]:
    """The voices of a split: ``train``, ``validation`` or ``test``."""
    import tomllib

    return set(tomllib.loads(SPLITS.read_text(encoding="utf-8"))[name])


def read(file: Path) -> Labelled:
    """One annotated file. Raises ValueError that names the file and the line where it is malformed."""
    _, head, body = file.read_text(encoding="utf-8").split("---\n", 2)
    pieces: list[str] = []
    units: list[Unit] = []
    marks: list[Mark] = []
    length = 0
    separator = ""
    for role, aspects, text in _lines(file, body):
        if role == "":
            separator = "\n\n" if pieces else ""
            continue
        bullet = text.startswith("- ") or role == "="
        if bullet and separator == " ":
            separator = "\n"
        plain, found = _unmarked(text, length + len(separator))
        pieces.append(separator + plain)
        start = length + len(separator)
        length = start + len(plain)
        marks.extend(found)
        if role != "=":
            units.append(Unit(start, length, role, frozenset(aspects)))
        separator = "\n" if bullet else " "
    return Labelled(f"{file.parent.name}/{file.stem}", yaml.safe_load(head), "".join(pieces), tuple(units), tuple(marks))


def _lines(file: Path, body: str) -> Iterator[tuple[str, list[str], str]]:
    for number, line in enumerate(body.split("\n"), 1):
        match = LINE.match(line)
        if match:
            yield match[1], match[2].split(), match[3].rstrip()
        elif line.strip():
            raise ValueError(f"{file}: body line {number} is no `role aspects | words` line: {line!r}")
        else:
            yield "", [], ""


def _unmarked(text: str, offset: int) -> tuple[str, list[Mark]]:
    plain, marks, at = "", [], 0
    for match in MARK.finditer(text):
        plain += text[at : match.start()]
        start = offset + len(plain)
        plain += match[3]
        marks.append(Mark(match[2], start, offset + len(plain), bool(match[1])))
        at = match.end()
    return plain + text[at:], marks


class Passage(NamedTuple):
    """One or two sentences of a bank: they carry a fault, at these spans, or only look as if they did."""

    fault: str
    writer: str
    prompt: str
    text: str
    carries: bool
    spans: tuple[tuple[int, int], ...]


def passages() -> list[Passage]:
    """Every line of the banks under ``sentences/``, in the order of their files."""
    found = []
    for file in sorted(BANKS.glob("*/*.txt")):
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
            prompt, _, said = line.partition("\t") if line.startswith("Q: ") else ("", "", line)
            if said[:2] not in ("+ ", "- "):
                raise ValueError(f"{file}:{number} begins with neither + nor -: {line!r}")
            text, spans = _unbraced(said[2:])
            found.append(Passage(file.parent.name, file.stem, prompt.removeprefix("Q: "), text, said[0] == "+", spans))
    return found


def _unbraced(text: str) -> tuple[str, tuple[tuple[int, int], ...]]:
    plain, spans, at = "", [], 0
    for match in BRACED.finditer(text):
        plain += text[at : match.start()]
        spans.append((len(plain), len(plain) + len(match[1])))
        plain += match[1]
        at = match.end()
    return plain + text[at:], tuple(spans)
