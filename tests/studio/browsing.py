"""A real browser in front of a real studio: what is on a page, by what a person sees of it."""

import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from greenroom.workspace.making import make_workspace

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, Playwright, StorageState

sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
expect = sync_api.expect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDE = {"width": 1280, "height": 900}


class Opened:
    """A studio that runs as a process of its own, opened as a person opens it."""

    def __init__(self, folder: Path, *options: str) -> None:
        self.folder = folder
        command = self.command(folder, *options)
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        found = re.search(r"http://\S+", line)
        assert found, f"{line} {self.process.communicate(timeout=5)}"
        self.address = found[0]
        self.port = int(self.address.split(":")[2].split("/")[0])

    def command(self, folder: Path, *options: str) -> list[str]:
        return [sys.executable, "-m", "greenroom", "open", "--no-browser", "--workspace", str(folder), *options]

    def kill(self) -> None:
        self.process.kill()
        self.process.communicate()

    def close(self) -> str:
        """Stops it as Ctrl-C does; what it said last."""
        self.process.send_signal(2)
        out, err = self.process.communicate(timeout=10)
        assert (self.process.returncode, err) == (0, "")
        return out


class Shared:
    """One browser for all tests that follow one another; whoever has it launched closes it."""

    def __init__(self) -> None:
        self._playwright: Playwright | None = None
        self._browser: Browser | None = None

    def browser(self) -> "Browser":
        if CHROMIUM is None:
            pytest.skip("no chromium is installed")
        if self._browser is None:
            self._playwright = sync_api.sync_playwright().start()
            self._browser = self._playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        return self._browser

    def close(self) -> None:
        if self._browser is not None and self._playwright is not None:
            self._browser.close()
            self._playwright.stop()
        self._browser = self._playwright = None


SHARED = Shared()


@pytest.fixture(scope="session")
def chromium() -> "Browser":
    """The browser that all tests of tests/studio/browser share; its ``browser_type`` launches others beside it."""
    return SHARED.browser()


@pytest.fixture
def own_port() -> Iterator[str]:
    """A port that stays a test's own while no studio listens on it: it is bound here, so that it is given to nobody else."""
    with socket.socket() as holder:
        holder.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        holder.bind(("127.0.0.1", 0))
        yield str(holder.getsockname()[1])


@pytest.fixture
def opened(own_folder: Path, own_port: str) -> Iterator[Opened]:
    """A studio of a test's own, on a new workspace, and on a port on which it can be opened again."""
    make_workspace(str(own_folder / "mine"))
    studio = Opened(own_folder / "mine", "--port", own_port)
    yield studio
    if studio.process.poll() is None:
        studio.close()


@pytest.fixture
def window(chromium: "Browser") -> "Iterator[Page]":
    """A window in which nothing may go wrong, and which may ask this machine alone."""
    yield from windows(chromium)


def windows(chromium: "Browser", key: "StorageState | None" = None) -> "Iterator[Page]":
    """One window, let in by a key; where the test is over, nothing in it may have gone wrong."""
    context = chromium.new_context(viewport=WIDE, storage_state=key)  # type: ignore[arg-type]
    page = watched(context.new_page())
    yield page
    context.close()
    assert page.complaints == [], page.complaints  # type: ignore[attr-defined]


def watched(page: "Page") -> "Page":
    """A page that notes what it complains about, and what it asks of other machines."""
    complaints: list[str] = []
    page.complaints = complaints  # type: ignore[attr-defined]
    page.on("console", lambda said: complaints.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("request", lambda asked: None if "//127.0.0.1:" in asked.url else complaints.append(asked.url))
    return page


class Today:
    def __init__(self, page: "Page") -> None:
        self.page = page

    def open(self, address: str) -> "Today":
        self.page.goto(address)
        return self

    def begin(self) -> "Room":
        self.page.get_by_role("button", name="Put a first question to me").click()
        return Room(self.page)

    def go_on(self) -> "Room":
        self.page.get_by_role("link", name="Go on").click()
        return Room(self.page)


class Choosing:
    def __init__(self, page: "Page") -> None:
        self.page = page
        page.get_by_role("link", name="Rehearse", exact=True).click()

    def round(self, name: str) -> "Room":
        self.page.get_by_label("Which round").select_option(name)
        self.page.get_by_role("button", name="Begin the round").click()
        return Room(self.page)

    def gauntlet(self, project: str) -> "Room":
        self.page.get_by_label("Which project").select_option(project)
        self.page.get_by_role("button", name="Ask me all twelve").click()
        return Room(self.page)

    def own(self, question: str) -> "Room":
        self.page.get_by_label("The question", exact=True).fill(question)
        self.page.get_by_role("button", name="Ask me this").click()
        return Room(self.page)


class Room:
    def __init__(self, page: "Page") -> None:
        self.page = page
        self.words = page.locator("#words")
        self.question = page.get_by_role("heading", level=1)
        self.marks = page.locator("#mirror mark")
        self.findings = page.locator("#findings button")
        self.notice = page.get_by_role("alert")
        expect(self.words).to_be_focused()

    def type(self, text: str, *, delay: float = 0) -> "Room":
        self.words.press_sequentially(text, delay=delay)
        return self

    def expect_kept(self) -> "Room":
        expect(self.page.locator("#kept")).to_have_text("Kept.")
        return self

    def expect_words(self, text: str) -> "Room":
        expect(self.words).to_have_value(text)
        return self

    def hint(self) -> str:
        self.page.get_by_role("button", name="Hint").click()
        return self.page.locator("#asides .aside").inner_text()

    def answer(self) -> None:
        """Ends the answer by keyboard, once the page listens to it, and waits until the page has moved on."""
        question = self.expect_kept().question.inner_text()
        self.page.keyboard.press("Control+Enter")
        expect(self.question).not_to_have_text(question)

    @property
    def is_asking(self) -> bool:
        return self.words.count() == 1

    def selected(self) -> str:
        return str(self.words.evaluate("box => box.value.slice(box.selectionStart, box.selectionEnd)"))


class Gauntlet:
    """What a page says of twelve follow-ups: how far they are, and at the end which stay unanswered."""

    def __init__(self, page: "Page") -> None:
        self.place = page.locator(".place")
        self.bar = page.get_by_role("progressbar", name="Questions behind you")
        self.left = page.get_by_role("region", name="These stay unanswered").get_by_role("listitem")
        self.again = page.get_by_role("button", name="Ask me all of them once more")


class Rating:
    def __init__(self, page: "Page") -> None:
        self.page = page

    def rate(self, label: str) -> None:
        self.page.get_by_label(label).check()
        self.page.get_by_role("button", name="Show the debrief").click()
