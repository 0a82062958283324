"""A history as JSON lines that people can read: a line with the form's version, then a record a line.

A rehearsal comes before its attempts, and these before the judgements of them.
"""

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, TextIO

from greenroom.errors import UnusableInput
from greenroom.event import Event
from greenroom.history import Record, Rehearsal, Said, from_json, to_json
from greenroom.store.verbs import Reader

FORM = "greenroom-export"
VERSION = 1


def write(reader: Reader, file: TextIO) -> int:
    """Writes every record, the oldest rehearsal first; gives how many."""
    _line({"form": FORM, "version": VERSION}, file)
    records = 0
    for rehearsal in reader.rehearsals():
        parts: list[Record] = [rehearsal, *rehearsal.attempts, *rehearsal.judgements]
        for record in parts:
            _line(to_json(record), file)
        records += len(parts)
    return records


def read(lines: Iterable[str], name: str, now: datetime) -> list[Event]:
    """The events that take an export over. Raises `UnusableInput`, with the line, where one is not as it was written."""
    rows = [(number, _row(line, number, name)) for number, line in enumerate(lines, 1) if line.strip()]
    if not rows or rows[0][1].get("form") != FORM:
        raise UnusableInput(f"{name} is no export of greenroom: name a file that `greenroom export` wrote.")
    if rows[0][1].get("version") != VERSION:
        raise UnusableInput(f"{name} was written by a newer greenroom: update greenroom first.")
    return [_event(row, number, name, now) for number, row in rows[1:]]


def _row(line: str, number: int, name: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except ValueError:
        row = None
    if not isinstance(row, dict):
        raise UnusableInput(f"{name}, line {number}, is no record of a greenroom export: export it again.")
    return row


def _event(row: dict[str, Any], number: int, name: str, now: datetime) -> Event:
    try:
        record = from_json(row)
    except UnusableInput as error:
        raise UnusableInput(f"{name}, line {number}, {error}") from error
    return Event("imported", now, _owner(record), {"record": row})


def _owner(record: Record) -> str:
    if isinstance(record, Rehearsal):
        return record.id
    return record.rehearsal if isinstance(record, Said) else record.attempt.rpartition(".")[0]


def _line(row: dict[str, Any], file: TextIO) -> None:
    file.write(json.dumps(row, ensure_ascii=False) + "\n")
