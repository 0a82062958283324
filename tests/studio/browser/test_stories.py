"""Stories and progress in a real browser: a worksheet is written and becomes a walkthrough, a story is cut, ranges are drawn."""

import re

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Page, expect

from tests.studio.browser.furnished import practise
from tests.studio.browsing import Opened, Today, chromium, opened, window

__all__ = ["chromium", "opened", "window"]
TOLD = {
    "Problem": "Planners ordered by hand, and every second truck left half empty.",
    "First decision": "I cut the holiday model instead of the backtest, because nobody trusts what nobody can check.",
    "Result": "The error fell from 9% to 4% over eight weeks.",
}


class Stories:
    """The page Stories, come to by the navigation."""

    def __init__(self, page: Page) -> None:
        self.page = page
        page.get_by_role("navigation").get_by_role("link", name="Stories").click()

    def make(self, name: str) -> "Worksheet":
        self.page.get_by_label("What you call the project").fill(name)
        self.page.get_by_label("What it was").select_option("A study")
        self.page.get_by_role("button", name="Make a worksheet").click()
        return Worksheet(self.page)

    def open(self, title: str) -> "Cut":
        self.page.get_by_role("region", name="Your stories").get_by_role("link", name=title, exact=True).click()
        return Cut(self.page)

    def shows(self, competency: str) -> int:
        row = self.page.get_by_role("row").filter(has=self.page.get_by_role("rowheader", name=competency))
        return row.get_by_text("shows it").count()


class Worksheet:
    """A worksheet that is edited."""

    def __init__(self, page: Page) -> None:
        self.page = page
        expect(page.get_by_label("What you call it")).to_be_visible()

    def write(self, heading: str, words: str) -> None:
        self.page.get_by_label(heading, exact=True).fill(words)

    def save(self) -> str:
        self.page.get_by_role("button", name="Save", exact=True).click()
        expect(self.page.get_by_role("status")).to_contain_text("Saved as plain Markdown in")
        return self.page.get_by_role("status").inner_text().removesuffix(".").rpartition(" ")[2]

    def make_walkthrough(self) -> "Cut":
        self.page.get_by_role("button", name="Save, and make a walkthrough of it").click()
        self.page.get_by_role("status").get_by_role("link").click()
        return Cut(self.page)


class Cut:
    """A story that is cut for a listener."""

    def __init__(self, page: Page) -> None:
        self.page = page
        expect(page.get_by_role("heading", name="What to keep")).to_be_visible()

    def for_(self, listener: str, length: str) -> list[str]:
        self.page.get_by_label("Who listens").select_option(listener)
        self.page.get_by_label("How long").select_option(length)
        self.page.get_by_role("button", name="Cut it").click()
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(f"told to {listener}")
        return self.page.locator(".kept p").all_inner_texts()


def test_a_worksheet_is_written_heading_by_heading_and_told_to_an_executive(opened: Opened, window: Page) -> None:
    Today(window).open(opened.address)
    sheet = Stories(window).make("Demand forecast")
    headings = window.locator(".worksheet label").all_inner_texts()
    written = {heading: words for heading, words in TOLD.items() if heading in headings} | {headings[1]: TOLD["Problem"]}
    for heading, words in written.items():
        sheet.write(heading, words)
    path = opened.folder / sheet.save()
    text = path.read_text(encoding="utf-8")
    assert text.startswith("---\nworksheet: research\ntitle: Demand forecast\n")
    assert all(words in text for words in written.values())
    for heading, words in written.items():
        expect(window.get_by_label(heading, exact=True)).to_have_value(words)
    cut = Worksheet(window).make_walkthrough()
    kept = cut.for_("an executive", "30 seconds")
    assert kept
    assert all(sentence in " ".join(written.values()) for sentence in kept)
    assert (opened.folder / "walkthroughs" / "demand-forecast.md").exists()


def test_a_story_is_cut_in_the_persons_own_sentences_and_begins_three_ways(opened: Opened, window: Page) -> None:
    Today(window).open(opened.address)
    stories = Stories(window)
    assert stories.shows("debugging") == 1
    assert stories.shows("ethics") == 0
    cut = stories.open("example night shift")
    own = (opened.folder / "stories" / "example-night-shift.md").read_text(encoding="utf-8")
    sentences = whole(own)
    short, long = cut.for_("a peer", "30 seconds"), cut.for_("a peer", "two minutes")
    assert 0 < len(" ".join(short)) < len(" ".join(long))
    for words in [*short, *long, *openings(window)]:
        assert all(sentence in sentences for sentence in re.split(r"(?<=[.?!]) ", words))
    assert len(openings(window)) == 3


def test_a_file_that_changed_meanwhile_is_left_and_both_texts_are_kept(opened: Opened, window: Page) -> None:
    Today(window).open(opened.address)
    sheet = Stories(window).make("Demand forecast")
    path = opened.folder / "projects" / "demand-forecast.md"
    elsewhere = path.read_text(encoding="utf-8") + "\nFrom my own editor.\n"
    path.write_text(elsewhere, encoding="utf-8")
    heading = window.locator(".worksheet label").nth(1).inner_text()
    sheet.write(heading, TOLD["Problem"])
    window.get_by_role("button", name="Save", exact=True).click()
    expect(window.get_by_role("alert")).to_contain_text("has changed on disk")
    window.complaints.clear()  # type: ignore[attr-defined]
    assert path.read_text(encoding="utf-8") == elsewhere
    window.get_by_role("link", name="Go on with what you typed").click()
    expect(window.get_by_label(heading, exact=True)).to_have_value(TOLD["Problem"])


def test_progress_shows_no_number_before_there_is_enough_and_then_a_range_with_its_answers(
    opened: Opened, window: Page
) -> None:
    practise(opened.folder, 3)
    Today(window).open(opened.address)
    window.get_by_role("link", name="Progress").click()
    expect(window.get_by_text("Prioritisation needs 1 more answer")).to_be_visible()
    expect(window.locator("main").get_by_text("%")).to_have_count(0)
    practise(opened.folder, 1)
    window.reload()
    expect(window.get_by_role("img", name="How often an answer is at the bar: competencies")).to_be_visible()
    expect(window.get_by_text("There is enough to say since this week")).to_be_visible()
    window.get_by_text("The answers that moved it").first.click()
    window.get_by_role("region", name="Since last week").get_by_role("link").first.click()
    expect(window.get_by_role("heading", name="Scorecard", exact=True)).to_be_visible()


def test_a_worksheet_can_be_written_without_script(opened: Opened, chromium) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(opened.address)
    sheet = Stories(page).make("Forecast")
    heading = page.locator(".worksheet label").nth(1).inner_text()
    sheet.write(heading, TOLD["Problem"])
    assert TOLD["Problem"] in (opened.folder / sheet.save()).read_text(encoding="utf-8")
    context.close()


def whole(text: str) -> str:
    """All words of a text on one line."""
    return " ".join(text.split())


def openings(page: Page) -> list[str]:
    return page.get_by_role("region", name="What to begin with").locator(".card p").all_inner_texts()
