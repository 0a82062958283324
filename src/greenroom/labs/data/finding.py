"""Where a source lies: in a Python package, below the folder of ``GREENROOM_DATA``, or in the cache, by its hash."""

import re
from collections.abc import Mapping
from hashlib import file_digest
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from greenroom.labs.lab import Lab, Source
from greenroom.labs.needing import EXTRA

PARTED = re.compile(r"[:/ ]")
"""What parts the import name of a package from the path of a file in it."""


class Places(NamedTuple):
    """Folders with data: ``own`` is what ``GREENROOM_DATA`` says, if anything; ``cache`` is where downloads are kept."""

    cache: Path
    own: Path | None = None


class Located(NamedTuple):
    """A file of data and its sha256; or, where it cannot be used, the sentence that says what to do."""

    path: Path | None
    sha256: str = ""
    missing: str = ""


def locate(lab: Lab, places: Places) -> Mapping[str, Located]:
    """Where each source of a lab that is a file lies, by its key; one that is drawn from a seed needs no place."""
    return {source.key: _located(lab, source, places) for source in lab.sources if source.tier != "generator"}


def missing(lab: Lab, places: Places) -> list[str]:
    """The keys of the sources of which no file is here; unlike `locate`, this reads no file."""
    files = [source for source in lab.sources if source.tier != "generator"]
    return [source.key for source in files if _file_of(source, places) is None]


def kept_as(source: Source, places: Places) -> Path:
    """The file that a download of this source becomes."""
    return places.cache / source.sha256 / re.split("[/#]", source.address)[-1]


def sha256_of(path: Path) -> str:
    """The hash of a file, in hexadecimal digits."""
    with path.open("rb") as file:
        return file_digest(file, "sha256").hexdigest()


def _located(lab: Lab, source: Source, places: Places) -> Located:
    found = _file_of(source, places)
    if found is None:
        return Located(None, missing=_sentence(lab, source))
    try:
        digest = sha256_of(found)
    except OSError as error:
        return Located(None, missing=f"{found} cannot be read ({error.strerror}): give yourself permission to.")
    if source.sha256 and digest != source.sha256:
        return Located(None, missing=_damaged(lab, source, found))
    return Located(found, digest)


def _file_of(source: Source, places: Places) -> Path | None:
    return _in_package(source) if source.tier == "package" else _on_disk(source, places)


def _on_disk(source: Source, places: Places) -> Path | None:
    own = [places.own / source.found] if places.own and source.found else []
    return next((path for path in (*own, kept_as(source, places)) if path.is_file()), None)


def _in_package(source: Source) -> Path | None:
    """``lifetimes.datasets:a.txt`` and ``lifetimes/datasets/a.txt`` are the same file; the package is not imported."""
    name, path = PARTED.split(source.package, maxsplit=1)
    package, *inner = name.split(".")
    spec = find_spec(package)
    files = [Path(folder, *inner, path) for folder in (spec and spec.submodule_search_locations) or ()]
    return next((file for file in files if file.is_file()), None)


def _damaged(lab: Lab, source: Source, path: Path) -> str:
    told = f"{path} is damaged, or another version of {source.title!r}: its sha256 is not {source.sha256[:12]}…"
    return f"{told}; take it away, then `greenroom lab get {lab.key}`."


def _sentence(lab: Lab, source: Source) -> str:
    if source.tier == "package":
        return f"{source.title} rides in a package that is not installed: `{EXTRA}` gets it."
    return f"{source.title} is not here yet: `greenroom lab get {lab.key}` gets it ({source.licence})."
