"""What can be wrong with an entry, and with a ledger as a whole."""

import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from greenroom.evidence.entry import MEASURED, Entry
from greenroom.evidence.identity import WELL_FORMED
from greenroom.evidence.reading import Contents, Place
from greenroom.record import NamedTuple

HASH = re.compile(r"(?:([A-Za-z0-9_-]+):)?([0-9A-Fa-f]{6,128})")
DIGITS = {"md5": 32, "sha1": 40, "sha256": 64, "sha512": 128}
"""How many hexadecimal digits a hash has."""
VERSION = re.compile(r"[^\s]{1,200}")
CHECKS = (
    "every line is an entry or a retraction",
    "the file ends with a whole line",
    "ids are unique and can stand in [ev:ID]",
    "values are finite",
    "low ≤ value ≤ high",
    "dates can be read",
    "hashes and code versions are well formed",
    "what is remembered or retracted says from where and why",
    "every retraction names an entry",
)


class Fault(NamedTuple):
    """A sentence about what is wrong; ``place`` is None where a line could not be read, and the sentence names it."""

    place: Place | None
    id: str
    message: str

    def __str__(self) -> str:
        return f"{self.place}: {self.id}: {self.message}" if self.place else self.message


def faults_of(entry: Entry) -> Iterator[str]:
    """What is wrong with an entry on its own, each in a sentence."""
    if entry.low is not None and entry.low > entry.value or entry.high is not None and entry.high < entry.value:
        yield f"its value {entry.value:g} is outside of its interval [{_end(entry.low)}, {_end(entry.high)}]."
    elif entry.low is not None and entry.high is not None and entry.low > entry.high:
        yield f"its interval [{entry.low:g}, {entry.high:g}] is upside down."
    if entry.when and not _is_moment(entry.when):
        yield f"its date {entry.when!r} cannot be read: write it as 2026-03-14."
    if entry.data_hash and not _is_hash(entry.data_hash):
        yield f"its data hash {entry.data_hash!r} is none: write hexadecimal digits, as in sha256:9f86… with all 64 of them."
    if entry.code_version and not VERSION.fullmatch(entry.code_version):
        yield f"its code version {entry.code_version!r} is none: write a commit or a tag without spaces."
    if entry.status != MEASURED and not (entry.source if entry.status == "remembered" else entry.reason):
        yield f"it is {entry.status} and does not say {'from where' if entry.status == 'remembered' else 'why'}."


def verify(contents: Contents) -> list[Fault]:
    """Everything that is wrong with a ledger: lines first, then entries, then retractions, in the order of the files."""
    return [
        *(Fault(None, "", complaint) for complaint in contents.complaints),
        *_entries(contents),
        *_retractions(contents),
    ]


def report(contents: Contents, faults: Sequence[Fault]) -> dict[str, object]:
    """Everything that was checked, for a program."""
    return {"entries": len(contents.entries), "checked": list(CHECKS), "faults": list(map(_row, faults))}


def _row(fault: Fault) -> dict[str, object]:
    if fault.place is None:
        return {"message": fault.message}
    return {"file": fault.place.file, "line": fault.place.line, "id": fault.id, "message": fault.message}


def _entries(contents: Contents) -> Iterator[Fault]:
    first: dict[str, Place] = {}
    for entry, place in zip(contents.entries, contents.places, strict=True):
        if entry.id in first:
            yield Fault(place, entry.id, f"the same id stands in {first[entry.id]}, for another number: change one of them.")
        first.setdefault(entry.id, place)
        if not WELL_FORMED.fullmatch(entry.id):
            yield Fault(place, entry.id, "its id cannot stand in a mark [ev:ID]: take spaces and brackets out.")
        yield from (Fault(place, entry.id, message) for message in faults_of(entry))


def _retractions(contents: Contents) -> Iterator[Fault]:
    ids = {entry.id for entry in contents.entries}
    for retraction, place in contents.retractions:
        if retraction.id not in ids:
            yield Fault(place, retraction.id, "this is retracted, and there is no such entry: bring it back, or mend the id.")
        elif not retraction.reason.strip():
            yield Fault(place, retraction.id, "this is retracted without a reason: add one.")


def _end(value: float | None) -> str:
    return "…" if value is None else f"{value:g}"


def _is_moment(text: str) -> bool:
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return True


def _is_hash(text: str) -> bool:
    match = HASH.fullmatch(text)
    if not match:
        return False
    return DIGITS.get((match[1] or "").lower(), len(match[2])) == len(match[2])
