"""``greenroom.toml``."""

from pathlib import Path

import pytest

from greenroom.errors import UnusableOption
from greenroom.library.settings import Settings, Speech, read_settings, settings_for


def toml(text: str, folder: str = ".") -> str:
    Path(folder).mkdir(parents=True, exist_ok=True)
    file = Path(folder, "greenroom.toml")
    file.write_text(text)
    return str(file)


def test_every_key_is_read() -> None:
    file = toml(
        'kind = "story"\naudience = "manager"\nformat = "screen"\nlevel = "senior"\nwords-per-minute = 140\n'
        'severity = "hint"\nselect = ["NUM"]\nignore = ["filler"]\nsecrets = ["Acme"]\nplugins = []\n'
    )
    assert read_settings(file) == Settings(
        "story", "manager", "screen", "senior", 140.0, "hint", ("NUM",), ("filler",), ("Acme",), ()
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("audiance = 'peer'", "the key 'audiance' is unknown: did you mean 'audience'"),
        ("audience = 'boss'", "audience 'boss' is unknown: choose one of executive"),
        ("words-per-minute = 4000", "no speaking rate"),
        ("select = 7", "select must be a list of words"),
        ("kind = ", "cannot be read"),
    ],
)
def test_what_does_not_fit_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(UnusableOption, match=sentence) as raised:
        read_settings(toml(text))
    assert "greenroom.toml" in str(raised.value)


def test_the_engine_that_writes_down_what_is_said_is_a_table_of_its_own() -> None:
    file = toml('[speech]\nengine = "whisper.cpp"\nmodel = "~/models/small.bin"\ncommand = ["hear", "{audio}"]\nminutes = 3\n')
    assert read_settings(file).speech == Speech("whisper.cpp", "~/models/small.bin", ("hear", "{audio}"), 3.0)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("speech = 'vosk'", r"speech must be a table, with \[speech\] above its keys"),
        ("[speech]\nengin = 'vosk'", "the key 'speech.engin' is unknown: did you mean 'engine'"),
        ("[speech]\nengine = 'vox'", "speech.engine 'vox' is unknown"),
        ("[speech]\nmodel = 7", "speech.model must be words in quotes"),
        ("[speech]\ncommand = [1]", "speech.command must be a list of words"),
        ("[speech]\nminutes = 0", "speech.minutes 0 is no time to wait"),
        ("[speech]\nminutes = true", "speech.minutes True is no time to wait"),
    ],
)
def test_what_does_not_fit_of_speech_is_refused_by_name(text: str, sentence: str) -> None:
    with pytest.raises(UnusableOption, match=sentence):
        read_settings(toml(text))


def test_the_nearest_file_above_counts() -> None:
    toml('kind = "story"', "a")
    toml('kind = "reply"', "a/b")
    Path("a/b/c").mkdir()
    assert settings_for("a/b/c").kind == "reply"
    assert settings_for("a").kind == "story"


def test_without_a_file_everything_is_silent() -> None:
    assert settings_for("") == Settings()
