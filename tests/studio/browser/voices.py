"""Browsers whose microphone hears a file, and browsers without one."""

import json
import math
import re
import struct
import wave
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from greenroom.speech.recordings import Recordings, Take
from greenroom.workspace.place import Workspace
from tests.studio.browsing import CHROMIUM, Room, expect

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserType, Page

RATE, TONE, HUM = 24000, 220.0, 60.0
SILENCE = -300.0
SPOKEN = (
    (0.5, SILENCE),
    (1.5, -12.0),
    (1.0, SILENCE),
    (1.5, -12.0),
    (0.4, SILENCE),
    (1.0, -12.0),
    (1.6, SILENCE),
    (0.8, -12.0),
)
"""Seconds and dBFS: a second and then 1.6 s of silence are pauses, 0.4 s are not."""
REACH = 0.11
"""Seconds by which a pause may be heard otherwise than it was made: two levels, and a little."""


def bursts(path: Path, parts: Sequence[tuple[float, float]] = SPOKEN, after: float = 60.0, hum: float = -70.0) -> Path:
    """A WAV file of parts, each so many seconds of a trembling tone of so many dBFS, over a hum; then the hum alone."""
    samples: list[float] = []
    for seconds, level in (*parts, (after, SILENCE)):
        loud = 10 ** (level / 20)
        samples += (
            (loud * _trembling(at / RATE) for at in range(round(seconds * RATE)))
            if loud > 1e-9
            else [0.0] * round(seconds * RATE)
        )
    soft = 10 ** (hum / 20)
    period = [soft * math.sin(2 * math.pi * HUM * at / RATE) for at in range(RATE)]
    whole = (round(32767 * (sample + period[at % RATE])) for at, sample in enumerate(samples))
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes(struct.pack(f"<{len(samples)}h", *whole))
    return path


@contextmanager
def launched(kind: "BrowserType", sound: Path | None = None, *, is_allowed: bool = True) -> "Iterator[Browser]":
    """A browser that hears a file, once; one without a microphone where ``sound`` is None."""
    if CHROMIUM is None:
        pytest.skip("no chromium is installed")
    heard = ["--use-fake-device-for-media-stream", f"--use-file-for-fake-audio-capture={sound}%noloop"] if sound else []
    allowed = ["--use-fake-ui-for-media-stream"] if is_allowed else []
    browser = kind.launch(executable_path=CHROMIUM, args=["--no-sandbox", *allowed, *heard])
    try:
        yield browser
    finally:
        browser.close()


class Voice:
    """The part of a room that has to do with the voice."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.button = page.get_by_role("button", name="Record my voice")
        self.count = page.locator("#recorded")
        self.said = page.locator("#voice-said")
        expect(self.button).to_be_visible()

    def start(self) -> "Voice":
        self.button.click()
        expect(self.button).to_have_attribute("aria-pressed", "true")
        return self

    def hear(self, seconds: int, pauses: int = 0) -> "Voice":
        """Waits until so many are recorded, at most nine."""
        told = rf"^(0:0[{seconds}-9]|0:[1-9]\d|[1-9]\d*:\d\d) recorded" + (rf", [{pauses}-9] pause" if pauses else "")
        expect(self.count).to_have_text(re.compile(told), timeout=20_000)
        return self

    def stop(self) -> "Voice":
        self.button.click()
        expect(self.said).to_contain_text("recorded.")
        expect(self.button).to_have_attribute("aria-pressed", "false")
        return self

    def shown(self) -> int:
        """Seconds that the room shows."""
        minutes, _, rest = self.count.inner_text().partition(":")
        return 60 * int(minutes) + int(rest[:2])

    def take(self, name: str, data: bytes) -> "Voice":
        self.page.get_by_label("Take a file").set_input_files({"name": name, "mimeType": "text/plain", "buffer": data})
        return self


def takes_in(folder: Path, room: Room) -> list[Take]:
    """What is on the disk of the attempt that a room shows."""
    attempt = room.page.locator("#room").get_attribute("data-attempt")
    assert attempt
    return recordings_in(folder).takes(attempt)


def recordings_in(folder: Path) -> Recordings:
    """What is on the disk of a workspace."""
    return Recordings(Workspace(str(folder)).voice)


def toml_of(command: Sequence[str]) -> str:
    """Settings that name an engine by its command."""
    return f"[speech]\ncommand = {json.dumps(list(command))}\n"


def _trembling(t: float) -> float:
    return math.sin(2 * math.pi * TONE * t) * (0.6 + 0.4 * math.sin(8 * math.pi * t))
