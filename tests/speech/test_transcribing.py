"""Engines as processes of their own: small scripts stand in for them, and a real one where it is installed."""

import os
import select
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from threading import Event

import pytest

from greenroom.errors import UsersFault
from greenroom.library.transcripts import passages
from greenroom.speech import transcribing
from greenroom.speech.engines import KNOWN, Engine
from greenroom.speech.transcribing import Stopped, write_down

VTT = "WEBVTT\n\n00:00.500 --> 00:02.000\nOur forecast had to ship.\n"


@pytest.fixture
def sound(tmp_path: Path) -> str:
    path = tmp_path / "said.webm"
    path.write_bytes(b"the sound of it")
    return str(path)


def engine(tmp_path: Path, script: str, *arguments: str) -> Engine:
    """An engine that is a script of ours."""
    path = tmp_path / "engine.py"
    path.write_text(script)
    return Engine("hear", (sys.executable, str(path), *arguments))


def heard(sound: str, engine: Engine, seconds: float = 30):
    return write_down(sound, engine, seconds, Event())


def test_an_engine_reads_the_sound_and_writes_a_transcript(tmp_path, sound):
    script = f"import sys\nassert open(sys.argv[1], 'rb').read() == b'the sound of it'\nopen(sys.argv[2], 'w').write({VTT!r})"
    written = heard(sound, engine(tmp_path, script, "{audio}", "{output}.vtt"))
    assert (written.data.decode(), written.is_timed) == (VTT, True)


def test_a_file_of_whatever_name_in_its_folder_counts(tmp_path, sound):
    script = "import sys, os\nopen(os.path.join(sys.argv[2], 'said.txt'), 'w').write('Our forecast.')"
    written = heard(sound, engine(tmp_path, script, "{audio}", "{folder}"))
    assert (written.data, written.is_timed) == (b"Our forecast.", False)


@pytest.mark.parametrize(("printed", "is_timed"), [(VTT, True), ("Our forecast had to ship.", False)])
def test_where_it_writes_no_file_what_it_prints_counts(tmp_path, sound, printed, is_timed):
    written = heard(sound, engine(tmp_path, f"print({printed!r}, end='')", "{audio}"))
    assert (written.data.decode(), written.is_timed) == (printed, is_timed)


def test_nothing_in_a_name_is_taken_for_a_command(tmp_path):
    path = tmp_path / "a; touch owned $(touch owned) '{output}'.webm"
    path.write_bytes(b"x")
    written = heard(str(path), engine(tmp_path, "import sys; print(sys.argv[1])", "{audio}"))
    assert written.data.decode().strip().startswith(str(tmp_path / "a; touch owned $(touch owned) '"))
    assert not list(tmp_path.rglob("owned"))


@pytest.mark.parametrize(
    ("script", "sentence"),
    [
        ("import sys; sys.exit('no model.\\n')", r"hear gave up \(status 1\): no model\."),
        ("import os; os.kill(os.getpid(), 9)", r"hear gave up \(status -9\)\."),
        ("", "hear wrote nothing: look at its command"),
    ],
)
def test_an_engine_that_fails_is_a_sentence(tmp_path, sound, script, sentence):
    with pytest.raises(UsersFault, match=sentence):
        heard(sound, engine(tmp_path, script, "{audio}"))


def test_an_engine_that_is_not_there_is_a_sentence(sound):
    with pytest.raises(UsersFault, match="hear is not installed"):
        heard(sound, Engine("hear", ("/no/such/engine", "{audio}")))


FOREVER = """
import os, subprocess, sys
child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
open(sys.argv[1] + ".new", "w").write(str(child.pid))
os.rename(sys.argv[1] + ".new", sys.argv[1])
child.wait()
"""


class Once(Event):
    """Set as soon as a file is there."""

    def __init__(self, path: Path) -> None:
        super().__init__()
        self.path = path

    def is_set(self) -> bool:
        return self.path.exists()


def test_an_engine_is_ended_when_the_person_stops_it_with_all_that_it_started(tmp_path, sound):
    child = tmp_path / "child"
    with pytest.raises(Stopped, match="your recording is still here"):
        write_down(sound, engine(tmp_path, FOREVER, str(child), "{audio}"), 60, Once(child))
    assert_ends(int(child.read_text()))


def test_an_engine_that_takes_too_long_is_ended(tmp_path, sound):
    with pytest.raises(UsersFault, match=r"hear took longer than 0\.01 minutes: choose a smaller model"):
        heard(sound, engine(tmp_path, "import time; time.sleep(600)", "{audio}"), 0.6)


def assert_ends(pid: int) -> None:
    try:
        process = os.pidfd_open(pid)
    except ProcessLookupError:
        return
    try:
        assert select.select([process], [], [], 5)[0], "it still runs"
    finally:
        os.close(process)


def test_nothing_stays_behind(tmp_path, sound, monkeypatch):
    (tmp_path / "elsewhere").mkdir()
    monkeypatch.setattr(transcribing.tempfile, "tempdir", str(tmp_path / "elsewhere"))
    heard(sound, engine(tmp_path, "print('words')", "{audio}"))
    assert list((tmp_path / "elsewhere").iterdir()) == []


def test_without_ffmpeg_a_sentence_names_it(sound, monkeypatch):
    monkeypatch.setattr(transcribing, "program", lambda name: None)
    with pytest.raises(UsersFault, match="install ffmpeg"):
        heard(sound, Engine("hear", ("hear", "{wav}")))


@pytest.fixture
def speech(tmp_path: Path) -> str:
    """Words that a machine speaks, as a browser records them."""
    if not shutil.which("espeak-ng") or not shutil.which("ffmpeg"):
        pytest.skip("espeak-ng or ffmpeg is not installed")
    wav, webm = str(tmp_path / "a.wav"), str(tmp_path / "a.webm")
    subprocess.run(["espeak-ng", "-s", "130", "-w", wav, "one two three four five"], check=True)
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-i", wav, "-c:a", "libopus", webm], check=True)
    return webm


def test_what_was_recorded_is_turned_into_wav_for_an_engine_that_wants_it(speech, tmp_path):
    script = "import sys, wave\nsound = wave.open(sys.argv[1])\nprint(sound.getframerate(), sound.getnchannels(), sound.getnframes() > 16000)"
    assert heard(speech, engine(tmp_path, script, "{wav}")).data.split() == [b"16000", b"1", b"True"]


def test_a_damaged_recording_is_a_sentence(sound, tmp_path):
    if not shutil.which("ffmpeg"):
        pytest.skip("ffmpeg is not installed")
    with pytest.raises(UsersFault, match="ffmpeg gave up"):
        heard(sound, engine(tmp_path, "", "{wav}"))


def words_in(text: str) -> list[str]:
    return [word for each in passages(text) for word in text[each.start : each.end].split()]


def test_pocketsphinx_hears_words_and_when_they_were_said(speech):
    """Which words is its own affair: of the five that the machine speaks it understands one."""
    if find_spec("pocketsphinx") is None:
        pytest.skip("pocketsphinx is not installed")
    written = heard(speech, KNOWN["pocketsphinx"], 120)
    text = written.data.decode()
    found = passages(text)
    assert len(words_in(text)) >= 3
    assert all(0 <= each.began <= each.ended < 6 for each in found)
