"""What is kept of a voice, and what a crash costs."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from greenroom.errors import UnusableInput, UnusableOption
from greenroom.speech.recordings import Gap, Recordings, seconds_of
from tests.speech.recorded import ATTEMPT, NOW, OTHER, TAKE, piece


@pytest.fixture
def recordings(tmp_path: Path) -> Recordings:
    return Recordings(str(tmp_path / "voice"))


def kept(recordings: Recordings, sounds: list[bytes], take: str = TAKE, now: str = NOW) -> None:
    for number, sound in enumerate(sounds):
        assert recordings.keep(ATTEMPT, piece(number, take), sound, now) == number + 1


def test_pieces_become_one_sound_in_the_order_in_which_they_came(recordings):
    kept(recordings, [b"one", b"", b"two"])
    [take] = recordings.takes(ATTEMPT)
    assert Path(take.sound).read_bytes() == b"onetwo"
    assert (take.name, take.form, take.pieces, take.bytes, take.heard.seconds) == (TAKE, "audio/webm", 3, 6, 3.0)
    assert recordings.take(ATTEMPT, TAKE) == take


def test_a_piece_that_is_told_again_is_kept_once(recordings):
    kept(recordings, [b"one", b"two"])
    assert recordings.keep(ATTEMPT, piece(0), b"one", NOW) == 2
    assert recordings.keep(ATTEMPT, piece(1), b"other", NOW) == 2
    assert Path(recordings.takes(ATTEMPT)[0].sound).read_bytes() == b"onetwo"


def test_a_piece_does_not_stand_behind_a_gap(recordings):
    kept(recordings, [b"one"])
    with pytest.raises(Gap, match="lacks what came before"):
        recordings.keep(ATTEMPT, piece(2), b"three", NOW)
    with pytest.raises(Gap):
        recordings.keep(ATTEMPT, piece(1, OTHER), b"two", NOW)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.binary(max_size=30), min_size=1, max_size=6), st.data())
def test_a_crash_anywhere_costs_no_piece_that_was_acknowledged(tmp_path_factory, sounds, data):
    """Whatever of the next piece had reached the disk, the sound and its line, the recording goes on as if it had not."""
    folder = tmp_path_factory.mktemp("voice")
    recordings = Recordings(str(folder))
    kept(recordings, sounds)
    [take] = recordings.takes(ATTEMPT)
    line = (folder / ATTEMPT / f"{TAKE}.jsonl").read_bytes().splitlines(keepends=True)[-1]
    with open(take.sound, "ab") as sound:
        sound.write(data.draw(st.binary(max_size=30)))
    with open(folder / ATTEMPT / f"{TAKE}.jsonl", "ab") as lines:
        lines.write(line[: data.draw(st.integers(0, len(line) - 1))])
    assert recordings.takes(ATTEMPT) == [take]
    assert recordings.keep(ATTEMPT, piece(len(sounds)), b"next", NOW) == len(sounds) + 1
    [after] = recordings.takes(ATTEMPT)
    assert Path(after.sound).read_bytes() == b"".join(sounds) + b"next"
    assert after.pieces == len(sounds) + 1


def test_several_recordings_stand_in_the_order_in_which_they_began(recordings):
    kept(recordings, [b"later"], OTHER, "2026-11-21T12:09:00.000000Z")
    kept(recordings, [b"one", b"two"], TAKE)
    assert [take.name for take in recordings.takes(ATTEMPT)] == [TAKE, OTHER]
    assert seconds_of(recordings.takes(ATTEMPT)) == 3.0


def test_what_is_deleted_is_gone_from_the_disk(recordings, tmp_path):
    kept(recordings, [b"one"], TAKE)
    kept(recordings, [b"two"], OTHER)
    recordings.keep_times(ATTEMPT, "WEBVTT\n")
    recordings.delete(ATTEMPT, TAKE)
    assert not [path for path in tmp_path.rglob("*") if TAKE in path.name]
    assert [take.name for take in recordings.takes(ATTEMPT)] == [OTHER]
    recordings.delete(ATTEMPT, OTHER)
    assert list((tmp_path / "voice").iterdir()) == []
    assert recordings.times(ATTEMPT) == ""
    recordings.delete(ATTEMPT)


def test_the_last_times_count(recordings):
    assert recordings.times(ATTEMPT) == ""
    recordings.keep_times(ATTEMPT, "WEBVTT\r\n\r\none")
    recordings.keep_times(ATTEMPT, "WEBVTT\r\n\r\ntwo é")
    assert recordings.times(ATTEMPT) == "WEBVTT\r\n\r\ntwo é"


CLIMBS = ["..", "../../etc", "/etc", "20261121-120001-ab12.1/..", "20261121-120001-ab12.1\n", "", ".", "x" * 300, "%2e%2e"]


@pytest.mark.parametrize("name", CLIMBS)
def test_no_name_leads_out_of_the_folder(recordings, tmp_path, name):
    (tmp_path / "precious").write_text("stays")
    kept(recordings, [b"one"])
    assert recordings.takes(name) == []
    assert recordings.times(name) == ""
    for deed in (lambda: recordings.keep(name, piece(0), b"x", NOW), lambda: recordings.delete(name), lambda: recordings.take(ATTEMPT, name),
                 lambda: recordings.keep_times(name, "x")):  # fmt: skip
        with pytest.raises(UnusableOption, match="no such recording"):
            deed()
    with pytest.raises(UnusableInput):
        recordings.keep(ATTEMPT, piece(0, name), b"x", NOW)
    if name:
        with pytest.raises(UnusableOption):
            recordings.delete(ATTEMPT, name)
    assert (tmp_path / "precious").exists()
    assert {path.name for path in tmp_path.iterdir()} == {"precious", "voice"}


@pytest.mark.parametrize("form", ["text/html", "audio/webm;codecs=opus", "../x", ""])
def test_only_what_browsers_record_is_kept(recordings, form):
    with pytest.raises(UnusableInput, match="no sound that can be kept"):
        recordings.keep(ATTEMPT, piece(0)._replace(form=form), b"x", NOW)


def test_a_voice_is_for_nobody_else_on_the_machine(recordings, tmp_path):
    kept(recordings, [b"one"])
    assert (tmp_path / "voice" / ATTEMPT).stat().st_mode & 0o077 == 0
