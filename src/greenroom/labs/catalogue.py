"""The labs that there are, read from their folders; no module of a lab is imported for it.

A lab's folder holds ``lab.toml`` and ``page.md``. Every ``lab.*.toml`` beside it adds to its arrays of tables, and every
``page.*.md`` to its page, in the order of their names.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from greenroom.errors import BrokenContent
from greenroom.labs.lab import Claim, Fault, Lab, Source, Stage, Variant
from greenroom.labs.soundness import faults_of
from greenroom.plugins import lab_folders

FILE, PAGE = "lab.toml", "page.md"
ARRAYS = {"sources": Source, "variants": Variant, "stages": Stage, "claims": Claim, "faults": Fault}
TEXTS = ("key", "title", "summary", "serves")
QUESTIONS = "follow_ups"


@lru_cache(maxsize=8)
def all_labs(plugins: tuple[str, ...] = ()) -> Mapping[str, Lab]:
    """Every lab by its key, the built-in ones first. Raises `BrokenContent`, naming the file, where one is not sound."""
    found: dict[str, Lab] = {}
    for folder in lab_folders(plugins):
        for file in sorted(Path(folder).glob(f"*/{FILE}")):
            lab = read_lab(file.parent)
            if lab.key in found:
                raise BrokenContent(f"{file}: another lab has the key {lab.key!r} already.")
            found[lab.key] = lab
    return found


def read_lab(folder: Path) -> Lab:
    """The lab in a folder. Raises `BrokenContent`, naming the file, where it is not sound."""
    files = [folder / FILE, *sorted(folder.glob("lab.*.toml"))]
    tables = [_table(file) for file in files]
    arrays: dict[str, Any] = {name: _array(name, files, tables) for name in ARRAYS}
    questions = {question: text for table in tables for question, text in table.get(QUESTIONS, {}).items()}
    texts: dict[str, Any] = {name: tables[0].get(name, "") for name in TEXTS}
    lab = Lab(page=_page(folder), package=_package(folder), follow_ups=questions, **texts, **arrays)
    for fault in faults_of(lab, folder):
        raise BrokenContent(f"{_file_with(fault.key, files)}: {fault.says}")
    return lab


def _table(file: Path) -> dict[str, Any]:
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise BrokenContent(f"{file}: it cannot be read: {error}") from error
    allowed = {*ARRAYS, QUESTIONS, *(TEXTS if file.name == FILE else ())}
    for key in table.keys() - allowed:
        raise BrokenContent(f"{file}: the key {key!r} is unknown; there are {', '.join(sorted(allowed))}.")
    for key in TEXTS:
        if not isinstance(table.get(key, ""), str):
            raise BrokenContent(f"{file}: {key} must be a text.")
    for question, text in table.get(QUESTIONS, {}).items():
        if not isinstance(text, str):
            raise BrokenContent(f"{file}: the follow-up {question!r} must have a text.")
    return table


def _array(name: str, files: Sequence[Path], tables: Sequence[Mapping[str, Any]]) -> tuple[Any, ...]:
    rows = ((file, row) for file, table in zip(files, tables, strict=True) for row in table.get(name, ()))
    return tuple(_record(ARRAYS[name], row, file, name) for file, row in rows)


def _record(record: Any, row: Mapping[str, Any], file: Path, name: str) -> Any:
    told = f"{file}: [[{name}]] {row.get('key', '')}".rstrip()
    for key in row.keys() - set(record._fields):
        raise BrokenContent(f"{told}: the key {key!r} is unknown; there are {', '.join(record._fields)}.")
    for key in record._fields:
        if key not in row and key not in record._field_defaults:
            raise BrokenContent(f"{told}: {key} is missing.")
    return record(**{key: _value(value, record.__annotations__[key], f"{told}: {key}") for key, value in row.items()})


def _value(value: Any, kind: Any, told: str) -> Any:
    """A value as the field of a record wants it: a text, a whole number, a number, or several texts."""
    if kind is str and isinstance(value, str) or kind is int and type(value) is int:
        return value
    if kind in (float, float | None) and type(value) in (int, float):
        return float(value)
    if kind == tuple[str, ...] and isinstance(value, list) and all(isinstance(each, str) for each in value):
        return tuple(value)
    raise BrokenContent(f"{told}: {value!r} does not fit.")


def _page(folder: Path) -> str:
    if not (folder / PAGE).is_file():
        raise BrokenContent(f"{folder / PAGE}: a lab's page is missing.")
    return "\n".join(file.read_text(encoding="utf-8") for file in (folder / PAGE, *sorted(folder.glob("page.*.md"))))


def _package(folder: Path) -> str:
    """The import name of a folder: all folders above it that are packages, too."""
    names = list(_names(folder.resolve()))
    if not names:
        raise BrokenContent(f"{folder / FILE}: the folder is no package of Python: put an __init__.py beside it.")
    return ".".join(reversed(names))


def _names(folder: Path) -> Iterator[str]:
    while (folder / "__init__.py").is_file():
        yield folder.name
        folder = folder.parent


def _file_with(key: str, files: Sequence[Path]) -> Path:
    """The file that a faulty key stands in."""
    return next((file for file in files if f'"{key}"' in file.read_text(encoding="utf-8")), files[0])
