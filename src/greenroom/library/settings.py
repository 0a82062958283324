"""``greenroom.toml``: what a person set once for a folder of answers."""

import os
from collections.abc import Callable, Mapping
from functools import cache

from greenroom.errors import UnusableOption
from greenroom.exercise import AUDIENCES, FORMATS, KINDS, LEVELS
from greenroom.library.choices import chosen, suggestion
from greenroom.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

FILE_NAME = "greenroom.toml"
SEVERITIES = ("hint", "warning", "error")


class Speech(NamedTuple):
    """The table ``[speech]``: the engine that writes down what is said, by its name or by its whole command."""

    engine: str | None = None
    model: str | None = None
    command: tuple[str, ...] = ()
    minutes: float = 10.0


class Settings(NamedTuple):
    """One value per key of ``greenroom.toml``; None or empty where the file is silent."""

    kind: str | None = None
    audience: str | None = None
    format: str | None = None
    level: str | None = None
    words_per_minute: float | None = None
    severity: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    secrets: tuple[str, ...] = ()
    plugins: tuple[str, ...] = ()
    speech: Speech = Speech()


def settings_for(folder: str) -> Settings:
    """The settings of the nearest ``greenroom.toml`` in ``folder`` or above it; silent ones where there is none.

    Raises `UnusableOption` where the file is not TOML, has an unknown key or a value that does not fit.
    """
    return _settings_for(os.path.abspath(folder))


@cache
def _settings_for(folder: str) -> Settings:
    file = os.path.join(folder, FILE_NAME)
    if os.path.isfile(file):
        return read_settings(file)
    above = os.path.dirname(folder)
    return Settings() if above == folder else _settings_for(above)


def read_settings(file: str) -> Settings:
    """The settings of one file, every key validated."""
    import tomllib

    try:
        with open(file, encoding="utf-8") as opened:
            table = tomllib.loads(opened.read())
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UnusableOption(f"{file} cannot be read: {error}. Mend the file, or remove it.") from error
    try:
        fields: dict[str, Any] = {key.replace("-", "_"): _value(key, value, READERS) for key, value in table.items()}
        return Settings()._replace(**fields)
    except UnusableOption as error:
        raise UnusableOption(f"{file}: {error}") from error


def words_per_minute(value: object) -> float:
    """A speaking rate that a person can reach: 40 to 400 words per minute."""
    if isinstance(value, int | float) and not isinstance(value, bool) and 40 <= value <= 400:
        return float(value)
    raise UnusableOption(f"words-per-minute {value!r} is no speaking rate: give a number from 40 to 400.")


def names(value: object, what: str) -> tuple[str, ...]:
    """A list of words as a tuple; one word alone counts as a list of one."""
    items = value if isinstance(value, list) else [value]
    if all(isinstance(item, str) for item in items):
        return tuple(items)
    raise UnusableOption(f"{what} must be a list of words in quotes, not {value!r}.")


def _speech(value: object) -> Speech:
    if not isinstance(value, dict):
        raise UnusableOption(f"speech must be a table, with [speech] above its keys, not {value!r}.")
    return Speech()._replace(**{key: _value(key, each, OF_SPEECH, "speech.") for key, each in value.items()})


def _minutes(value: object) -> float:
    if isinstance(value, int | float) and not isinstance(value, bool) and 0 < value <= 24 * 60:
        return float(value)
    raise UnusableOption(f"speech.minutes {value!r} is no time to wait for an engine: give a number from 1 to 1440.")


def _text(value: object, what: str) -> str:
    if isinstance(value, str) and value:
        return value
    raise UnusableOption(f"{what} must be words in quotes, not {value!r}.")


def _value(key: str, value: object, readers: Mapping[str, Callable[[object], object]], of: str = "") -> "Any":
    if key not in readers:
        raise UnusableOption(f"the key {of + key!r} is unknown: {suggestion(key, readers)}")
    return readers[key](value)


ENGINES = ("whisper.cpp", "whisper-ctranslate2", "whisper", "vosk", "pocketsphinx")
"""Speech engines that are known by their name (``speech.engines.KNOWN``)."""
OF_SPEECH: Mapping[str, Callable[[object], object]] = {
    "engine": lambda value: chosen(value, ENGINES, "speech.engine"),
    "model": lambda value: _text(value, "speech.model"),
    "command": lambda value: names(value, "speech.command"),
    "minutes": _minutes,
}


READERS: Mapping[str, Callable[[object], object]] = {
    "kind": lambda value: chosen(value, KINDS, "kind"),
    "audience": lambda value: chosen(value, AUDIENCES, "audience"),
    "format": lambda value: chosen(value, FORMATS, "format"),
    "level": lambda value: chosen(value, LEVELS, "level"),
    "words-per-minute": words_per_minute,
    "severity": lambda value: chosen(value, SEVERITIES, "severity"),
    "select": lambda value: names(value, "select"),
    "ignore": lambda value: names(value, "ignore"),
    "secrets": lambda value: names(value, "secrets"),
    "plugins": lambda value: names(value, "plugins"),
    "speech": _speech,
}
