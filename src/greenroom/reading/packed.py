"""The shipped phrases, unfolded beforehand.

Unfolding the notation of the vocabularies takes longer than reading an answer, so the shipped ones are kept unfolded in
``content/models`` (made by ``scripts/pack_vocabulary.py``), under a digest of their sources. Where a digest does not fit,
because somebody has just edited a vocabulary, the phrases are unfolded anew: an edit is never read wrongly, only slowly.
"""

import os
from collections.abc import Iterator, Sequence
from functools import cache
from zlib import crc32

from greenroom.content import HERE, Lines
from greenroom.plugins import vocabulary_folders
from greenroom.reading.lexicon import Lexicon, read_vocabulary

PACKS = ("vocabulary", "questions", "follow_up_cues")
"""The folders and files of ``content/`` that are packed."""
DIGEST = "#"


def lexicon(plugins: tuple[str, ...] = ()) -> Lexicon:
    """The phrases of all vocabularies, those of ``plugins`` included."""
    return _with_plugins(plugins) if plugins else shipped("vocabulary")


@cache
def shipped(name: str) -> Lexicon:
    """The phrases of one of `PACKS`."""
    return Lexicon(_unpacked(name) or _packed(name))


@cache
def _with_plugins(plugins: tuple[str, ...]) -> Lexicon:
    files = [file for folder in vocabulary_folders(plugins) for file in vocabularies(folder)]
    return Lexicon.of(entry for file in files for entry in read_vocabulary(file))


def phrases_of(name: str) -> Iterator[tuple[str, str]]:
    """(label, phrase) of every line of one of `PACKS`."""
    return (entry for file in sources(name) for entry in read_vocabulary(file))


@cache
def labels_of(name: str) -> frozenset[str]:
    """Every label of one of `PACKS`."""
    found: set[str] = set()
    for file in sources(name):
        with open(file, encoding="utf-8") as opened:
            found.update(line.partition("#")[0].strip("[] \n") for line in opened if line.startswith("["))
    return frozenset(found)


def sources(name: str) -> Sequence[str]:
    """The files that one of `PACKS` is made from."""
    file = os.path.join(HERE, name + ".txt")
    return [file] if os.path.exists(file) else vocabularies(os.path.join(HERE, name))


def vocabularies(folder: str) -> list[str]:
    """The vocabulary files of a folder, in order."""
    return sorted(entry.path for entry in os.scandir(folder) if entry.name.endswith(".txt"))


def packed_file(name: str) -> str:
    """Where the unfolded phrases of one of `PACKS` are kept."""
    return os.path.join(HERE, "models", name + ".tsv")


def packed_text(name: str) -> str:
    """What `packed_file` holds where it is up to date."""
    return "".join(f"{key}\t{row}\n" for key, row in {DIGEST: _digest(name), **_packed(name)}.items())


def _packed(name: str) -> dict[str, str]:
    from greenroom.reading.unfolding import pack

    return pack(phrases_of(name))


def _unpacked(name: str) -> Lines | None:
    """The packed phrases, or None where they do not belong to their sources."""
    try:
        packed = Lines(packed_file(name))
    except FileNotFoundError:
        return None
    return packed if packed.get(DIGEST) == _digest(name) else None


def _digest(name: str) -> str:
    checksum = 0
    for file in sources(name):
        with open(file, "rb") as opened:
            checksum = crc32(opened.read(), checksum)
    return f"{checksum:08x}"
