"""One browser and one studio for all of these tests; each test has a context, and rehearsals, of its own."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from greenroom.workspace.making import make_workspace
from tests.studio.browsing import CHROMIUM, Opened, sync_api, watched

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, StorageState

WIDE = {"width": 1280, "height": 900}


@pytest.fixture(scope="package")
def chromium() -> "Iterator[Browser]":
    if CHROMIUM is None:
        pytest.skip("no chromium is installed")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture
def opened(own_folder: Path) -> Iterator[Opened]:
    """A studio of a test's own, on a new workspace."""
    make_workspace(str(own_folder / "mine"))
    studio = Opened(own_folder / "mine")
    yield studio
    if studio.process.poll() is None:
        studio.close()


@pytest.fixture
def window(chromium: "Browser") -> "Iterator[Page]":
    """A window in which nothing may go wrong, and which may ask this machine alone."""
    yield from windows(chromium)


class House(NamedTuple):
    """A studio that tests share: its address without the secret, and what a browser keeps that was let in."""

    address: str
    key: "StorageState"


@pytest.fixture(scope="package")
def house(chromium: "Browser", tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    folder = tmp_path_factory.mktemp("house") / "mine"
    make_workspace(str(folder))
    studio = Opened(folder)
    yield House(f"http://127.0.0.1:{studio.port}", key_to(studio, chromium))
    studio.close()


@pytest.fixture
def indoors(chromium: "Browser", house: House) -> "Iterator[Page]":
    """A window as `window`, which was let into the shared studio and shows its first page."""
    for page in windows(chromium, house.key):
        page.goto(house.address)
        yield page


def key_to(studio: Opened, chromium: "Browser") -> "StorageState":
    """What lets further windows in: the address does so once."""
    context = chromium.new_context()
    context.new_page().goto(studio.address)
    key = context.storage_state()
    context.close()
    return key


def windows(chromium: "Browser", key: "StorageState | None" = None) -> "Iterator[Page]":
    """One window; where the test is over, nothing in it may have gone wrong."""
    context = chromium.new_context(viewport=WIDE, storage_state=key)  # type: ignore[arg-type]
    page = watched(context.new_page())
    yield page
    context.close()
    assert page.complaints == [], page.complaints  # type: ignore[attr-defined]
