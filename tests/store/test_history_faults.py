"""Whatever happens to the database, what was said is read from the log again, and nothing is deleted."""

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta

import pytest

from greenroom.errors import DamagedHistory, LockedHistory, NewerHistory, UnusableWorkspace
from greenroom.history import replay
from greenroom.store import keeping, sqlite
from greenroom.store.keeping import History
from tests.store.happenings import BEGAN, Telling, whole

ONE, TWO = "20261121-164200-aaa", "20261122-090000-bbb"
EVENTS = [
    *whole(ONE),
    *Telling(TWO).begins().asks().typed(1, lines=["I " * 4000], seconds=3.0).answers(words="w" * 30_000).judges().events,
]
PATH = "kept/history.sqlite3"


@pytest.fixture
def history(monkeypatch):
    """A history that is up to date with its log."""
    monkeypatch.setattr(sqlite, "PATIENCE", 0.05)
    os.makedirs("kept")
    history = History("kept", lambda: BEGAN)
    history.log.append(*EVENTS)
    history.catch_up()
    return history


def rehearsals(history):
    with history.reading() as reader:
        return {found.id: found for found in reader.rehearsals()}


def bytes_of(path):
    with open(path, "rb") as file:
        return file.read()


def overwrite(data, start=0):
    with open(PATH, "rb+") as file:
        file.seek(start)
        file.write(data)


def more(history):
    history.log.append(*whole("20261123-100000-ccc", BEGAN + timedelta(minutes=9)))


def test_a_history_that_is_up_to_date_is_only_looked_at(history, monkeypatch):
    before = bytes_of(PATH), os.stat(PATH).st_mtime_ns
    monkeypatch.setattr(keeping, "opened", None)
    assert rehearsals(history) == replay(EVENTS)
    assert (bytes_of(PATH), os.stat(PATH).st_mtime_ns) == before


def test_a_history_tells_how_far_it_has_read(history):
    told = []
    os.remove(PATH)
    rehearsals(History("kept", lambda: BEGAN, lambda done, all_: told.append((done, all_))))
    size = sum(history.log.segments().values())
    assert told[-1] == (size, size)


def test_a_history_without_its_database_is_read_from_the_log(history):
    os.remove(PATH)
    assert rehearsals(history) == replay(EVENTS)
    assert history.set_aside == ""


def test_a_database_that_is_empty_is_filled_from_the_log(history):
    open(PATH, "wb").close()
    assert rehearsals(history) == replay(EVENTS)
    assert os.listdir("kept") == ["log", "history.sqlite3"] or sorted(os.listdir("kept")) == ["history.sqlite3", "log"]


def test_a_history_whose_log_was_shortened_keeps_what_it_knows(history):
    assert rehearsals(history) == replay(EVENTS)
    segment = "kept/log/2026-11.jsonl"
    os.truncate(segment, 0)
    history.log.append(*EVENTS[:4])
    assert rehearsals(history) == replay(EVENTS)
    os.truncate(segment, 0)
    assert rehearsals(history) == replay(EVENTS)


def garbage():
    overwrite(b"This was a database once. " * 400)


def zeroed():
    overwrite(bytes(os.path.getsize(PATH)))


