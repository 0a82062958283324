"""Windows that are loaded again in mid-answer, that crash, and that show the same rehearsal."""

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browser.lines import Line
from tests.studio.browsing import Choosing, Room, Today, chromium, opened, watched, window
from tests.studio.rooms import REPLY, STORY

__all__ = ["chromium", "opened", "window"]
HALVES = STORY[:160], STORY[160:]


def test_a_reload_in_mid_answer_restores_what_was_acknowledged(opened, window):
    line = Line(window)
    room = Today(window).open(opened.address).begin()
    room.type(HALVES[0], delay=10)
    window.wait_for_function("document.getElementById('kept').textContent !== ''")
    may_be = line.later()
    window.reload()
    room = Room(window)
    found = room.words.input_value()
    assert found in [*may_be, HALVES[0]]
    assert found.startswith(line.acknowledged())
    window.keyboard.press("Control+End")
    room.type(STORY[len(found) :]).expect_kept()
    window.reload()
    Room(window).expect_words(STORY)


def test_a_window_that_is_closed_and_one_that_crashes_lose_nothing_acknowledged(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type(HALVES[0]).expect_kept()
    address, context = window.url, window.context
    second = watched(context.new_page())
    second.goto(address)
    Room(second).expect_words(HALVES[0])
    second.keyboard.press("Control+End")
    Room(second).type(HALVES[1]).expect_kept()
    second.on("crash", lambda: second.complaints.append("crashed"))
    context.new_cdp_session(second).send("Page.close")
    third = watched(context.new_page())
    third.goto(address)
    Room(third).expect_words(STORY)
    assert third.complaints == []


def test_two_windows_typing_in_turn_each_keep_their_own_words(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type("Both. ").expect_kept()
    other = watched(window.context.new_page())
    other.goto(window.url)
    second = Room(other).expect_words("Both. ")
    other.keyboard.press("Control+End")
    for one, two in zip("Here.", "There", strict=True):
        room.type(one)
        second.type(two)
    expect(window.get_by_role("alert").or_(other.get_by_role("alert"))).not_to_have_count(0)
    room.expect_words("Both. Here.")
    second.expect_words("Both. There")
    assert other.complaints == []


def test_an_answer_given_in_one_window_is_not_given_again_in_another(opened, window):
    Today(window).open(opened.address)
    room = Choosing(window).own("Why did you cut it?")
    room.type(STORY).expect_kept()
    other = watched(window.context.new_page())
    other.goto(window.url)
    second = Room(other).expect_words(STORY)
    room.answer()
    second.type("!")
    expect(second.notice).to_contain_text("given already")
    other.get_by_role("button", name="Show the other one").click()
    expect(other.locator("h1")).to_have_text(window.locator("h1").inner_text())
    window.locator("#words").fill(REPLY)
    room.answer()
    other.reload()
    expect(other.locator("h1")).to_have_text(window.locator("h1").inner_text())
    assert other.complaints == []
