"""The pages of Code, by what a person sees of them and does there."""

import re
from typing import TYPE_CHECKING

from playwright.sync_api import expect

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

SLOW = 60_000
"""Milliseconds that a measurement may take on a busy machine."""


class Code:
    """The list of exercises, come to by the navigation."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        page.get_by_role("navigation").get_by_role("link", name="Code", exact=True).click()

    def row(self, title: str) -> "Locator":
        return self.page.locator(".exercises li").filter(has_text=title)

    def start_real(self) -> "Bench":
        self.page.get_by_role("button", name="Begin a real one").click()
        return Bench(self.page)

    def start(self, title: str) -> "Bench":
        self.page.get_by_role("button", name=f"Start {title}").click()
        return Bench(self.page)


class Bench:
    """The workbench of an exercise."""

    def __init__(self, page: "Page") -> None:
        self.page = page
        self.solution = page.get_by_label("Your solution")
        self.tests = page.get_by_label("Your tests")
        self.results = page.get_by_role("region", name="Results")
        self.conversation = page.get_by_role("log", name="What you asked and were told")
        self.notice = page.get_by_role("alert")
        self.kept = page.locator("#kept")
        expect(page.get_by_role("list", name="Stages")).to_be_visible()

    def go(self, stage: str) -> "Bench":
        self.page.get_by_role("list", name="Stages").get_by_role("button", name=stage).click()
        expect(self.page.locator(f"#stage-{stage.lower()}")).to_be_visible()
        return self

    @property
    def stage(self) -> str:
        return self.page.locator(".path [aria-current]").inner_text().split("\n")[-1].strip(" ✓12345")

    def ask(self, question: str) -> str:
        before = self.conversation.locator(".them").count()
        self.page.get_by_label("Ask the interviewer").fill(question)
        self.page.keyboard.press("Enter")
        expect(self.conversation.locator(".them")).to_have_count(before + 1)
        return self.conversation.locator(".them").last.inner_text().removeprefix("Interviewer").strip()

    def write(self, field: "Locator", text: str) -> "Bench":
        field.fill(text)
        return self

    def run(self) -> "Locator":
        self.page.locator(".stage:visible").get_by_role("button", name="Run").click()
        heading = self.results.get_by_role("heading", name=re.compile("^The samples"))
        expect(self.page.locator("#bench")).not_to_have_attribute("aria-busy", "true")
        expect(heading).to_be_visible(timeout=SLOW)
        return heading

    def submit(self) -> "Locator":
        self.page.locator(".stage:visible").get_by_role("button", name="Submit").click()
        outcome = self.results.locator(".outcome")
        expect(outcome).to_be_visible(timeout=SLOW)
        return outcome

    def finish(self) -> None:
        self.go("Close").page.get_by_role("button", name="Finish").click()
        expect(self.page.locator("#over")).to_be_visible()

    def expect_kept(self) -> "Bench":
        expect(self.kept).to_have_text("Kept.")
        return self


def scores(page: "Page") -> dict[str, str]:
    """The scorecard: each category with its score."""
    rows = page.locator(".scorecard .score").all()
    return {row.locator(".category").inner_text().lower(): row.locator("b").inner_text() for row in rows}
