"""The pages of mock loops, stories and worksheets, by what a person sees of them."""

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

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
    page.get_by_label(label).check()
    page.get_by_role("button", name="Keep it, and end the round").click()
    expect(page.get_by_role("heading", name="This round was held")).to_be_visible()
    expect(page.get_by_role("heading", name="Scorecard")).to_have_count(0)
    expect(page.locator(".findings, .scores")).to_have_count(0)
    page.get_by_role("link", name="Back to the loop").click()
    return Loop(page)
