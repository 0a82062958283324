"""A history in a database, through SQLAlchemy Core; what is particular to SQLite stands in `store.sqlite`."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from itertools import chain, islice
from typing import Any

from sqlalchemy import Connection, Engine, Table, insert, text

from greenroom.event import Event, stamp
from greenroom.history import Rehearsal, after, asked_facts, remark_facts, replay
from greenroom.store import tables
from greenroom.store.log import Log
from greenroom.store.migrations import migrate
from greenroom.store.verbs import Reader, Row

AT_ONCE = 500
"""Events that are taken over in one transaction."""


class Database:
    """The verbs that write. ``engine`` must begin every transaction as a writer, so that two never read the same events."""

    def __init__(self, engine: Engine, now: datetime) -> None:
        self.engine = engine
        with engine.begin() as connection:
            migrate(connection, now)

    def reader(self, connection: Connection) -> Reader:
        """The verbs that read, over an open connection."""

        def rows(query: str, values: Mapping[str, object]) -> Iterator[Row]:
            return iter([tuple(row) for row in connection.execute(text(query), dict(values))])

        return Reader(rows)

    def catch_up(self, log: Log) -> Iterator[tuple[int, int]]:
        """Takes over what the log holds more than this history; yields the bytes done and to do after every transaction.

        An event and the note of how far the log was read are in one transaction: after a power cut both are there, or none.
        """
        more = True
        while more:
            with self.engine.begin() as connection:
                more = self._take_over(connection, log)
                so_far = self.reader(connection).read_of_log()
            yield sum(so_far.values()), sum(log.segments().values())

    def _take_over(self, connection: Connection, log: Log) -> bool:
        """One batch of events; False where none was left."""
        so_far = self._read_so_far(connection, log)
        reads = chain.from_iterable(log.unread(so_far, segment) for segment in log.segments())
        batch = list(islice(reads, AT_ONCE))
        if not batch:
            return False
        reader = self.reader(connection)
        self._save(connection, _folded((read.event for read in batch if read.event is not None), reader))
        self._note(connection, {read.segment: read.end for read in batch})
        return True

    def _read_so_far(self, connection: Connection, log: Log) -> dict[str, int]:
        """How far the log was read. Where it is not the log that was read any more, all of it is read and put together with
        what is here: of every rehearsal the version stays that knows more, so that a log that was lost loses nothing.
        """
        so_far = self.reader(connection).read_of_log()
        if log.still_holds(so_far):
            return so_far
        known = {rehearsal.id: rehearsal for rehearsal in self.reader(connection).rehearsals()}
        read = [read for segment in log.segments() for read in log.read(segment)]
        told = replay(read.event for read in read if read.event is not None)
        self._save(connection, [new for new in told.values() if new.id not in known or _knows(new) > _knows(known[new.id])])
        ends = {read.segment: read.end for read in read}
        self._note(connection, dict.fromkeys(so_far, 0) | ends)
        return ends

    def _note(self, connection: Connection, ends: Mapping[str, int]) -> None:
        """How far each segment of the log was read."""
        for name, end in ends.items():
            connection.execute(tables.segment.delete().where(tables.segment.c.name == name))
            connection.execute(insert(tables.segment), {"name": name, "bytes": end})

    def _save(self, connection: Connection, rehearsals: Iterable[Rehearsal]) -> None:
        for rehearsal in rehearsals:
            for table, rows in _rows(rehearsal).items():
                owner = table.c.id if table is tables.rehearsal else table.c.rehearsal
                connection.execute(table.delete().where(owner == rehearsal.id))
                if rows:
                    connection.execute(insert(table), rows)


def _knows(rehearsal: Rehearsal) -> tuple[int, int, int, int, int, bool]:
    """How much a version of a rehearsal knows: answers, judgements, questions, remarks, what was typed, the end."""
    answered = sum(said.state != "asked" for said in rehearsal.attempts)
    typed = sum(len(line) + 1 for said in rehearsal.attempts for line in (*said.lines, said.line))
    told = len(rehearsal.judgements), len(rehearsal.attempts), len(rehearsal.remarks)
    return answered, *told, typed, rehearsal.ended_at is not None


def _folded(events: Iterable[Event], reader: Reader) -> list[Rehearsal]:
    """The rehearsals that the events are of, as they are after them."""
    rehearsals: dict[str, Rehearsal | None] = {}
    for event in events:
        if event.rehearsal not in rehearsals:
            rehearsals[event.rehearsal] = reader.rehearsal(event.rehearsal)
        rehearsals[event.rehearsal] = after(rehearsals[event.rehearsal], event)
    return [rehearsal for rehearsal in rehearsals.values() if rehearsal is not None]


def _rows(rehearsal: Rehearsal) -> dict[Table, list[dict[str, Any]]]:
    plan = [asked_facts(question) for question in rehearsal.plan]
    remarks = [remark_facts(remark) for remark in rehearsal.remarks]
    itself = {key: getattr(rehearsal, key) for key in ("id", "mode", "project", "follow_ups")}
    times = {"began_at": stamp(rehearsal.began_at), "ended_at": _stamp(rehearsal.ended_at)}
    return {
        tables.rehearsal: [
            {**itself, **times, "plan": _text(plan), "setup": _text(dict(rehearsal.setup)), "remarks": _text(remarks)}
        ],
        tables.attempt: [_attempt(rehearsal, number) for number in range(len(rehearsal.attempts))],
        tables.judgement: [_judgement(rehearsal, number) for number in range(len(rehearsal.judgements))],
    }


def _attempt(rehearsal: Rehearsal, number: int) -> dict[str, Any]:
    said = rehearsal.attempts[number]
    facts = {**said._asdict(), **asked_facts(said.question), "number": number, "sha256": said.sha256}
    del facts["question"]
    times = {"asked_at": stamp(said.asked_at), "answered_at": _stamp(said.answered_at)}
    lists = {"lines": said.lines, "competencies": said.question.competencies, "probes": said.question.probes}
    return {**facts, **times, **{key: _text(value) for key, value in lists.items()}}


def _judgement(rehearsal: Rehearsal, number: int) -> dict[str, Any]:
    judged = rehearsal.judgements[number]
    facts = {**judged._asdict(), "rehearsal": rehearsal.id, "number": number, "score": judged.score, "mended": judged.mended}
    return {**facts, "judged_at": stamp(judged.judged_at), "document": _text(judged.document)}


def _text(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _stamp(at: datetime | None) -> str | None:
    return None if at is None else stamp(at)
