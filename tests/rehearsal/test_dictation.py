"""From takes and engines to words with times, and to an answer."""

import sys
from pathlib import Path
from threading import Event

import pytest

from greenroom.errors import UnusableInput, UsersFault
from greenroom.library.transcripts import passages
from greenroom.rehearsal.dictation import given, read_transcript, written_down
from greenroom.speech.engines import Engine
from greenroom.speech.recordings import Recordings, Take
from tests.library.test_retiming import HEARD, MENDED
from tests.speech.recorded import ATTEMPT, NOW, OTHER, TAKE, piece

VTT = "WEBVTT\n\n00:00.250 --> 00:01.500\n{}\n"


@pytest.fixture
def takes(tmp_path: Path) -> list[Take]:
    """Two recordings, of two seconds and of one; each sounds as its transcript reads."""
    recordings = Recordings(str(tmp_path / "voice"))
    recordings.keep(ATTEMPT, piece(0, TAKE), b"We had ", NOW)
    recordings.keep(ATTEMPT, piece(1, TAKE), b"to ship.", NOW)
    recordings.keep(ATTEMPT, piece(0, OTHER), b"I cut it.", NOW.replace("12:00", "12:01"))
    return recordings.takes(ATTEMPT)


def engine(tmp_path: Path, script: str) -> Engine:
    path = tmp_path / "engine.py"
    path.write_text("import sys\nsaid = open(sys.argv[1]).read()\n" + script)
    return Engine("hear", (sys.executable, str(path), "{audio}", "{output}"))


def written(takes, engine) -> list[tuple[float | None, float | None, str]]:
    text = written_down(takes, engine, 30, Event())
    return [(each.began, each.ended, text[each.start : each.end]) for each in passages(text)]


def test_what_was_said_in_several_recordings_is_timed_one_after_the_other(takes, tmp_path):
    script = f"open(sys.argv[2] + '.vtt', 'w').write({VTT!r}.format(said))"
    assert written(takes, engine(tmp_path, script)) == [(0.25, 1.5, "We had to ship."), (2.25, 3.5, "I cut it.")]


def test_words_without_times_take_those_of_all_that_was_spoken(takes, tmp_path):
    assert written(takes, engine(tmp_path, "print(said)")) == [(0.5, 2.0, "We had to ship."), (2.5, 3.0, "I cut it.")]


def test_a_recording_in_which_nothing_is_heard_adds_nothing(takes, tmp_path):
    script = f"open(sys.argv[2] + '.vtt', 'w').write('WEBVTT\\n' if 'cut' in said else {VTT!r}.format(said))"
    assert written(takes, engine(tmp_path, script)) == [(0.25, 1.5, "We had to ship.")]
    with pytest.raises(UsersFault, match="heard no words in it: listen"):
        written(takes[1:], engine(tmp_path, script))


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("open(sys.argv[2] + '.vtt', 'w').write('WEBVTT\\n\\n00:09.000 --> 00:0x.000\\nx')", "What the engine wrote has a damaged time"),
        ("open(sys.argv[2] + '.vtt', 'wb').write(bytes(9))", "What the engine wrote is a binary file"),
        ("print('x' * 1100000)", "What the engine wrote is far longer"),
    ],
)  # fmt: skip
def test_what_an_engine_writes_is_not_believed(takes, tmp_path, script, sentence):
    with pytest.raises(UsersFault, match=sentence):
        written(takes, engine(tmp_path, script))


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"\0\1\2", "That file is a binary file"), (b"\xff\xfe", "That file is UTF-16"), (b"WEBVTT\n\n\xe9", "That file is not UTF-8"),
        (b"", "That file holds no words"), (b"WEBVTT\n", "That file has no cue"), (b"x" * 1_100_000, "That file is far longer"),
        (b"1\n00:00:05,000 --> 00:00:01,000\nx", "That file has a cue on line 2 that runs backwards"),
    ],
)  # fmt: skip
def test_a_file_that_is_no_transcript_is_a_sentence(data, sentence):
    with pytest.raises(UnusableInput, match=sentence):
        read_transcript(data)


def test_a_transcript_keeps_its_text():
    assert read_transcript(HEARD.encode()) == HEARD


def test_an_answer_has_times_where_there_is_a_transcript_that_still_tells_the_same():
    timed = given(MENDED, HEARD, "studio")
    assert (timed.form, timed.source) == ("transcript", "file")
    assert given(MENDED, "", "studio") == (MENDED, "plain", "studio")
    assert given("No.", HEARD, "studio") == ("No.", "plain", "studio")
