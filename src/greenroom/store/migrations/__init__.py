"""The steps from an empty database to today's tables, in order; each is done once, in the transaction that notes it.

A step is never changed after it was released: it spells out its own DDL and does not look at `store.tables`.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from greenroom.errors import NewerHistory
from greenroom.event import stamp
from greenroom.store.migrations import m001_first, m002_rounds

if TYPE_CHECKING:
    from sqlalchemy import Connection

Step = Callable[["Connection"], None]
STEPS: Sequence[tuple[str, Step]] = (("m001_first", m001_first.upgrade), ("m002_rounds", m002_rounds.upgrade))


def migrate(connection: "Connection", now: datetime, steps: Sequence[tuple[str, Step]] = STEPS) -> None:
    """Takes every step that was not taken yet. Raises `NewerHistory` where a step was taken that is not known here."""
    done = _done(connection)
    refuse_newer(done, steps)
    for name, upgrade in steps:
        if name not in done:
            upgrade(connection)
            connection.exec_driver_sql(f"INSERT INTO migration (name, at) VALUES ('{name}', '{stamp(now)}')")


def refuse_newer(done: Iterable[str], steps: Sequence[tuple[str, Step]] = STEPS) -> None:
    """Raises `NewerHistory` where a step was taken that is not known here."""
    unknown = sorted(set(done) - {name for name, _ in steps})
    if unknown:
        raise NewerHistory(f"This history was written by a newer greenroom (it knows {unknown[-1]}): update greenroom first.")


def _done(connection: "Connection") -> set[str]:
    connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS migration (name VARCHAR NOT NULL PRIMARY KEY, at VARCHAR NOT NULL)")
    return {row[0] for row in connection.exec_driver_sql("SELECT name FROM migration")}
