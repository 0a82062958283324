"""Runs an engine over one recording: a process of its own, with a limit, that can be stopped. Nothing of it is believed."""

import os
import signal
import subprocess
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from threading import Event

from greenroom.errors import UsersFault
from greenroom.record import NamedTuple
from greenroom.speech.engines import Engine, program

ENDINGS = (".vtt", ".srt", ".txt")
LARGEST = 1024 * 1024
PATIENCE = 0.05
"""Seconds between two looks at whether it is to be stopped."""
NO_FFMPEG = "The engine needs the recording as WAV, which ffmpeg makes of it: install ffmpeg, then press again."


class Stopped(UsersFault):
    """The person stopped it."""


class Written(NamedTuple):
    """What an engine wrote, as bytes; ``is_timed`` where it is WebVTT or SubRip."""

    data: bytes
    is_timed: bool


def write_down(sound: str, engine: Engine, seconds: float, stopped: Event) -> Written:
    """What was said in a recording. Takes at most ``seconds``.

    Raises `Stopped`, and `UsersFault` where the engine cannot be started, fails, takes too long, or writes nothing.
    """
    with tempfile.TemporaryDirectory(prefix="greenroom-speech-") as folder:
        output = os.path.join(folder, "transcript")
        os.mkdir(output)
        marks = {"audio": sound, "output": os.path.join(output, "transcript"), "folder": output}
        if engine.takes_wav:
            marks["wav"] = os.path.join(folder, "sound.wav")
            _run(_conversion(sound, marks["wav"]), "ffmpeg", folder, seconds, stopped)
        _run([_filled(part, marks) for part in engine.command], engine.name, folder, seconds, stopped)
        return _written(output, os.path.join(folder, "said"), engine.name)


def _conversion(sound: str, wav: str) -> list[str]:
    ffmpeg = program("ffmpeg")
    if ffmpeg is None:
        raise UsersFault(NO_FFMPEG)
    return [
        ffmpeg,
        "-nostdin",
        "-v",
        "error",
        "-protocol_whitelist",
        "file",
        "-i",
        f"file:{sound}",
        "-ac",
        "1",
        "-ar",
        "16000",
        wav,
    ]


def _filled(part: str, marks: dict[str, str]) -> str:
    """A part of the command; only known marks are replaced, so that other braces stay."""
    for name, value in marks.items():
        part = part.replace(f"{{{name}}}", value)
    return part


def _run(command: Sequence[str], name: str, folder: str, seconds: float, stopped: Event) -> None:
    found = program(command[0])
    if found is None:
        raise UsersFault(f"The speech engine {name} is not installed: install it, or mend its name in greenroom.toml.")
    with open(os.path.join(folder, "said"), "wb") as said, open(os.path.join(folder, "wrong"), "wb") as wrong:
        try:
            process = subprocess.Popen(
                [found, *command[1:]], stdin=subprocess.DEVNULL, stdout=said, stderr=wrong, cwd=folder, start_new_session=True
            )
        except OSError as error:
            raise UsersFault(f"The speech engine {name} cannot be started: {error.strerror or error}.") from error
        try:
            status = _ended(process, name, seconds, stopped)
        finally:
            _kill(process)
    if status:
        raise UsersFault(f"The speech engine {name} gave up (status {status}){_last_line(folder)}.")


def _ended(process: subprocess.Popen[bytes], name: str, seconds: float, stopped: Event) -> int:
    """Its status, once it ended."""
    for _ in range(max(1, round(seconds / PATIENCE))):
        with suppress(subprocess.TimeoutExpired):
            return process.wait(PATIENCE)
        if stopped.is_set():
            raise Stopped("Stopped; your recording is still here.")
    minutes = f"{seconds / 60:g} minute{'' if seconds == 60 else 's'}"
    raise UsersFault(
        f"The speech engine {name} took longer than {minutes}: choose a smaller model, or set `minutes` in greenroom.toml."
    )


def _kill(process: subprocess.Popen[bytes]) -> None:
    """Ends it, and whatever it started."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _last_line(folder: str) -> str:
    with open(os.path.join(folder, "wrong"), "rb") as file:
        lines = file.read(LARGEST).decode(errors="replace").strip().splitlines()
    return f": {lines[-1].strip()[:200].rstrip('.')}" if lines and lines[-1].strip() else ""


def _written(folder: str, said: str, name: str) -> Written:
    files = [os.path.join(folder, file) for file in sorted(os.listdir(folder))]
    for ending in ENDINGS:
        for path in files:
            if path.lower().endswith(ending) and os.path.isfile(path):
                return Written(_bytes(path), ending != ".txt")
    data = _bytes(said)
    if not data.strip():
        raise UsersFault(f"The speech engine {name} wrote nothing: look at its command in greenroom.toml.")
    return Written(data, b"-->" in data)


def _bytes(path: str) -> bytes:
    """What is in it; one byte more than may be read, where it is too large, so that whoever reads it says so."""
    with open(path, "rb") as file:
        return file.read(LARGEST + 1)
