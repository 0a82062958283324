"""The ledger keeps every number, whoever writes beside it; what is torn or no entry is told of, and nothing else is lost."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableOption, UnusableWorkspace
from greenroom.evidence.entry import Entry, Retraction, to_line
from greenroom.evidence.ledger import FILE, TORN, Ledger, find
from greenroom.evidence.reading import contents

RECALL = Entry("k3f9x2mq", "recall", 0.42, "churn", "xgb", "", 0.4, 0.44, 12000, "test", seed=3, when="2026-03-14")
LATENCY = Entry("p95aaaaa", "p95 latency", 118, unit="ms", source="Acme, a slide of 2021", status="remembered")
WRITER = """
import sys
from greenroom.evidence.entry import Entry
from greenroom.evidence.ledger import Ledger
ledger, me, times = Ledger("evidence"), sys.argv[1], int(sys.argv[2])
sys.stdin.readline()
for number in range(times):
    ledger.append(Entry(f"{me}-{number}", "recall", number / 7, me * (number % 23), "é" * (number % 11)))
"""


@pytest.fixture
def ledger() -> Ledger:
    return Ledger("evidence")


def put(data: bytes, name: str = FILE) -> None:
    os.makedirs("evidence", exist_ok=True)
    Path("evidence", name).write_bytes(data)


def bytes_of(name: str = FILE) -> bytes:
    return Path("evidence", name).read_bytes()


def test_what_was_appended_is_read_in_order(ledger):
    ledger.append(RECALL)
    ledger.append(LATENCY)
    assert ledger.read().entries == (RECALL, LATENCY)
    assert not ledger.read().complaints


def test_a_line_holds_what_is_known_and_can_be_found_with_grep(ledger):
    ledger.append(LATENCY)
    assert bytes_of() == (
        b'{"id":"p95aaaaa","metric":"p95 latency","value":118,"unit":"ms","from":"Acme, a slide of 2021","status":"remembered"}\n'
    )


def test_further_columns_are_kept(ledger):
    ledger.append(RECALL._replace(extra={"gpu": "H100", "params": {"depth": 6}}))
    assert ledger.read().entries[0].extra == {"gpu": "H100", "params": {"depth": 6}}


def test_a_ledger_that_was_never_written_is_empty_and_stays_so(ledger):
    assert ledger.read() == contents(())
    assert not ledger.exists()
    assert not os.path.exists(ledger.folder)


def test_only_its_owner_may_read_it(ledger):
    ledger.append(RECALL)
    assert os.stat(ledger.path).st_mode & 0o777 == 0o600


def test_a_retracted_entry_keeps_its_place_with_the_reason(ledger):
    ledger.append(RECALL, LATENCY)
    ledger.append(Retraction(RECALL.id, "the test split leaked", "2026-04-01"))
    first, second = ledger.read().entries
    assert (first.id, first.status, first.reason) == (RECALL.id, "retracted", "the test split leaked")
    assert second == LATENCY
    assert to_line(RECALL) in bytes_of()


def test_a_merge_may_put_the_retraction_first(ledger):
    ledger.append(Retraction(RECALL.id, "wrong"), RECALL)
    assert ledger.read().entries[0].status == "retracted"


def test_a_line_that_a_merge_doubled_counts_once_and_another_number_under_the_same_id_does_not(ledger):
    ledger.append(RECALL, RECALL, RECALL._replace(source="/home/else/where.csv"), RECALL._replace(value=0.43))
    assert [entry.value for entry in ledger.read().entries] == [0.42, 0.43]


def test_the_persons_own_files_beside_it_are_read_and_never_written(ledger):
    put(to_line(LATENCY)[:-1], "by-hand.jsonl")
    put(b"not read", "notes.txt")
    ledger.append(RECALL)
    assert ledger.read().entries == (LATENCY, RECALL)
    assert bytes_of("by-hand.jsonl") == to_line(LATENCY)[:-1]


@pytest.mark.parametrize("writers", [2, 4])
def test_processes_that_append_at_once_lose_nothing_and_tear_nothing(ledger, writers):
    times = 4000 // writers
    names = [f"writer{number}" for number in range(writers)]
    running = [subprocess.Popen([sys.executable, "-c", WRITER, name, str(times)], stdin=subprocess.PIPE) for name in names]
    for process in running:
        process.stdin.write(b"go\n")
        process.stdin.close()
    assert [process.wait(timeout=240) for process in running] == [0] * writers
    found = ledger.read()
    assert not found.complaints
    for name in names:
        assert [entry.id for entry in found.entries if entry.id.startswith(name)] == [f"{name}-{n}" for n in range(times)]


def test_a_torn_last_line_is_told_of_set_aside_and_nothing_else_is_lost(ledger):
    whole, last = to_line(RECALL), to_line(LATENCY)
    for kept in range(1, len(last) - 1):
        put(whole + last[:kept])
        Path("evidence", TORN).unlink(missing_ok=True)
        found = Ledger("evidence").read()
        assert found.entries == (RECALL,)
        assert found.complaints == (
            "The last line of evidence/ledger.jsonl was torn, as by a power cut: it is set aside in ledger.jsonl.torn beside it,"
            " and nothing else is lost; add its number again.",
        )
        assert (bytes_of(), bytes_of(TORN)) == (whole, last[:kept] + b"\n")
        assert ledger.read().complaints == ()


def test_a_line_that_only_lacks_its_end_is_whole(ledger):
    put(to_line(RECALL)[:-1])
    assert ledger.read() == contents([(FILE, to_line(RECALL))])
    ledger.append(LATENCY)
    assert bytes_of() == to_line(RECALL) + to_line(LATENCY)


def test_a_writer_sets_a_torn_line_aside_before_it_writes_and_says_so(ledger):
    put(to_line(RECALL) + b'{"id":"x","met')
    ledger.append(LATENCY)
    assert len(ledger.set_aside) == 1
    assert bytes_of() == to_line(RECALL) + to_line(LATENCY)
    assert bytes_of(TORN) == b'{"id":"x","met\n'


def test_zeros_that_a_power_cut_left_are_torn_too(ledger):
    put(to_line(RECALL) + bytes(9000))
    assert ledger.read().entries == (RECALL,)
    assert bytes_of() == to_line(RECALL)


def test_every_torn_line_is_kept(ledger):
    for text in (b'{"a', b'{"b'):
        put(to_line(RECALL) + text)
        ledger.read()
    assert bytes_of(TORN) == b'{"a\n{"b\n'


@pytest.mark.parametrize(
    ("line", "why"),
    [
        (b"<<<<<<< HEAD", "it is no JSON"),
        (b'{"id":"a","metric":"m","value":1}}', "it is no JSON"),
        (b'{"id":"a","metric":"\xff","value":1}', "it is no UTF-8"),
        (b"[" * 100_000, "it is no JSON"),
        (b"[1]", "it is no JSON object"),
        (b'{"metric":"m","value":1}', "it has no 'id'"),
        (b'{"id":"","metric":"m","value":1}', "it has no 'id'"),
        (b'{"id":"a","value":1}', "it has no 'metric'"),
        (b'{"id":"a","metric":"m"}', "it has no 'value'"),
        (b'{"id":"a","metric":"m","value":"0.4"}', "its 'value' is no finite number"),
        (b'{"id":"a","metric":"m","value":true}', "its 'value' is no finite number"),
        (b'{"id":"a","metric":"m","value":NaN}', "its 'value' is no finite number"),
        (b'{"id":"a","metric":"m","value":1e999}', "its 'value' is no finite number"),
        (b'{"id":"a","metric":"m","value":1,"project":3}', "its 'project' is no text"),
        (b'{"id":"a","metric":"m","value":1,"interval":[1]}', "its 'interval' is no pair of numbers"),
        (b'{"id":"a","metric":"m","value":1,"interval":[0,"2"]}', "its 'high end' is no finite number"),
        (b'{"id":"a","metric":"m","value":1,"n":1.5}', "its 'n' is no whole number"),
        (b'{"id":"a","metric":"m","value":1,"seed":[1]}', "its 'seed' is neither a whole number nor a text"),
        (b'{"id":"a","metric":"m","value":1,"status":"guessed"}', "its 'status' is none of measured, remembered, retracted"),
        (b'{"retracts":3}', "its 'retracts' is no text"),
    ],
)
def test_a_line_that_is_no_entry_is_told_of_by_file_and_line_and_passed_over(ledger, line, why):
    put(to_line(RECALL) + b"\n" + line + b"\n" + to_line(LATENCY))
    found = ledger.read()
    assert found.entries == (RECALL, LATENCY)
    assert found.complaints == (f"{FILE}, line 3 is no entry ({why}) and was passed over: mend it, or take it out.",)


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=60).map(lambda data: data.replace(b"\n", b" ")),
            st.sampled_from([to_line(LATENCY)[:-1], b"{}", b'{"id":1}', b"null", b"[]", b'{"retracts":"p95aaaaa"}']),
        )
    )
)
def test_whatever_stands_in_the_file_every_line_is_an_entry_a_retraction_or_told_of(lines):
    found = contents([("x.jsonl", b"\n".join([to_line(RECALL)[:-1], *lines]))])
    told = len(found.complaints) + len(found.retractions)
    copies = sum(line == to_line(LATENCY)[:-1] for line in lines)
    assert found.entries[0].metric == "recall"
    assert len(found.entries) == 1 + bool(copies) == len(found.places)
    blank = sum(not line.decode(errors="surrogateescape").strip() for line in lines)
    assert told == len(lines) - copies - blank


TEXT = st.text(max_size=12).filter(lambda text: text.isprintable())
FINITE = st.one_of(st.integers(-(10**15), 10**15), st.floats(-1e299, 1e299))
ENTRIES = st.builds(
    Entry,
    id=st.from_regex(r"[a-z0-9]{8}", fullmatch=True),
    metric=TEXT.filter(bool),
    value=FINITE,
    project=TEXT,
    variant=TEXT,
    unit=TEXT,
    low=st.none() | FINITE,
    high=st.none() | FINITE,
    n=st.none() | st.integers(0, 10**12),
    split=TEXT,
    data_hash=TEXT,
    code_version=TEXT,
    seed=st.none() | st.integers() | TEXT.filter(bool),
    when=TEXT,
    source=TEXT,
    status=st.sampled_from(["measured", "remembered"]),
    reason=TEXT,
    extra=st.dictionaries(st.sampled_from(["gpu", "their_id", "é"]), TEXT | st.integers()),
)


@given(st.lists(ENTRIES, unique_by=lambda entry: entry.id))
def test_an_entry_is_read_as_it_was_written(entries):
    assert contents([(FILE, b"".join(map(to_line, entries)))]).entries == tuple(entries)


@given(st.lists(ENTRIES, min_size=1, max_size=4, unique_by=lambda entry: entry.id), st.data())
def test_wherever_a_file_is_cut_the_lines_before_it_are_read(entries, data):
    lines = [to_line(entry) for entry in entries]
    whole = b"".join(lines)
    cut = data.draw(st.integers(0, len(whole)))
    found = contents([(FILE, whole[:cut])])
    before = whole[:cut].count(b"\n")
    assert found.entries[:before] == tuple(entries[:before])
    assert len(found.entries) + len(found.complaints) <= before + 1


def test_what_is_known_is_not_added_again(ledger):
    assert ledger.add_new([RECALL, RECALL]) == [RECALL]
    assert ledger.add_new([RECALL, LATENCY]) == [LATENCY]
    assert ledger.read().entries == (RECALL, LATENCY)


def test_an_append_is_synced_before_it_returns(ledger, monkeypatch):
    synced = []
    monkeypatch.setattr(os, "fsync", lambda handle: synced.append(os.fstat(handle).st_size))
    ledger.append(RECALL)
    ledger.append(LATENCY)
    assert synced[-1] == len(bytes_of())


def test_an_append_is_one_write(ledger, monkeypatch):
    written, write = [], os.write
    monkeypatch.setattr(os, "write", lambda file, data: written.append(len(data)) or write(file, data))
    ledger.append(RECALL, LATENCY)
    assert written == [len(bytes_of())]


def test_a_full_disk_keeps_nothing_of_it_and_is_one_sentence(ledger, monkeypatch):
    ledger.append(RECALL)
    write = os.write

    def full(file: int, data: bytes) -> int:
        if len(data) < 20:
            raise OSError(28, "No space left on device")
        return write(file, data[:20])

    monkeypatch.setattr(os, "write", full)
    with pytest.raises(UnusableWorkspace, match="The disk is full"):
        ledger.append(LATENCY)
    assert bytes_of() == to_line(RECALL)


def test_a_file_that_git_replaces_while_we_wait_is_the_one_that_is_written(ledger, monkeypatch):
    import fcntl

    ledger.append(RECALL)
    flock = fcntl.flock

    def slow(file: int, how: int) -> None:
        flock(file, how)
        if not Path("replaced").exists():
            Path("replaced").write_bytes(to_line(RECALL))
            os.link("replaced", "evidence/new")
            os.replace("evidence/new", ledger.path)

    monkeypatch.setattr(fcntl, "flock", slow)
    ledger.append(LATENCY)
    assert bytes_of() == to_line(RECALL) + to_line(LATENCY)


def test_where_it_may_not_be_written_it_is_read_all_the_same(ledger, no_rights):
    ledger.append(RECALL)
    with open(ledger.path, "ab") as file:
        file.write(b'{"id":')
    os.chmod(ledger.path, 0o400)
    os.chmod("evidence", 0o500)
    found = ledger.read()
    assert found.entries == (RECALL,)
    assert found.complaints == (f"{FILE}, line 2 is no entry (it is no JSON) and was passed over: mend it, or take it out.",)
    with pytest.raises(UnusableWorkspace, match="may not be read or written"):
        ledger.append(LATENCY)
    os.chmod("evidence", 0o700)


def test_an_entry_is_found_by_its_id_or_the_beginning_of_it(ledger):
    found = contents([(FILE, to_line(RECALL) + to_line(LATENCY) + to_line(RECALL._replace(id="k3")))])
    assert find(found, "p9").id == LATENCY.id
    assert find(found, "k3").id == "k3"
    with pytest.raises(UnusableOption, match="Several entries begin with 'k'"):
        find(found, "k")
    with pytest.raises(UnusableOption, match="There is no entry 'zz'"):
        find(found, "zz")


def test_twenty_thousand_entries_are_read_in_the_blink_of_an_eye(ledger):
    put(b"".join(to_line(RECALL._replace(id=f"e{number}", value=number / 3)) for number in range(20_000)))
    best = min(_spent(ledger.read) for _ in range(3))
    assert best < 1, f"{best:.2f} s"


def _spent(action) -> float:
    began = time.perf_counter()
    action()
    return time.perf_counter() - began
