"""One thing that happened in a rehearsal, and the line of the log that it becomes.

A line is one JSON object that ends with a checksum of everything before it, so that a line that was torn or overwritten is
known as such:

    {"event":"typed","at":"2026-11-21T16:42:10.123456Z","rehearsal":"20261121-164158-k3f","lines":["…"],"sum":"5f0c91aa"}
"""

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any
from zlib import crc32

from greenroom.record import NamedTuple

Facts = Mapping[str, Any]

NAMES: Mapping[str, str] = {
    "began": "a rehearsal began: mode, project, plan (what will be asked), follow_ups (for each answer), setup (of a round)",
    "asked": "a question was put: attempt, question",
    "typing": "a line of the answer, not finished yet: attempt, line, seconds (spent on it so far)",
    "typed": "lines of the answer were finished: attempt, lines, seconds (spent on it so far)",
    "revised": (
        "what is typed was changed anywhere in it: attempt, revision and window (which told of it), start, end (code points"
        " that went), words (what stands there now), seconds (spent on it so far)"
    ),
    "paused": "the person went away: attempt, seconds (spent on it so far)",
    "answered": "an answer was given: attempt, words, form, source, seconds",
    "skipped": "a question was passed over: attempt",
    "judged": "an answer was judged: attempt, engine, content, document",
    "nudged": "the interviewer minded the clock: attempt, nudge (time or lecture), words, seconds (of speech so far)",
    "asked-back": (
        "the person asked something: attempt, words, reply (what the interviewer said), and in a coding round matters (what the"
        " fact that was told settles, empty where none was)"
    ),
    "hinted": "a hint was given: attempt, level (1 to 3), words",
    "ran": "a program was tried: attempt (the exercise's first), source, tests, document (samples and own tests)",
    "submitted": (
        "a program was submitted: attempt (the exercise's first), number, source, tests, seed, document (the judge's, without"
        " growth and tests)"
    ),
    "measured": "more is known of a submission: attempt, number (of the submission), what (growth or tests), document",
    "rated": "the person rated the round before seeing its scores: score (1 to 4, or null)",
    "debriefed": "a round was debriefed: engine, content, document",
    "held": "a round of a loop began: place (its number, from 1), round (its rehearsal)",
    "estimated": "an estimate was told: version (of its constants), outcomes (how many it rests on), ranges (by skill)",
    "ended": "a rehearsal was over",
    "imported": "a record of an export was read back: record",
}
"""Every event by its name, with the facts that it carries."""

SUM = b',"sum":"'


class Event(NamedTuple):
    """What happened (one of `NAMES`), when (UTC), in which rehearsal, and the facts of it (JSON values)."""

    name: str
    at: datetime
    rehearsal: str
    facts: Facts


def to_line(event: Event) -> bytes:
    """The event's line, line feed included; half a surrogate pair, which is no character, becomes a question mark.

    No fact's key may be ``event``, ``at``, ``rehearsal`` or ``sum``.
    """
    record = {"event": event.name, "at": stamp(event.at), "rehearsal": event.rehearsal, **event.facts}
    body = json.dumps(record, ensure_ascii=False, separators=(",", ":"))[:-1].encode(errors="replace")
    return b'%s%s%08x"}\n' % (body, SUM, crc32(body))


def from_line(line: bytes) -> Event | None:
    """The event of a whole line; None where the line is torn, overwritten or of an event that this version does not know."""
    try:
        body, _, checksum = line.rpartition(SUM)
        if checksum != b'%08x"}\n' % crc32(body):
            return None
        record = json.loads(body + b"}")
        name, at, rehearsal = record.pop("event"), moment(record.pop("at")), record.pop("rehearsal")
        return Event(name, at, rehearsal, record) if name in NAMES else None
    except (ValueError, KeyError, AttributeError, TypeError):
        return None


def stamp(at: datetime) -> str:
    """A moment as text: ISO 8601 in UTC with microseconds, so that it sorts as it happened."""
    return at.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment(text: str) -> datetime:
    """The moment that `stamp` wrote. Raises ValueError for any other text."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is not UTC or stamp(at) != text:
        raise ValueError(f"{text!r} is no moment in UTC with microseconds")
    return at
