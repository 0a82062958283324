"""A history in a SQLite file: how it is opened, read at a glance, set aside, and what its refusals mean."""

import os
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from itertools import count
from typing import TYPE_CHECKING

from greenroom.errors import DamagedHistory, LockedHistory, UnusableWorkspace
from greenroom.store.faults import unusable_disk
from greenroom.store.verbs import DAMAGED, Reader, Row

if TYPE_CHECKING:
    from sqlalchemy import Engine

    from greenroom.store.database import Database

PATIENCE = 3.0
"""Seconds to wait for another program's transaction."""

TAILS = ("", "-journal", "-wal", "-shm")
"""How the names of the database and of what SQLite leaves beside it end."""


@contextmanager
def glance(path: str) -> Iterator[Reader]:
    """The verbs that read, without SQLAlchemy and without writing. Raises a kind of `UnusableWorkspace`."""
    address = "file:" + path.replace("%", "%25").replace("?", "%3f").replace("#", "%23") + "?mode=ro"
    with refusals(path), closing(sqlite3.connect(address, uri=True, timeout=PATIENCE)) as connection:

        def rows(query: str, values: Mapping[str, object]) -> Iterator[Row]:
            return iter(connection.execute(query, dict(values)).fetchall())

        yield Reader(rows)


@contextmanager
def opened(path: str, now: datetime) -> Iterator["Database"]:
    """The database in a file, made or brought up to date where needed. Raises a kind of `UnusableWorkspace`."""
    from sqlalchemy.exc import DBAPIError

    from greenroom.store.database import Database

    engine = engine_over(lambda: sqlite3.connect(path, timeout=PATIENCE))
    try:
        with refusals(path):
            try:
                yield Database(engine, now)
            except DBAPIError as error:
                raise error.orig if isinstance(error.orig, sqlite3.Error) else error from error
    finally:
        engine.dispose()


def engine_over(connect: Callable[[], sqlite3.Connection]) -> "Engine":
    """An engine whose transactions begin as writers, and are on the disk when they end."""
    from sqlalchemy import create_engine, event
    from sqlalchemy.pool import StaticPool

    engine = create_engine("sqlite://", creator=connect, poolclass=StaticPool)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN IMMEDIATE"))
    return engine


def set_aside(path: str, now: datetime) -> str:
    """Renames a file that is no history any more, with what SQLite left beside it, and gives its new name."""
    aside = _unused(f"{path}.damaged-{now:%Y%m%d-%H%M%S}")
    with unusable_disk(path):
        for tail in TAILS:
            if os.path.exists(path + tail):
                os.replace(path + tail, aside + tail)
    return aside


def _unused(name: str) -> str:
    names = (f"{name}-{number}" if number else name for number in count())
    return next(free for free in names if not any(os.path.lexists(free + tail) for tail in TAILS))


@contextmanager
def refusals(path: str) -> Iterator[None]:
    """Turns what SQLite refuses about a file into one sentence that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        name = "SQLITE_CORRUPT" if NOT_TEXT in str(error) else getattr(error, "sqlite_errorname", "") or ""
        for start, (kind, sentence) in SENTENCES.items():
            if name.startswith(start):
                raise kind(sentence.format(path=path)) from error
        raise


SENTENCES = {
    "SQLITE_BUSY": (LockedHistory, "{path} is being written by another program: close it, or try again in a moment."),
    "SQLITE_LOCKED": (LockedHistory, "{path} is being written by another program: close it, or try again in a moment."),
    "SQLITE_NOTADB": (DamagedHistory, DAMAGED),
    "SQLITE_CORRUPT": (DamagedHistory, DAMAGED),
    "SQLITE_FULL": (UnusableWorkspace, "The disk is full: free some space, then try again; what you said is kept in the log."),
    "SQLITE_READONLY": (UnusableWorkspace, "{path} may not be written: give yourself permission with `chmod -R u+rwX`."),
    "SQLITE_CANTOPEN": (UnusableWorkspace, "{path} cannot be opened: check that it is a file of yours, then try again."),
    "SQLITE_IOERR": (UnusableWorkspace, "{path} cannot be read or written: check the disk that it is on."),
    "SQLITE_PERM": (UnusableWorkspace, "{path} may not be used: give yourself permission with `chmod -R u+rwX`."),
}


NOT_TEXT = "Could not decode to UTF-8"
"""How Python's own error begins where a text in the file is none."""


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = EXTRA")
