"""What was looked at, and whether it was known: JSON lines in ``cards/reviews.jsonl``, only ever appended to.

    {"at":"2026-11-22T05:00:00.000000Z","day":"2026-11-22","card":"ml-fundamentals/f1-from-both","known":true}
    {"at":"…","begins":"2026-11-22","until":"2026-12-06","cap":30}     the last of these holds
    {"at":"…","card":"…","left_out":true}                              and false takes it in again
    {"at":"…","card":"…","takes_back":"2026-11-22T05:00:00.000000Z"}   the review of that moment does not count

How well each card is remembered is worked out from them; a copy of that, with how much of the file it rests on, is kept beside
the history so that a start is quick, and made anew wherever it does not fit.
"""

import json
import os
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from zlib import crc32

from fsrs import State

from greenroom import jsonlines
from greenroom.event import stamp
from greenroom.recall.memory import Memory, after, day_of, fresh, moment
from greenroom.recall.queue import Term
from greenroom.record import NamedTuple

FILE = os.path.join("cards", "reviews.jsonl")
COPY = "memories.json"
VERSION = 1
TAKES_BACK = b'"takes_back"'
TAIL = 256
"""So many of the bytes before its end must be the same for a copy to fit the file."""


class Known(NamedTuple):
    """What is known of one's cards: the memory of each that was looked at, those that are left out, and the term if one is set.

    ``complaints`` says which lines are no reviews.
    """

    memories: Mapping[str, Memory]
    left_out: frozenset[str]
    term: Term | None
    complaints: tuple[str, ...] = ()

    def memory(self, key: str) -> Memory:
        """How well a card is remembered; as new where it was never looked at."""
        return self.memories.get(key) or fresh()


NOTHING: tuple[Known, int] = (Known({}, frozenset(), None), 0)


class Reviews:
    """The file of a workspace. ``kept`` is the folder for the copy."""

    def __init__(self, workspace: str, kept: str) -> None:
        self.path, self._copy = os.path.join(workspace, FILE), os.path.join(kept, COPY)

    def known(self) -> Known:
        """What the file says. Raises `UnusableWorkspace` where it cannot be read."""
        data = jsonlines.read(self.path)
        known, taken = _copied(self._copy, data) or NOTHING
        if TAKES_BACK in data[taken:]:
            known, taken = NOTHING  # what is taken back may be in the copy
        if taken < len(data):
            known = _with(known, data[taken:].split(b"\n"), data[:taken].count(b"\n"))
            if data.endswith(b"\n") and not known.complaints:
                _copy(self._copy, known, data)
        return known

    def note(self, at: datetime, **facts: Any) -> None:
        """Writes a line and returns when it is on the disk. Raises `UnusableWorkspace`."""
        jsonlines.append(self.path, at, facts)

    def take_back(self, at: datetime, card: str, noted: datetime) -> None:
        """Says that a review of a card that was ``noted`` at a moment does not count. Raises `UnusableWorkspace`."""
        self.note(at, card=card, takes_back=stamp(noted))

    def card_of(self, noted: datetime) -> str | None:
        """The card whose review was ``noted`` at a moment; None where there is none, or it was taken back."""
        told = stamp(noted).encode()
        rows = [_row(line) for line in jsonlines.read(self.path).split(b"\n") if told in line]
        gone = [row.get("card") for row in rows if row.get("takes_back") == stamp(noted)]
        found = (row.get("card") for row in rows if row.get("at") == stamp(noted) and "known" in row)
        return next((card for card in found if isinstance(card, str) and card not in gone), None)


def _with(known: Known, lines: Iterable[bytes], before: int) -> Known:
    memories, left_out, term = dict(known.memories), set(known.left_out), known.term
    complaints = list(known.complaints)
    rows = [(number, _row(line)) for number, line in enumerate(lines, before + 1) if line.strip()]
    taken_back = {(str(row.get("card")), str(row["takes_back"])) for _, row in rows if "takes_back" in row}
    for number, row in rows:
        try:
            if "until" in row:
                term = Term(date.fromisoformat(row["begins"]), date.fromisoformat(row["until"]), _cap(row["cap"]))
            elif "left_out" in row:
                (left_out.add if row["left_out"] is True else left_out.discard)(_text(row["card"]))
            elif "takes_back" in row:
                _text(row["takes_back"]), _text(row["card"])
            elif (_text(row["card"]), row.get("at")) not in taken_back:
                key, is_known = row["card"], row["known"]
                memories[key] = _after(memories.get(key), date.fromisoformat(row["day"]), is_known is True)
        except (ValueError, KeyError, TypeError, OverflowError):
            complaints.append(f"{FILE}, line {number}, is no review: it is left out.")
    return Known(memories, frozenset(left_out), term, tuple(complaints))


def _row(line: bytes) -> Mapping[str, Any]:
    """What a line says; nothing where it is no JSON object."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}


def _after(memory: Memory | None, day: date, is_known: bool) -> Memory:
    """The memory after a review; of several on a day only the first counts, and none that lies before the last one."""
    if memory is not None and day <= day_of(memory):
        return memory
    return after(memory or fresh(), day, is_known=is_known)


def _cap(value: object) -> int:
    if not isinstance(value, int) or value < 1:
        raise ValueError(value)
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _copied(path: str, data: bytes) -> tuple[Known, int] | None:
    """What a copy holds, and of how many bytes; None where there is none that fits."""
    try:
        with open(path, encoding="utf-8") as file:
            found = json.load(file)
        taken = found["bytes"]
        if found["version"] != VERSION or taken > len(data) or found["tail"] != crc32(data[max(0, taken - TAIL) : taken]):
            return None
        memories = {key: _memory(*row) for key, row in found["cards"].items()}
        return Known(memories, frozenset(found["left_out"]), _term(found["term"])), taken
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _term(row: Sequence[Any] | None) -> Term | None:
    return Term(date.fromisoformat(row[0]), date.fromisoformat(row[1]), row[2]) if row else None


def _copy(path: str, known: Known, data: bytes) -> None:
    rows = {
        key: [memory.stability, memory.difficulty, day_of(memory).toordinal(), memory.due.toordinal()]
        for key, memory in known.memories.items()
    }
    term = known.term and [known.term.begins.isoformat(), known.term.until.isoformat(), known.term.cap]
    found = {
        "version": VERSION,
        "bytes": len(data),
        "tail": crc32(data[-TAIL:]),
        "term": term,
        "left_out": sorted(known.left_out),
        "cards": rows,
    }
    try:
        with open(f"{path}.new", "w", encoding="utf-8") as file:
            json.dump(found, file)
        os.replace(f"{path}.new", path)
    except OSError:
        return  # only a copy: the next start takes longer


def _memory(stability: float, difficulty: float, day: int, due: int) -> Memory:
    last, then = moment(date.fromordinal(day)), moment(date.fromordinal(due))
    return Memory(card_id=0, state=State.Review, stability=stability, difficulty=difficulty, due=then, last_review=last)
