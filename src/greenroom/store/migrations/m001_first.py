"""Rehearsals, attempts, judgements, and how far the log was read."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

TABLES = (
    """CREATE TABLE segment (name VARCHAR NOT NULL PRIMARY KEY, bytes INTEGER NOT NULL)""",
    """CREATE TABLE rehearsal (
        id VARCHAR NOT NULL PRIMARY KEY,
        mode VARCHAR NOT NULL,
        project TEXT NOT NULL,
        began_at VARCHAR NOT NULL,
        ended_at VARCHAR,
        plan TEXT NOT NULL,
        follow_ups INTEGER NOT NULL
    )""",
    """CREATE TABLE attempt (
        id VARCHAR NOT NULL PRIMARY KEY,
        rehearsal VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        prompt TEXT NOT NULL,
        kind VARCHAR NOT NULL,
        key VARCHAR NOT NULL,
        level VARCHAR,
        competencies TEXT NOT NULL,
        follow_up VARCHAR NOT NULL,
        parent VARCHAR NOT NULL,
        probes TEXT NOT NULL,
        asked_at VARCHAR NOT NULL,
        state VARCHAR NOT NULL,
        lines TEXT NOT NULL,
        line TEXT NOT NULL,
        seconds FLOAT NOT NULL,
        words TEXT NOT NULL,
        form VARCHAR NOT NULL,
        source VARCHAR NOT NULL,
        answered_at VARCHAR,
        sha256 VARCHAR NOT NULL
    )""",
    """CREATE TABLE judgement (
        attempt VARCHAR NOT NULL,
        number INTEGER NOT NULL,
        rehearsal VARCHAR NOT NULL,
        engine VARCHAR NOT NULL,
        content VARCHAR NOT NULL,
        judged_at VARCHAR NOT NULL,
        score FLOAT,
        mended INTEGER NOT NULL,
        document TEXT NOT NULL,
        PRIMARY KEY (attempt, number)
    )""",
    "CREATE INDEX attempt_rehearsal ON attempt (rehearsal)",
    "CREATE INDEX attempt_asked ON attempt (asked_at)",
    "CREATE INDEX attempt_key ON attempt (key, asked_at)",
    "CREATE INDEX judgement_rehearsal ON judgement (rehearsal)",
)


def upgrade(connection: "Connection") -> None:
    """Makes them."""
    for statement in TABLES:
        connection.exec_driver_sql(statement)
