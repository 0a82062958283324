"""The pages of mock loops, stories and worksheets, by what a person sees of them."""

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

from tests.studio.browser.benches import Bench
from tests.studio.browsing import Rating, Room

if TYPE_CHECKING:
    from playwright.sync_api import Page


class Mock:
    """The page Mock, come to by the navigation."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        page.get_by_role("navigation").get_by_role("link", name="Mock").click()

    def begin(self, title: str) -> "Loop":
        self.page.get_by_role("radio", name=title).check()
        self.page.get_by_role("button", name="Begin this loop").click()
        return Loop(self.page)

    @property
    def loop(self) -> "Loop":
        return Loop(self.page)


class Loop:
    """One loop, as it stands."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        expect(page.locator(".stages")).to_be_visible()

    @property
    def states(self) -> list[str]:
        return self.page.locator(".stages .stands").all_inner_texts()

    def hold(self, number: int) -> Room:
        self.page.get_by_role("button", name=re.compile(rf"^(Begin|Go on with) round {number}$")).click()
        return Room(self.page)

    def begin(self, number: int) -> None:
        """The same of a round that is no room."""
        self.page.get_by_role("button", name=f"Begin round {number}").click()

    def hold_again(self, number: int) -> Room:
        self.page.get_by_role("button", name=re.compile(rf"^Hold again\s+round {number}$")).click()
        return Room(self.page)

    def rate(self, label: str) -> None:
        Rating(self.page).rate(label)

    @property
    def tells_something(self) -> bool:
        return self.page.get_by_role("heading", name="What the panel decides").count() > 0


def move_on(page: "Page", button: str) -> None:
    """Presses a button of the room, and waits until something else is asked."""
    question = page.get_by_role("heading", level=1)
    asked = question.inner_text()
    page.get_by_role("button", name=button).click()
    expect(question).not_to_have_text(asked, timeout=20_000)


def pass_all(page: "Page") -> None:
    """Skips whatever is still asked."""
    while page.locator("#words").count():
        move_on(page, "Skip")


def end_round(page: "Page", words: str, label: str) -> Loop:
    """Answers two questions of a round that was begun, passes on the others, rates it, and goes back to the loop."""
    for _ in range(2):
        Room(page).words.fill(words)
        move_on(page, "That is my answer")
    pass_all(page)
    return rated(page, label)


def end_coding_round(page: "Page", label: str) -> Loop:
    """Writes a sentence in each exercise of a coding round, and nothing else, rates it, and goes back to the loop."""
    while True:
        title = page.get_by_role("heading", level=1)
        put = title.inner_text()
        expect(page.get_by_text("Stuck?")).to_have_count(0)
        page.get_by_label("What you assume").fill("It may be empty, and it fits into memory.")
        Bench(page).go("Close").page.get_by_role("button", name="Finish").click()
        expect(title).not_to_have_text(put, timeout=20_000)
        if page.get_by_role("button", name="Keep it, and end the round").count():
            break
    return rated(page, label)


def rated(page: "Page", label: str) -> Loop:
    """Rates a round of a loop that was held, of which nothing is told yet, and goes back to the loop."""
    page.get_by_label(label).check()
    page.get_by_role("button", name="Keep it, and end the round").click()
    expect(page.get_by_role("heading", name="This round was held")).to_be_visible()
    expect(page.get_by_role("heading", name="Scorecard")).to_have_count(0)
    expect(page.locator(".findings, .scores, .scorecard")).to_have_count(0)
    page.get_by_role("link", name="Back to the loop").click()
    return Loop(page)
