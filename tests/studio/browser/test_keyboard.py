"""A rehearsal and a round with the keyboard alone; where one stands can always be seen."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Page, expect

from tests.studio.browser.keys import Keys
from tests.studio.browsing import Opened, Room
from tests.studio.rooms import REPLY, STORY


def test_a_question_and_a_round_by_keyboard(opened: Opened, window: Page) -> None:
    window.goto(opened.address)
    keys, heading = Keys(window), window.get_by_role("heading", level=1)
    keys.reach("Skip to the page").press("Enter").reach("Put a first question to me").press("Enter")
    room = Room(window)
    keys.type(STORY)
    expect(room.findings).to_have_count(1)
    keys.press("F8")
    assert room.selected() == "improved accuracy significantly"
    keys.type("cut the error by a third")
    expect(room.findings).to_have_count(0)
    keys.reach("That is my answer").reach("Hint").press("Enter")
    expect(window.locator("#asides .aside")).to_have_count(1)
    expect(room.words).to_be_focused()
    room.answer()
    keys.type(REPLY)
    keys.reach("That is my answer")
    asked = heading.inner_text()
    keys.press("Enter")
    expect(heading).not_to_have_text(asked)
    while room.is_asking:
        asked = heading.inner_text()
        keys.reach("Skip").press("Enter")
        expect(heading).not_to_have_text(asked)
    expect(heading).to_have_text("That was it for now")

    keys.reach("Another question").reach("Rehearse", "Shift+Tab").press("Enter")
    expect(heading).to_have_text("Rehearse")
    keys.reach("Which round").type("Thirty").reach("Begin the round").press("Enter")
    while Room(window).is_asking:
        asked = heading.inner_text()
        keys.type(STORY).press("Control+Enter")
        expect(heading).not_to_have_text(asked)
        if "how was it" in heading.inner_text():
            break
    keys.reach("I leave it open").press("ArrowUp")
    expect(window.get_by_label("4: as good as I can")).to_be_checked()
    keys.reach("Show the debrief").press("Enter")
    expect(heading).to_have_text("Debrief: Thirty-second pitch")
    assert keys.unseen == []
