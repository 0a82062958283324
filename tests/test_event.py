"""A line of the log: what goes in comes out, and a line that was touched is no line."""

import json
from datetime import UTC, datetime, timedelta, timezone
from zlib import crc32

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.event import NAMES, SUM, Event, from_line, moment, stamp, to_line

AT = datetime(2026, 11, 21, 16, 42, 10, 123456, UTC)
AWKWARD = [
    "",
    "🎭 naïve",
    "a\nb\r\n",
    "\u2028\u2029\x85",
    "\x00\x1f\x7f",
    '","sum":"00000000"}',
    "\\u0041",
    "\ufeff",
    "\U0010ffff",
]
CHARACTERS = st.characters(exclude_categories=["Cs"])
WORDS = st.text(CHARACTERS) | st.sampled_from(AWKWARD)
ANY_TEXT = st.text() | st.text(st.characters(categories=["Cs"]) | st.just("x"))
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**70), 2**70) | st.floats(allow_nan=False, allow_infinity=False) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)
KEYS = WORDS.filter(lambda key: key not in ("event", "at", "rehearsal", "sum"))
OFFSETS = st.integers(-1439, 1439).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.datetimes(timezones=st.just(UTC))
EVENTS = st.builds(Event, st.sampled_from(sorted(NAMES)), MOMENTS, WORDS, st.dictionaries(KEYS, VALUES, max_size=4))
PLAIN = Event(
    "typed", AT, "20261121-164158-k3f", {"attempt": "20261121-164158-k3f.1", "lines": ["We shipped it 🎉"], "seconds": 3.5}
)


def summed(body: bytes) -> bytes:
    return b'%s%s%08x"}\n' % (body, SUM, crc32(body))


@given(EVENTS)
def test_an_event_comes_back_from_its_line(event):
    assert from_line(to_line(event)) == event


@given(EVENTS)
def test_a_line_is_one_line_of_json_in_utf_8(event):
    line = to_line(event)
    assert line.endswith(b"\n")
    assert line.count(b"\n") == 1
    assert json.loads(line.decode())["event"] == event.name


@given(ANY_TEXT)
def test_half_a_surrogate_pair_becomes_a_question_mark_and_nothing_else_changes(text):
    back = from_line(to_line(PLAIN._replace(facts={"line": text})))
    assert back is not None
    assert back.facts["line"] == "".join("?" if "\ud800" <= letter <= "\udfff" else letter for letter in text)


@given(EVENTS, st.data())
def test_a_line_that_was_cut_is_no_line(event, data):
    line = to_line(event)
    assert from_line(line[: data.draw(st.integers(0, len(line) - 1))]) is None


def test_a_line_that_was_cut_at_any_byte_is_no_line():
    line = to_line(PLAIN)
    assert [from_line(line[:end]) for end in range(len(line))] == [None] * len(line)


@given(EVENTS, st.data())
def test_a_line_with_one_byte_changed_is_no_line(event, data):
    line = bytearray(to_line(event))
    line[data.draw(st.integers(0, len(line) - 1))] ^= data.draw(st.integers(1, 255))
    assert from_line(bytes(line)) is None


def test_a_line_with_any_bit_changed_is_no_line():
    line = to_line(PLAIN)
    for place in range(len(line)):
        for bit in range(8):
            changed = line[:place] + bytes([line[place] ^ 1 << bit]) + line[place + 1 :]
            assert from_line(changed) is None


@pytest.mark.parametrize("line", [b"", b"\n", b"{}\n", b"\0" * 200, b"\0" * 200 + b"\n", b"not json\n", to_line(PLAIN) * 2])
def test_what_was_never_a_line_is_no_line(line):
    assert from_line(line) is None


@given(st.text(CHARACTERS) | VALUES)
def test_an_event_of_an_unknown_name_is_none(name):
    known = name if isinstance(name, str) and name in NAMES else None
    record = {"event": name, "at": stamp(AT), "rehearsal": "r"}
    found = from_line(summed(json.dumps(record, ensure_ascii=False).encode()[:-1]))
    assert (found.name if found else None) == known


@pytest.mark.parametrize(
    "body", ["[1", '"text', "{", '{"event":"ended"', '{"event":"ended","at":5,"rehearsal":"r"', "{}}", "1"]
)
def test_a_rightly_summed_line_that_holds_no_event_is_none(body):
    assert from_line(summed(body.encode())) is None


@given(st.datetimes(timezones=OFFSETS).filter(lambda at: 1 < at.year < 9999))
def test_a_moment_comes_back_from_its_stamp(at):
    assert moment(stamp(at)) == at
    assert moment(stamp(at)).tzinfo is UTC


@given(MOMENTS, MOMENTS)
def test_stamps_sort_as_the_moments_do(one, other):
    assert (stamp(one) < stamp(other)) == (one < other)


def test_a_stamp_is_in_utc_whatever_the_clock_showed():
    assert stamp(AT.astimezone(timezone(timedelta(hours=5, minutes=45)))) == "2026-11-21T16:42:10.123456Z"


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-21T16:42:10.123456", "2026-11-21T16:42:10Z", "2026-11-21T16:42:10.123Z", "2026-11-21T16:42:10.123456+00:00",
        "2026-11-21T17:42:10.123456+01:00", "2026-11-21 16:42:10.123456Z", "20261121T164210.123456Z", "2026-W47-6T16:42:10.123456Z",
        "2026-11-21", "", "yesterday", "2026-13-21T16:42:10.123456Z", "0001-01-01T00:00:00.000000+23:00",
        "9999-12-31T23:59:59.000000-23:00", "2026-11-21T16:42:10.123456z", " 2026-11-21T16:42:10.123456Z",
    ],
)  # fmt: skip
def test_any_other_text_is_no_moment(text):
    with pytest.raises(ValueError):  # noqa: PT011
        moment(text)


@given(st.text())
def test_a_text_is_a_moment_only_if_it_is_the_stamp_of_one(text):
    try:
        at = moment(text)
    except ValueError:
        return
    assert stamp(at) == text
