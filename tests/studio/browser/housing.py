"""One browser and one studio for all tests of this folder; each test has a context, and rehearsals, of its own."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

import pytest

from greenroom.workspace.making import make_workspace
from tests.studio.browsing import SHARED, Opened, windows

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page, StorageState


@pytest.fixture(scope="package", autouse=True)
def only_for_these_tests() -> Iterator[None]:
    yield
    SHARED.close()


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
