"""Engines that write down what was said: which ones are known, which one of this machine is used.

An engine is a command; greenroom brings none, fetches none, and gives its models no chance to be fetched: what a known engine
needs is a file on this machine.
"""

import os
import shutil
import sys
from collections.abc import Mapping, Sequence
from importlib.util import find_spec

from greenroom.errors import UnusableOption
from greenroom.record import NamedTuple

MARKS = ("audio", "wav", "output", "folder", "model")
"""What a command may name: the recording as it is kept, the same as WAV (16 kHz, one channel), the name of the transcript
without its ending, the empty folder in which it is looked for, the file of the model."""


class Engine(NamedTuple):
    """An engine by its name, and its command with the marks filled in later. Where it writes no file, what it prints counts."""

    name: str
    command: tuple[str, ...]

    @property
    def needs_model(self) -> bool:
        """Whether a model has to be named for it."""
        return any("{model}" in part for part in self.command)

    @property
    def takes_wav(self) -> bool:
        """Whether the recording has to be turned into WAV for it."""
        return any("{wav}" in part for part in self.command)

    @property
    def is_installed(self) -> bool:
        """Whether this machine has it; nothing of it is loaded for that."""
        if self.command[:2] == OUR_OWN:
            return find_spec("pocketsphinx") is not None
        return program(self.command[0]) is not None


OUR_OWN = (sys.executable, "-m")
KNOWN: Mapping[str, Engine] = {
    name: Engine(name, command)
    for name, command in {
        "whisper.cpp": ("whisper-cli", "-m", "{model}", "-f", "{wav}", "-ovtt", "-of", "{output}"),
        "whisper-ctranslate2": (
            "whisper-ctranslate2", "{audio}", "--model_directory", "{model}", "--local_files_only", "True",
            "--output_format", "vtt", "--output_dir", "{folder}",
        ),
        "whisper": ("whisper", "{audio}", "--model", "{model}", "--output_format", "vtt", "--output_dir", "{folder}"),
        "vosk": ("vosk-transcriber", "--model", "{model}", "-i", "{wav}", "-t", "srt", "-o", "{output}.srt"),
        "pocketsphinx": (*OUR_OWN, "greenroom.speech.sphinx", "{wav}", "{output}.vtt"),
    }.items()
}  # fmt: skip
"""Engines that need no more than their name, and most of them a model."""
NONE = (
    "No speech engine is set up: name one in greenroom.toml, as docs/settings.md shows; until then type, paste or take a file."
)


def chosen_engine(name: str | None, model: str | None, command: Sequence[str]) -> Engine:
    """The engine that the settings name, else one that is installed and needs no model.

    ``command`` beats ``name``. Raises `UnusableOption` where there is none, or what it needs is missing.
    """
    if command:
        return _with_model(Engine(os.path.basename(command[0]), tuple(command)), model)
    if name:
        engine = _with_model(KNOWN[name], model)
        if not engine.is_installed:
            raise UnusableOption(
                f"The speech engine {name} is not installed: install it, or name another one in greenroom.toml."
            )
        return engine
    found = next((engine for engine in KNOWN.values() if engine.is_installed and not engine.needs_model), None)
    if found is None:
        raise UnusableOption(NONE)
    return found


def program(name: str) -> str | None:
    """Where a program is: on the path, or beside the Python that runs; None where it is not."""
    return shutil.which(name) or shutil.which(name, path=os.path.dirname(sys.executable))


def _with_model(engine: Engine, model: str | None) -> Engine:
    if not engine.needs_model:
        return engine
    if not model:
        raise UnusableOption(f"The speech engine {engine.name} needs a model: name its file as `model` in greenroom.toml.")
    path = os.path.expanduser(model)
    if not os.path.exists(path):
        raise UnusableOption(
            f"The model {model} of the speech engine {engine.name} is not there: mend its place in greenroom.toml."
        )
    return engine._replace(command=tuple(part.replace("{model}", path) for part in engine.command))
