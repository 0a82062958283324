"""Simulates power cuts while SQLite writes: every prefix of its writes, with the next one torn, or with one lost of those that
were not synced yet. `benchmarks/power_cut.py` tries all of them, `test_power_cut.py` a fair part.
"""

import os
import sqlite3
from collections import Counter
from contextlib import contextmanager
from typing import NamedTuple
from unittest.mock import patch

from greenroom.history import replay
from greenroom.store import sqlite
from greenroom.store.database import Database
from greenroom.store.keeping import DATABASE, LOG, History
from greenroom.store.log import Log
from greenroom.store.sqlite import engine_over
from tests.store.happenings import BEGAN, Telling, whole
from tests.store.recording import recorder

SECTOR = 512


class Cut(NamedTuple):
    """What a power cut left on the disk: the files by the end of their names, and where it fell."""

    files: dict[str, bytes]
    where: str


class Scene(NamedTuple):
    """A catching up: the events before and after it, the files before it, and what SQLite did to them."""

    before: list
    after: list
    files: dict[str, bytes]
    operations: list

    def cuts(self):
        """Every cut, without those that leave the same files."""
        seen = set()
        for cut in _cuts(self.files, self.operations):
            key = tuple(sorted(cut.files.items()))
            if key not in seen:
                seen.add(key)
                yield cut


def evenly(cuts, most):
    """At most so many, spread evenly, the last one among them."""
    cuts = list(cuts)
    return [*cuts[: -1 : max(1, -(-len(cuts) // most))], cuts[-1]]


def beginnings():
    """Two rehearsals, one of which is not over yet."""
    return [*whole("20261121-150000-aaa"), *_typed("20261121-160000-bbb")]


def goings_on():
    """The second rehearsal goes on and a third follows."""
    rest = (
        Telling("20261121-160000-bbb", BEGAN)
        .typed(1, lines=["x" * 3000], seconds=9.5)
        .answers(words="y" * 9000)
        .judges()
        .ended()
    )
    return [*beginnings(), *rest.events, *whole("20261121-170000-ccc", words="z" * 5000)]


def _typed(name):
    return Telling(name).begins().asks().typed(1, lines=["I", "owned " * 400], seconds=3.5).events


def first_scene(folder):
    """The very first catching up, migration and all."""
    return _recorded(folder, [], goings_on())


def later_scene(folder):
    """A catching up of a history that was there before."""
    with_beginnings(folder)
    return _recorded(folder, beginnings(), goings_on())


def with_beginnings(folder):
    history = History(folder, lambda: BEGAN)
    history.log.append(*beginnings())
    history.catch_up()


def _recorded(folder, before, after):
    path = os.path.join(folder, DATABASE)
    files = {"": _read(path)} if os.path.exists(path) else {}
    log = Log(os.path.join(folder, LOG))
    log.append(*after[len(before) :])
    pen = recorder()
    engine = engine_over(lambda: sqlite3.connect(f"file:{path}?vfs=recording", uri=True))
    for _ in Database(engine, BEGAN).catch_up(log):
        pass
    engine.dispose()
    scene = Scene(before, after, files, list(pen.operations))
    last = _after(files, scene.operations)
    assert last == {"": _read(path)}, "what was recorded is not all that was written"
    return scene


def _cuts(files, operations):
    unsynced = []
    for number, operation in enumerate([*operations, None]):
        so_far = operations[:number]
        files_now = _after(files, so_far)
        yield Cut(dict(files_now), f"after {number}")
        for lost in unsynced:
            kept = [done for place, done in enumerate(so_far) if place != lost]
            yield Cut(_after(files, kept), f"after {number}, without {lost}")
        if operation is None:
            return
        for size in _tears(operation):
            yield Cut(_after(files_now, [operation._replace(data=operation.data[:size])]), f"{size} bytes into {number}")
            blank = operation.data[:size].ljust(len(operation.data), b"\0")
            yield Cut(_after(files_now, [operation._replace(data=blank)]), f"{size} bytes into {number}, then zeros")
        if operation.kind in ("write", "truncate"):
            unsynced.append(number)
        elif operation.kind == "sync":
            unsynced = [place for place in unsynced if operations[place].file != operation.file]


def _tears(operation):
    size = len(operation.data)
    return sorted({0, 1, size // 2, size - 1, *range(SECTOR, size, SECTOR)} & set(range(size)))


def _after(files, operations):
    """The files after some operations."""
    files = dict(files)
    for kind, file, offset, data in operations:
        content = files.get(file, b"")
        if kind == "delete":
            files.pop(file, None)
        elif kind == "create":
            files[file] = content
        elif kind == "write" and data:
            files[file] = content[:offset].ljust(offset, b"\0") + data + content[offset + len(data) :]
        elif kind == "truncate":
            files[file] = content[:offset].ljust(offset, b"\0")
    return files


@contextmanager
def without_syncs():
    """Opens databases without waiting for the disk, which changes nothing that can be read from them."""
    with patch.object(sqlite, "_set_up", _set_up_without_syncs):
        yield


def _set_up_without_syncs(connection, _):
    connection.isolation_level = None
    connection.execute("PRAGMA synchronous = OFF")


class Outcomes(NamedTuple):
    """How many cuts ended how; ``bad`` tells of those that must not be."""

    counts: Counter
    bad: list[str]


def tried(scene, cuts, folder):
    """Opens every cut as greenroom would: first without the log, to see what is in the database, then with it."""
    before, after = replay(scene.before), replay(scene.after)
    counts, bad = Counter(), []
    Log(os.path.join(folder, "whole")).append(*scene.after)
    with without_syncs():
        for cut in cuts:
            outcome = _tried(cut, folder, before, after)
            counts[outcome] += 1
            if outcome not in ("before", "after"):
                bad.append(f"{cut.where}: {outcome}")
    return Outcomes(counts, bad)


def _tried(cut, folder, before, after):
    path = os.path.join(folder, DATABASE)
    for tail in ("", "-journal"):
        if tail in cut.files:
            with open(path + tail, "wb") as file:
                file.write(cut.files[tail])
        elif os.path.exists(path + tail):
            os.remove(path + tail)
    try:
        found = _rehearsals(History(folder, lambda: BEGAN))
        whole_again = History(folder, lambda: BEGAN)
        whole_again.log = Log(os.path.join(folder, "whole"))
        recovered = _rehearsals(whole_again)
    except Exception as error:
        return f"{type(error).__name__}: {error}"
    if isinstance(found, str) or isinstance(recovered, str):
        return "set aside"
    if recovered != after:
        return "not whole after catching up"
    return "before" if found == before else "after" if found == after else "a third state"


def _rehearsals(history):
    with history.reading() as reader:
        found = {rehearsal.id: rehearsal for rehearsal in reader.rehearsals()}
    return history.set_aside or found


def _read(path):
    with open(path, "rb") as file:
        return file.read()
