"""What a person says of postings and skills: JSON lines in ``jobs/notes.jsonl`` of the workspace, only ever appended to.

    {"at":"2026-11-22T05:00:00.000000Z","confidence":4,"skill":"python"}
    {"at":"…","posting":"acme.md","skill":"go","need":"can-learn"}          need "" takes the skill out
    {"at":"…","posting":"acme.md","field":"archetype","value":"llm"}
    {"at":"…","posting":"acme.md","weight":2.0}
    {"at":"…","posting":"acme.md","skill":"go","need":null}                 as read again; so with "value":null
    {"at":"…","posting":"acme.md","removed":true}                           what was said of it before is about another text

The last word on a thing holds; a line that cannot be read is passed over and told of.
"""

import json
import os
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from greenroom import jsonlines
from greenroom.errors import UnusableOption
from greenroom.jobs.posting import ARCHETYPES, NEEDS, SERVINGS
from greenroom.record import NamedTuple

FILE = "notes.jsonl"
FIELDS = ("archetype", "serving", "title", "company")
"""What of a posting can be set right beside its skills."""
CLOSED: Mapping[str, tuple[str, ...]] = {"archetype": ARCHETYPES, "serving": SERVINGS}
LEAST, MOST = 1, 5
HEAVIEST = 100.0


class Notes(NamedTuple):
    """All that was said: confidence by skill, weights, needs and fields by posting, and what could not be read."""

    confidence: Mapping[str, int]
    weights: Mapping[str, float]
    needs: Mapping[str, Mapping[str, str]]
    fields: Mapping[str, Mapping[str, str]]
    complaints: tuple[str, ...] = ()


def read_notes(folder: str) -> Notes:
    """The notes in a folder of postings. Raises `UnusableWorkspace` where the file cannot be read."""
    path = os.path.join(folder, FILE)
    return notes_of(jsonlines.read(path).split(b"\n"), path)


def notes_of(lines: Iterable[bytes], path: str = FILE) -> Notes:
    """What lines say."""
    confidence: dict[str, int] = {}
    weights: dict[str, float] = {}
    needs: dict[str, dict[str, str]] = {}
    fields: dict[str, dict[str, str]] = {}
    complaints: list[str] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            if "confidence" in row:
                confidence[_text(row, "skill")] = _within(row["confidence"])
            elif "weight" in row:
                weights[_text(row, "posting")] = weight_of(row["weight"])
            elif "removed" in row:
                for said in (weights, needs, fields):
                    said.pop(_text(row, "posting"), None)
            elif ("need" in row or "value" in row) and row.get("need", row.get("value")) is None:
                said_of, name = (needs, _text(row, "skill")) if "need" in row else (fields, _one_of(row["field"], FIELDS))
                said_of.get(_text(row, "posting"), {}).pop(name, None)
            elif "need" in row:
                needs.setdefault(_text(row, "posting"), {})[_text(row, "skill")] = _one_of(row["need"], ("", *NEEDS))
            else:
                name = _one_of(row["field"], FIELDS)
                fields.setdefault(_text(row, "posting"), {})[name] = _field(name, _text(row, "value"))
        except (ValueError, KeyError, TypeError, UnusableOption, RecursionError):
            complaints.append(f"{path}, line {number}, is no note: it is left out.")
    return Notes(confidence, weights, needs, fields, tuple(complaints))


def append(folder: str, at: datetime, **facts: Any) -> None:
    """Writes a note and returns when it is on the disk. Raises `UnusableWorkspace`."""
    jsonlines.append(os.path.join(folder, FILE), at, facts)


def taken_back(name: str) -> dict[str, str | None]:
    """The facts of a note that takes back what was said of a field of a posting, or of a skill by its name."""
    return {"field": name, "value": None} if name in FIELDS else {"skill": name, "need": None}


def weight_of(word: object) -> float:
    """The weight of a posting: above 0, at most 100. Raises `UnusableOption`."""
    try:
        weight = float(str(word))
    except ValueError:
        weight = 0.0
    if not 0 < weight <= HEAVIEST:
        raise UnusableOption(f"{word} is no weight: give a number above 0, at most {HEAVIEST:.0f}; a usual posting has 1.")
    return weight


def confidence_of(word: object) -> int:
    """A confidence from 1 to 5. Raises `UnusableOption`."""
    try:
        return _within(int(str(word)))
    except ValueError:
        raise UnusableOption(f"{word} is no confidence: say 1 (never done) to 5 (could teach it).") from None


def field_of(name: str, value: str) -> str:
    """A field's value as it is kept. Raises `UnusableOption` where the list of its values is closed and it is not in it."""
    try:
        return _field(name, value)
    except ValueError:
        raise UnusableOption(f"{value!r} is no {name}: choose one of {', '.join(CLOSED[name])}.") from None


def _field(name: str, value: str) -> str:
    return _one_of(value, CLOSED[name]) if name in CLOSED else " ".join(value.split())


def _within(number: object) -> int:
    if type(number) is not int or not LEAST <= number <= MOST:
        raise ValueError(number)
    return number


def _one_of(value: object, known: tuple[str, ...]) -> str:
    if value not in known:
        raise ValueError(value)
    return str(value)


def _text(row: Mapping[str, Any], key: str) -> str:
    if not isinstance(row[key], str) or not row[key]:
        raise ValueError(key)
    return str(row[key])
