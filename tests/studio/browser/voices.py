"""A browser whose microphone hears a file."""

import math
import struct
import wave
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.studio.browsing import CHROMIUM, sync_api

if TYPE_CHECKING:
    from playwright.sync_api import Browser

RATE = 48000
TONE = 220.0


def bursts(path: Path, parts: Sequence[tuple[float, float]], hum: float = -70.0) -> Path:
    """A WAV file of parts, each so many seconds of a tone (dBFS of its sine), over a hum; -inf is silence but for the hum."""
    samples = bytearray()
    at = 0
    for seconds, level in parts:
        for _ in range(round(seconds * RATE)):
            t = at / RATE
            tone = _sine(level, TONE, t) * (0.6 + 0.4 * math.sin(2 * math.pi * 4 * t))
            samples += struct.pack("<h", round(32767 * (tone + _sine(hum, 60.0, t))))
            at += 1
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(bytes(samples))
    return path


@contextmanager
def hearing(sound: Path | None) -> "Iterator[Browser]":
    """A browser that hears a file once, and that lets pages use its microphone; one without any where ``sound`` is None."""
    if CHROMIUM is None:
        pytest.skip("no chromium is installed")
    heard = ["--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={sound}%noloop"] if sound else []
    args = ["--no-sandbox", "--use-fake-ui-for-media-stream", *heard]
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=args)
        try:
            yield browser
        finally:
            browser.close()


def _sine(level: float, hertz: float, t: float) -> float:
    return 10 ** (level / 20) * math.sin(2 * math.pi * hertz * t) if level > -200 else 0.0
