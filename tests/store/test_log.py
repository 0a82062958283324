"""The log keeps every line whole, whoever writes beside it, and says in a sentence what a disk refuses."""

import errno
import os
import subprocess
import sys
from datetime import timedelta

import pytest

from greenroom.errors import UnusableWorkspace
from greenroom.event import from_line, to_line
from greenroom.store.log import Log
from tests.store.happenings import BEGAN, Telling, whole

EVENTS = whole()
NEXT = whole("20261121-180000-zzz", BEGAN)[0]
SEGMENT = "2026-11.jsonl"
WRITER = """
import sys
from datetime import UTC, datetime
from greenroom.event import Event
from greenroom.store.log import Log
log, me = Log("log"), sys.argv[1]
sys.stdin.readline()
for number in range(300):
    log.append(Event("typed", datetime(2026, 11, 21, tzinfo=UTC), me, {"lines": [me * (number % 97)], "number": number}))
"""


@pytest.fixture
def log():
    return Log("log")


def content(log):
    with open(os.path.join(log.folder, SEGMENT), "rb") as file:
        return file.read()


def put(log, data):
    os.makedirs(log.folder, exist_ok=True)
    with open(os.path.join(log.folder, SEGMENT), "wb") as file:
        file.write(data)


def test_what_was_appended_is_read_in_order(log):
    log.append(*EVENTS[:3])
    log.append(*EVENTS[3:])
    assert list(log.events()) == EVENTS
    assert content(log) == b"".join(map(to_line, EVENTS))


def test_a_log_that_was_never_written_is_empty_and_stays_so(log):
    assert (list(log.events()), log.segments(), log.holds_more({}), log.still_holds({SEGMENT: 9})) == ([], {}, False, False)
    assert not os.path.exists(log.folder)


def test_only_its_owner_may_read_a_segment(log):
    log.append(NEXT)
    assert os.stat(os.path.join(log.folder, SEGMENT)).st_mode & 0o777 == 0o600


def test_every_month_has_a_segment_of_its_own(log):
    months = [NEXT._replace(at=BEGAN + timedelta(days=days)) for days in (0, 9, 10, 60)]
    log.append(*months)
    assert list(log.segments()) == [SEGMENT, "2026-12.jsonl", "2027-01.jsonl"]
    assert list(log.events()) == months


def test_an_event_of_an_earlier_month_still_comes_behind_what_was_appended_before(log):
    later = NEXT._replace(at=BEGAN + timedelta(days=60))
    log.append(later)
    log.append(NEXT)
    assert list(log.events()) == [later, NEXT]


def test_an_append_is_synced_before_it_returns(log, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))
    log.append(NEXT)
    log.append(NEXT)
    assert synced[-1] == len(content(log)) == 2 * len(to_line(NEXT))


@pytest.mark.parametrize("writers", [2, 4])
def test_processes_that_append_at_once_lose_nothing_and_tear_nothing(log, writers):
    names = [f"writer-{number}" for number in range(writers)]
    running = [subprocess.Popen([sys.executable, "-c", WRITER, name], stdin=subprocess.PIPE) for name in names]
    for process in running:
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait(timeout=60) for process in running] == [0] * writers
    lines = content(log).splitlines(keepends=True)
    assert None not in map(from_line, lines)
    for name in names:
        assert [event.facts["number"] for event in log.events() if event.rehearsal == name] == list(range(300))
    assert len(lines) == 300 * writers


def test_a_torn_tail_loses_only_its_line_and_the_next_append_closes_it(log):
    lines = b"".join(map(to_line, EVENTS))
    last = to_line(EVENTS[-1])
    for kept in range(len(last)):
        put(log, lines[: len(lines) - len(last) + kept])
        assert list(log.events()) == EVENTS[:-1]
        log.append(NEXT)
        closed = [EVENTS[-1]] if kept == len(last) - 1 else []
        assert list(log.events()) == [*EVENTS[:-1], *closed, NEXT]
        assert content(log).endswith(to_line(NEXT))


def test_a_line_that_was_overwritten_with_zeros_is_passed_over(log):
    for number in range(len(EVENTS)):
        lines = list(map(to_line, EVENTS))
        lines[number] = bytes(len(lines[number]) - 1) + b"\n"
        put(log, b"".join(lines))
        assert list(log.events()) == EVENTS[:number] + EVENTS[number + 1 :]