def without_its_end():
    os.truncate(PATH, os.path.getsize(PATH) // 2)


def with_a_page_and_a_bit():
    os.truncate(PATH, 5000)


def a_few_bytes():
    os.truncate(PATH, 50)


def a_text_file():
    with open(PATH, "w") as file:
        file.write("shopping list\n")


def only_its_header():
    size = os.path.getsize(PATH)
    overwrite(b"\xa5" * (size - 4096), 4096)


def its_schema():
    overwrite(b"\xa5" * 3900, 150)


WRECKS = [garbage, zeroed, without_its_end, with_a_page_and_a_bit, a_few_bytes, a_text_file, only_its_header, its_schema]


@pytest.mark.parametrize("grown", [False, True], ids=["", "with more in the log"])
@pytest.mark.parametrize("wreck", WRECKS, ids=lambda wreck: wreck.__name__)
def test_a_damaged_history_is_set_aside_as_it_is_and_read_anew_from_the_log(history, wreck, grown):
    wreck()
    damaged = bytes_of(PATH)
    if grown:
        more(history)
    assert rehearsals(history) == replay(history.log.events())
    assert history.set_aside == PATH + ".damaged-20261121-164200"
    assert bytes_of(history.set_aside) == damaged
    again = History("kept", lambda: BEGAN)
    assert rehearsals(again) == replay(history.log.events())
    assert again.set_aside == ""


@pytest.mark.parametrize("data", [b"\0", b"\xff", b"greenroom"])
def test_damage_in_any_page_is_found_at_the_latest_when_a_verb_comes_to_it(history, data):
    sound = bytes_of(PATH)
    for start in range(4096, len(sound), 4096):
        overwrite(sound)
        overwrite((data * 4096)[:4096], start)
        found = History("kept", lambda: BEGAN)
        try:
            first = rehearsals(found)
        except DamagedHistory as error:
            assert "try again" in str(error)
            assert found.set_aside
        else:
            assert first == replay(EVENTS)
        if found.set_aside:
            assert rehearsals(History("kept", lambda: BEGAN)) == replay(EVENTS)


def test_histories_that_are_damaged_in_the_same_second_are_all_kept(history):
    kept = []
    for number in range(3):
        with open(PATH, "w") as file:
            file.write(f"no database, number {number}")
        rehearsals(history)
        kept.append(history.set_aside)
    assert [bytes_of(path).decode()[-1] for path in kept] == ["0", "1", "2"]


def test_what_sqlite_left_beside_a_damaged_history_goes_with_it(history):
    a_text_file()
    with open(PATH + "-wal", "w") as file:
        file.write("left over")
    assert rehearsals(history) == replay(EVENTS)
    assert bytes_of(history.set_aside + "-wal") == b"left over"
    assert not os.path.exists(PATH + "-wal")


def test_a_history_of_a_newer_greenroom_is_refused_and_left_alone(history):
    with closing(sqlite3.connect(PATH)) as connection, connection:
        connection.execute("INSERT INTO migration VALUES ('m777_sings', 'tomorrow')")
    before = bytes_of(PATH)
    more(history)
    with pytest.raises(NewerHistory, match="update greenroom first"):
        rehearsals(history)
    assert (bytes_of(PATH), history.set_aside) == (before, "")


HOLDER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
print("held", flush=True)
sys.stdin.readline()
"""


@pytest.fixture
def held():
    """Another process that begins a transaction and keeps it open."""
    running = []

    def hold(begin):
        command = [sys.executable, "-c", HOLDER, PATH, begin]
        running.append(subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE))
        assert running[-1].stdout.readline() == b"held\n"
        return running[-1]

    yield hold
    for process in running:
        process.communicate(b"\n", timeout=20)


def test_a_history_that_another_program_writes_is_locked_and_free_again_afterwards(history, held):
    more(history)
    other = held("BEGIN IMMEDIATE")
    with pytest.raises(LockedHistory, match="being written by another program"):
        rehearsals(history)
    assert history.set_aside == ""
    other.stdin.write(b"\n")
    other.stdin.flush()
    other.wait(timeout=20)
    assert rehearsals(history) == replay(history.log.events())


def test_a_history_that_is_up_to_date_is_read_while_another_program_begins_to_write(history, held):
    held("BEGIN IMMEDIATE")
    assert rehearsals(history) == replay(EVENTS)


def test_a_history_that_another_program_has_for_itself_is_locked(history, held):
    held("BEGIN EXCLUSIVE")
    with pytest.raises(LockedHistory):
        rehearsals(history)


KILLED = """
import os, signal, sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("PRAGMA cache_size = 1")
connection.execute("BEGIN IMMEDIATE")
connection.execute("UPDATE attempt SET words = 'half written' || words, lines = '[]', prompt = 'gone'")
connection.execute("DELETE FROM judgement")
connection.execute("CREATE TABLE filler AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n LIMIT 3000) SELECT x FROM n")
os.kill(os.getpid(), signal.SIGKILL)
"""


def test_what_a_killed_writer_left_half_written_is_taken_back(history):
    sound = bytes_of(PATH)
    ended = subprocess.run([sys.executable, "-c", KILLED, PATH], check=False)
    assert ended.returncode == -signal.SIGKILL
    assert os.path.getsize(PATH + "-journal") > 4096
    assert bytes_of(PATH) != sound
    assert rehearsals(history) == replay(EVENTS)
    assert history.set_aside == ""
    assert bytes_of(PATH) == sound


def test_an_empty_journal_that_was_left_behind_does_no_harm(history):
    open(PATH + "-journal", "wb").close()
    assert rehearsals(history) == replay(EVENTS)
    more(history)
    assert rehearsals(history) == replay(history.log.events())


def test_a_folder_where_the_database_belongs_is_one_sentence(history):
    os.remove(PATH)
    os.mkdir(PATH)
    with pytest.raises(UnusableWorkspace, match="cannot be"):
        rehearsals(history)


def test_a_damaged_history_that_cannot_be_moved_is_one_sentence(history, monkeypatch):
    a_text_file()

    def refuses(*_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "replace", refuses)
    with pytest.raises(UnusableWorkspace, match="permission"):
        rehearsals(history)
    assert bytes_of(PATH) == b"shopping list\n"


@pytest.mark.usefixtures("no_rights")
def test_a_folder_that_may_not_be_written_is_one_sentence_once_there_is_more_to_read(history):
    more(history)
    os.chmod("kept", 0o500)
    os.chmod(PATH, 0o400)
    try:
        with pytest.raises(UnusableWorkspace, match=r"permission|cannot be opened"):
            rehearsals(history)
    finally:
        os.chmod("kept", 0o700)


def test_a_full_disk_under_the_database_is_one_sentence(history, monkeypatch):
    more(history)
    with closing(sqlite3.connect(PATH)) as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
    set_up = sqlite._set_up

    def small(connection, record):
        set_up(connection, record)
        connection.execute(f"PRAGMA max_page_count = {pages}")

    history.log.append(*whole("20261124-100000-ddd", words="w" * 90_000))
    with monkeypatch.context() as patch:
        patch.setattr(sqlite, "_set_up", small)
        with pytest.raises(UnusableWorkspace, match="The disk is full"):
            rehearsals(history)
    assert rehearsals(history) == replay(history.log.events())
