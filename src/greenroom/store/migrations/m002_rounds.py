"""What a round adds: how it is held, what happens beside its answers, and why each question is asked."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlalchemy import Connection

COLUMNS = (
    ("rehearsal", "setup", "{}"),
    ("rehearsal", "remarks", "[]"),
    ("attempt", "part", ""),
    ("attempt", "lead", ""),
    ("attempt", "reason", ""),
    ("attempt", "finding", ""),
)


def upgrade(connection: "Connection") -> None:
    """Adds them, empty for what is there."""
    for table, column, empty in COLUMNS:
        connection.exec_driver_sql(f"ALTER TABLE {table} ADD COLUMN {column} TEXT NOT NULL DEFAULT '{empty}'")
