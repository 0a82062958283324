"""Which engine is used, and what a person hears where there is none."""

import os
import re

import pytest

from greenroom.errors import UnusableOption
from greenroom.library.settings import ENGINES
from greenroom.speech import engines
from greenroom.speech.engines import KNOWN, MARKS, chosen_engine


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine on which no engine is installed; gives its one folder of programs."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setattr(engines, "find_spec", lambda name: None)
    return tmp_path


def install(folder, name: str) -> None:
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o700)


def test_the_settings_and_the_engines_know_the_same_names():
    assert tuple(KNOWN) == ENGINES


@pytest.mark.parametrize("engine", KNOWN.values(), ids=list(KNOWN))
def test_a_known_command_has_known_marks_alone_and_takes_a_sound(engine):
    marks = set(re.findall(r"\{(\w+)\}", " ".join(engine.command)))
    assert marks <= set(MARKS)
    assert marks & {"audio", "wav"}
    assert marks & {"output", "folder"}


def test_without_an_engine_a_sentence_says_what_to_do(bare):
    with pytest.raises(UnusableOption, match="No speech engine is set up: name one"):
        chosen_engine(None, None, ())


def test_one_that_needs_no_model_is_found_by_itself(bare, monkeypatch):
    monkeypatch.setattr(engines, "find_spec", lambda name: name == "pocketsphinx" or None)
    assert chosen_engine(None, None, ()).name == "pocketsphinx"


def test_one_that_needs_a_model_is_used_once_the_model_is_there(bare):
    install(bare, "whisper-cli")
    with pytest.raises(UnusableOption, match="needs a model: name its file as `model`"):
        chosen_engine("whisper.cpp", None, ())
    with pytest.raises(UnusableOption, match=r"ggml\.bin of the speech engine whisper\.cpp is not there"):
        chosen_engine("whisper.cpp", str(bare / "ggml.bin"), ())
    (bare / "ggml.bin").touch()
    engine = chosen_engine("whisper.cpp", str(bare / "ggml.bin"), ())
    assert engine.command[:3] == ("whisper-cli", "-m", str(bare / "ggml.bin"))
    assert engine.takes_wav


def test_one_that_is_named_and_not_installed_is_told_of(bare):
    (bare / "model").mkdir()
    with pytest.raises(UnusableOption, match="vosk is not installed"):
        chosen_engine("vosk", str(bare / "model"), ())


def test_a_command_of_ones_own_beats_a_name(bare):
    engine = chosen_engine("vosk", None, ("/opt/mine/hear", "{audio}", "{output}.vtt"))
    assert (engine.name, engine.needs_model, engine.takes_wav) == ("hear", False, False)


def test_looking_for_engines_loads_none(greenroom_imports):
    assert not {"pocketsphinx", "vosk", "whisper"} & greenroom_imports(
        "greenroom.speech.engines", "chosen_engine('pocketsphinx', None, ())"
    )


@pytest.fixture
def greenroom_imports():
    import subprocess
    import sys

    def names(module: str, call: str) -> set[str]:
        script = f"import sys\nfrom {module} import *\nfrom greenroom.errors import UsersFault\ntry: {call}\nexcept UsersFault: pass\nprint(*sys.modules)"
        out = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, check=True, env=dict(os.environ)
        ).stdout
        return set(out.split())

    return names
