"""The studio, or the whole browser, is killed while somebody types: what was acknowledged is there afterwards.

A few of the two hundred kills of `benchmarks/studio_kills.py`, which also tells how far keeping is behind the typing.
"""

import random
from urllib.parse import urlsplit

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from tests.studio.browser.dying import Doomed, Lags, type_until
from tests.studio.browser.lines import Line
from tests.studio.browsing import Choosing, Opened, Room, Today
from tests.studio.rooms import STORY


def moment(seed: int) -> float:
    """Seconds until the kill."""
    return random.Random(seed).uniform(0.8, 2.5)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_killed_browser_loses_nothing_acknowledged(house, chromium, indoors, tmp_path, seed):
    Choosing(indoors).own("Why did you cut it?")
    address = indoors.url
    indoors.goto(house.address)
    doomed = Doomed(chromium.browser_type, tmp_path, house.key)
    line, lags = Line(doomed.page), Lags(doomed.page)
    doomed.page.goto(address)
    type_until(Room(doomed.page).page, STORY, moment(seed), doomed.kill)
    doomed.close()
    assert lags.kept
    indoors.goto(address)
    expect_kept(Room(indoors), line)


@pytest.mark.parametrize("seed", [3, 4])
def test_a_killed_studio_loses_nothing_acknowledged(opened, window, seed):
    line = Line(window)
    Today(window).open(opened.address).begin()
    path = urlsplit(window.url).path
    type_until(window, STORY, moment(seed), opened.kill)
    window.goto("about:blank")
    again = Opened(opened.folder)
    other = window.context.new_page()
    other.goto(again.address)
    other.goto(f"http://127.0.0.1:{again.port}{path}")
    expect_kept(Room(other), line)
    again.close()
    window.complaints[:] = [said for said in window.complaints if "ERR_CONNECTION_REFUSED" not in said]


def expect_kept(room: Room, line: Line) -> None:
    """What is shown was typed, and goes at least as far as what was acknowledged."""
    found = room.words.input_value()
    assert line.acknowledged()
    assert found.startswith(line.acknowledged())
    assert STORY.startswith(found)