def test_a_line_feed_that_was_overwritten_takes_its_line_and_the_next_with_it_and_no_more(log):
    lines = list(map(to_line, EVENTS))
    lines[1] = lines[1][:-1] + b"\0"
    put(log, b"".join(lines))
    assert list(log.events()) == EVENTS[:1] + EVENTS[3:]


def test_what_else_is_in_the_folder_is_no_segment(log):
    log.append(NEXT)
    for name in (".DS_Store", "2026-11.jsonl~", "notes.txt"):
        with open(os.path.join(log.folder, name), "wb") as file:
            file.write(to_line(NEXT))
    assert list(log.events()) == [NEXT]


def test_whole_lines_behind_what_was_read_are_more(log):
    log.append(*EVENTS[:2])
    read = log.segments()
    assert not log.holds_more(read)
    with open(os.path.join(log.folder, SEGMENT), "ab") as file:
        file.write(b'{"event"')
    assert not log.holds_more(read)
    log.append(NEXT)
    assert log.holds_more(read)
    assert [found.event for found in log.unread(read, SEGMENT)] == [None, NEXT]


def test_a_segment_that_is_shorter_than_what_was_read_does_not_hold_it_any_more(log):
    log.append(*EVENTS)
    read = log.segments()
    assert log.still_holds(read)
    put(log, content(log)[:-1])
    assert not log.still_holds(read)


@pytest.mark.parametrize("in_the_way", ["log", "log/2026-11.jsonl"])
def test_something_else_in_the_way_is_one_sentence(log, in_the_way):
    if in_the_way == "log":
        open("log", "w").close()
    else:
        os.makedirs(in_the_way)
    assert_refused(log)


def test_a_folder_that_leads_nowhere_is_one_sentence(log):
    os.symlink("nowhere/at/all", "log")
    assert_refused(log)


needs_limits = pytest.mark.usefixtures("no_rights")


@needs_limits
@pytest.mark.parametrize("mode", [0o000, 0o500])
def test_a_folder_that_may_not_be_used_is_one_sentence(log, mode):
    log.append(NEXT)
    os.chmod("log/2026-11.jsonl", 0o400)
    os.chmod("log", mode)
    try:
        assert_refused(log, "permission")
    finally:
        os.chmod("log", 0o700)


@needs_limits
def test_a_segment_that_may_not_be_read_is_one_sentence(log):
    log.append(NEXT)
    os.chmod("log/2026-11.jsonl", 0)
    with pytest.raises(UnusableWorkspace, match="permission"):
        list(log.events())


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_one_sentence(log):
    os.makedirs("log")
    os.symlink("/dev/full", "log/2026-11.jsonl")
    assert_refused(log, "The disk is full: free some space")


@pytest.mark.parametrize("torn", [b"", b'{"event":"ty'])
@pytest.mark.parametrize("room", [0, 1, 30, 200])
def test_an_append_that_a_full_disk_cuts_short_leaves_the_log_as_it_was(log, monkeypatch, room, torn):
    put(log, b"".join(map(to_line, EVENTS)) + torn)
    before, write = content(log), os.write
    left = [room]

    def write_what_fits(handle, data):
        if not left[0]:
            raise OSError(errno.ENOSPC, "No space left on device")
        done = write(handle, data[: left[0]])
        left[0] -= done
        return done

    with monkeypatch.context() as patch:
        patch.setattr(os, "write", write_what_fits)
        assert_refused(log, "The disk is full", Telling().typed(1, lines=["w" * 300], seconds=1.0).events)
    assert content(log) == before
    log.append(NEXT)
    assert list(log.events()) == [*EVENTS, NEXT]


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.EDQUOT])
def test_an_append_that_cannot_be_synced_leaves_the_log_as_it_was(log, monkeypatch, code):
    log.append(*EVENTS)
    before = content(log)

    def refuses(handle):
        raise OSError(code, os.strerror(code))

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", refuses)
        assert_refused(log)
    assert content(log) == before


def test_a_short_write_is_carried_on(log, monkeypatch):
    write = os.write
    monkeypatch.setattr(os, "write", lambda handle, data: write(handle, data[:7]))
    log.append(*EVENTS)
    assert list(log.events()) == EVENTS


def assert_refused(log, words=".", events=(NEXT,)):
    """An append is refused with one plain sentence that holds some words."""
    with pytest.raises(UnusableWorkspace, match=words) as refused:
        log.append(*events)
    sentence = str(refused.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert "Errno" not in sentence
