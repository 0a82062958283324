"""A new user does nothing but what each page offers first, and comes from `greenroom open` to a debrief and beyond."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Page, expect

from tests.studio.browser.soundness import faults
from tests.studio.browsing import Choosing, Opened, Rating, Room, Today
from tests.studio.rooms import REPLY, STORY


def is_sound(page: Page) -> None:
    found = faults(page)
    assert found == [], "\n".join(found)
    page.set_viewport_size({"width": 1280, "height": 900})


def first_offer(page: Page) -> None:
    """Takes the one button that a page means as the next step, and waits for what comes."""
    before = page.url
    page.locator("main .primary").click()
    expect(page).not_to_have_url(before)


def answer_all(room: Room, words: str) -> int:
    """Says the words to whatever is asked; how often something was."""
    asked = 0
    while room.is_asking:
        room.words.fill(words)
        room.answer()
        asked += 1
    return asked


def test_the_first_offers_alone_lead_to_a_debrief_and_on(opened: Opened, window: Page) -> None:
    Today(window).open(opened.address)
    is_sound(window)
    first_offer(window)
    room = Room(window).type(STORY).expect_kept().expect_words(STORY)
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    expect(room.findings).to_have_count(1)
    is_sound(window)
    room.answer()
    assert answer_all(room, REPLY) <= 2
    expect(room.question).to_have_text("That was it for now")
    is_sound(window)

    window.get_by_role("link", name="Scorecard and replay").first.click()
    expect(window.get_by_role("heading", name="Scorecard", exact=True)).to_be_visible()
    first_offer(window)
    expect(Room(window).words).to_have_value("")
    window.get_by_role("link", name="Pause, and go on later").click()
    expect(window.get_by_role("heading", level=1)).to_have_text("Go on where you stopped")
    is_sound(window)

    room = Choosing(window).round("pitch")
    assert answer_all(room, STORY)
    Rating(window).rate("3")
    expect(window.get_by_role("heading", level=1)).to_have_text("Debrief: Thirty-second pitch")
    expect(window.get_by_text("You rated it 3")).to_be_visible()
    first_offer(window)
    expect(window.locator("h1")).not_to_have_text("That did not work")
    window.goto("about:blank")
    assert "everything you said is kept" in opened.close()


def test_a_rehearsal_can_be_read_begun_and_answered_without_script(opened: Opened, chromium) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(opened.address)
    page.locator("main .primary").click()
    page.locator("#words").fill(STORY)
    page.get_by_role("button", name="Hint").click()
    expect(page.locator("#words")).to_have_value(STORY)
    expect(page.locator("#asides .aside")).to_have_count(1)
    page.get_by_role("button", name="That is my answer").click()
    expect(page.get_by_text("What you said")).to_be_visible()
    while page.locator("#words").count():
        asked = page.locator("h1").inner_text()
        page.get_by_role("button", name="Skip").click()
        expect(page.locator("h1")).not_to_have_text(asked)
    expect(page.locator("h1")).to_have_text("That was it for now")
    context.close()
