"""A mock loop in a real browser: six rounds over three days, one of them in code, the studio killed in between, and one debrief."""

import json
import re
from collections.abc import Iterator

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Page, expect

from tests.studio.browser.days import OpenedLater
from tests.studio.browser.looping import Loop, Mock, end_coding_round, end_round
from tests.studio.browsing import Today, chromium, window
from tests.studio.rooms import STORY

__all__ = ["chromium", "window"]
LEFT = "Half of a sentence that was never"


@pytest.fixture
def days(own_folder, greenroom) -> "Iterator[Days]":
    greenroom("new", own_folder / "mine")
    made = Days(own_folder / "mine")
    yield made
    made.close()


class Days:
    """The studio of a workspace, opened on one day at a time."""

    def __init__(self, folder) -> None:
        self.folder = folder
        self.studio: OpenedLater | None = None

    def open(self, day: int, window: Page) -> None:
        self.close()
        self.studio = OpenedLater(self.folder, day)
        Today(window).open(self.studio.address)

    def kill(self) -> None:
        assert self.studio is not None
        self.studio.kill()

    def close(self) -> None:
        if self.studio is not None and self.studio.process.poll() is None:
            self.studio.close()


def test_six_rounds_over_three_days_interrupted_and_resumed_end_in_one_debrief(days, window, greenroom):
    days.open(0, window)
    room = Mock(window).begin("Machine-learning engineer").hold(1)
    room.type(LEFT).expect_kept()
    window.goto("about:blank")
    days.kill()

    days.open(0, window)
    Today(window).go_on().expect_words(LEFT)
    loop = end_round(window, STORY, "3")
    assert loop.states == ["done", *["waiting"] * 5]
    assert not loop.tells_something
    loop.hold(2)
    assert end_round(window, STORY, "2").states[:3] == ["done", "done", "waiting"]
    expect(window.get_by_role("button", name="Hold round 3 today")).to_be_visible()
    expect(window.locator("main .primary")).to_have_count(0)

    days.open(1, window)
    expect(window.get_by_text("Round 3 of 6 is due today")).to_be_visible()
    window.get_by_role("link", name="Go to your loop").click()
    Loop(window).begin(3)
    assert not end_coding_round(window, "2").tells_something
    Loop(window).hold(4)
    end_round(window, STORY, "3")

    days.open(2, window)
    for number in (5, 6):
        Mock(window).loop.hold(number)
        assert not end_round(window, STORY, "3").tells_something
    assert "is part of a loop" in greenroom("debrief", "--workspace", days.folder).err
    Loop(window).rate("2")
    expect(window.get_by_role("heading", level=1)).to_contain_text("Debrief: Machine-learning engineer")
    cards = window.get_by_role("article")
    expect(cards).to_have_count(6)
    assert cards.first.get_by_text("You rated it 3").count() == 1
    expect(window.get_by_text(re.compile("^You rated the whole 2, and it came to|")).first).to_be_visible()
    told = json.loads(greenroom("mock", "--debrief", "--format", "json", "--workspace", days.folder).out)
    expect(window.get_by_text(told["panel"]["because"])).to_be_visible()
    assert [row["round"] for row in told["rounds"]] == [
        "recruiter-screen", "deep-dive-review", "coding-onsite", "behavioural", "hiring-manager", "presentation",
    ]  # fmt: skip
    assert told["self_rating"] == 2
    assert greenroom("debrief", "--workspace", days.folder).status == 0
