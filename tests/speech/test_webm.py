"""A recording that knows how long it is."""

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from greenroom.speech.webm import tell_duration, with_duration

HEAD = bytes.fromhex(
    "1a45dfa39f4286810142f7810142f2810442f381084282847765626d42878104428581021853806701ffffffffffffff"
    "1549a966992ad7b1830f42404d80864368726f6d655741864368726f6d65"
)
"""What Chromium writes, up to the end of what it tells of the file."""
TRACKS = bytes.fromhex("1654ae6bbfaebdd7810173c58748d74a6330a7108381028686415f4f505553")


def test_the_duration_takes_the_place_of_the_writer_and_nothing_moves():
    told = with_duration(HEAD + TRACKS, 12.5)
    assert told.endswith(b"\x44\x89\x84" + struct.pack(">f", 12500.0) + b"\xec\x80" + TRACKS)
    assert len(told) == len(HEAD + TRACKS)


def test_a_recording_that_went_on_is_told_anew():
    assert with_duration(with_duration(HEAD + TRACKS, 1.0), 12.5) == with_duration(HEAD + TRACKS, 12.5)


@pytest.mark.parametrize("head", [b"", b"sound", HEAD[:-3], HEAD[:-8] + b"\x83abc", HEAD[:-7], HEAD[:-9]])
def test_where_there_is_no_place_for_it_nothing_changes(head):
    assert with_duration(head, 12.5) == head


@given(st.binary(max_size=80), st.floats(0, 3600))
def test_whatever_a_file_begins_with_it_stays_as_long(head, seconds):
    assert len(with_duration(head, seconds)) == len(head)


def test_a_file_is_told_in_place(tmp_path):
    path = tmp_path / "a.webm"
    path.write_bytes(HEAD + TRACKS + bytes(1000))
    tell_duration(str(path), 3.0)
    assert path.read_bytes() == with_duration(HEAD + TRACKS, 3.0) + bytes(1000)
    tell_duration(str(tmp_path / "missing"), 3.0)
    assert not (tmp_path / "missing").exists()
