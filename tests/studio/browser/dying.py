"""A browser that can be killed as a whole while somebody types in it, and how far keeping was behind the typing."""

import os
import re
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from threading import Thread, Timer
from typing import TYPE_CHECKING

from tests.studio.browsing import CHROMIUM, sync_api

if TYPE_CHECKING:
    from playwright.sync_api import BrowserType, ConsoleMessage, Page, StorageState

SAYS = """
const socket = WebSocket.prototype, send = socket.send, told = new Map();
let waiting = [];
addEventListener("input", () => { waiting.push(Date.now()); console.debug("typed", Date.now()); }, true);
const heard = ({ data }) => {
  const said = JSON.parse(data);
  if (!said.kept || said.base === undefined) return;
  const keys = told.get(said.rev) ?? 0, oldest = waiting.find((at, key) => at && key < keys);
  waiting = waiting.map((at, key) => (key < keys ? 0 : at));
  if (oldest) console.debug("kept", Date.now() - oldest, keys);
};
socket.send = function (text) {
  if (!this.watched) { this.watched = true; this.addEventListener("message", heard); }
  told.set(JSON.parse(text).rev, waiting.length);
  return send.call(this, text);
};
"""
"""Says when each key came, and with each acknowledgement how long the oldest of its keys had waited and how many are kept."""
Error = sync_api.Error
KEY = 80
"""Milliseconds from key to key: a quick typist."""
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--no-first-run",
    "--disable-breakpad",
    "--remote-debugging-port=0",
    "--window-size=1280,900",
)


class Doomed:
    """A browser of its own, with a page that was let in; ``killed`` ends every one of its processes at once."""

    def __init__(self, kind: "BrowserType", folder: Path, key: "StorageState") -> None:
        assert CHROMIUM is not None
        self.process = subprocess.Popen(
            [CHROMIUM, *FLAGS, f"--user-data-dir={folder}"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
            start_new_session=True,
        )  # fmt: skip
        self.browser = kind.connect_over_cdp(self._endpoint())
        context = self.browser.contexts[0]
        context.add_cookies(key["cookies"])  # type: ignore[arg-type]
        self.page: Page = context.new_page()
        self.page.add_init_script(SAYS)

    def kill(self) -> None:
        """As when the machine's memory runs out: nobody is asked, and nothing is written any more."""
        with suppress(ProcessLookupError):
            os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def close(self) -> None:
        """Lets go of it, dead or alive."""
        self.kill()
        self.browser.close()
        self._rest.join()
        if self.process.stderr:
            self.process.stderr.close()

    def _endpoint(self) -> str:
        lines = self.process.stderr
        assert lines is not None
        endpoint = next(found[1] for line in lines if (found := re.search(r"listening on (ws:\S+)", line)))
        self._rest = Thread(target=lines.read, daemon=True)
        self._rest.start()
        return endpoint


class Lags:
    """How far keeping was behind the typing, in milliseconds, as the page tells it."""

    def __init__(self, page: "Page") -> None:
        self.kept: list[float] = []
        """For how long the oldest key of each acknowledgement had waited."""
        self._typed: list[float] = []
        self._known = 0
        page.on("console", self._hear)

    def open_at(self, moment: float) -> float:
        """For how long the oldest key had waited that was not acknowledged at a moment (seconds since 1970)."""
        return max(0.0, 1000 * moment - self._typed[self._known]) if self._known < len(self._typed) else 0.0

    def _hear(self, said: "ConsoleMessage") -> None:
        word, *numbers = said.text.split()
        if word == "typed":
            self._typed.append(float(numbers[0]))
        elif word == "kept":
            self.kept.append(float(numbers[0]))
            self._known = int(numbers[1])


def type_until(page: "Page", text: str, seconds: float, kill: Callable[[], None]) -> float:
    """Types as fast as a person does, and lets something be killed meanwhile; the moment of it (seconds since 1970)."""
    moments: list[float] = []

    def strike() -> None:
        kill()
        moments.append(time.time())

    timer = Timer(seconds, strike)
    timer.start()
    with suppress(Error):
        for letter in text:
            if moments:
                break
            page.keyboard.type(letter, delay=KEY)
    timer.join()
    return moments[0]
