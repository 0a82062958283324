"""The tables of a history, as the newest migration leaves them; moments are text (`event.stamp`), lists are JSON text."""

from sqlalchemy import Column, Float, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

migration = Table("migration", metadata, Column("name", String, primary_key=True), Column("at", String, nullable=False))
segment = Table("segment", metadata, Column("name", String, primary_key=True), Column("bytes", Integer, nullable=False))
rehearsal = Table(
    "rehearsal",
    metadata,
    Column("id", String, primary_key=True),
    Column("mode", String, nullable=False),
    Column("project", Text, nullable=False),
    Column("began_at", String, nullable=False),
    Column("ended_at", String),
    Column("plan", Text, nullable=False),
    Column("follow_ups", Integer, nullable=False),
    Column("setup", Text, nullable=False),
    Column("remarks", Text, nullable=False),
)
attempt = Table(
    "attempt",
    metadata,
    Column("id", String, primary_key=True),
    Column("rehearsal", String, nullable=False),
    Column("number", Integer, nullable=False),
    Column("prompt", Text, nullable=False),
    Column("kind", String, nullable=False),
    Column("key", String, nullable=False),
    Column("level", String),
    Column("competencies", Text, nullable=False),
    Column("follow_up", String, nullable=False),
    Column("parent", String, nullable=False),
    Column("probes", Text, nullable=False),
    Column("asked_at", String, nullable=False),
    Column("state", String, nullable=False),
    Column("lines", Text, nullable=False),
    Column("line", Text, nullable=False),
    Column("seconds", Float, nullable=False),
    Column("words", Text, nullable=False),
    Column("form", String, nullable=False),
    Column("source", String, nullable=False),
    Column("answered_at", String),
    Column("sha256", String, nullable=False),
    Column("part", Text, nullable=False),
    Column("lead", Text, nullable=False),
    Column("reason", Text, nullable=False),
    Column("finding", Text, nullable=False),
    Index("attempt_rehearsal", "rehearsal"),
    Index("attempt_asked", "asked_at"),
    Index("attempt_key", "key", "asked_at"),
)
judgement = Table(
    "judgement",
    metadata,
    Column("attempt", String, primary_key=True),
    Column("number", Integer, primary_key=True),
    Column("rehearsal", String, nullable=False),
    Column("engine", String, nullable=False),
    Column("content", String, nullable=False),
    Column("judged_at", String, nullable=False),
    Column("score", Float),
    Column("mended", Integer, nullable=False),
    Column("document", Text, nullable=False),
    Index("judgement_rehearsal", "rehearsal"),
)
