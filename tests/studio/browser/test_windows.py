"""Windows that are loaded again in mid-answer, that crash, and that show the same rehearsal."""

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browser.lines import Line
from tests.studio.browsing import Choosing, Room, Today, chromium, opened, watched, window
from tests.studio.rooms import REPLY, STORY

__all__ = ["chromium", "opened", "window"]
HALVES = STORY[:160], STORY[160:]


def test_a_reload_in_mid_answer_restores_what_was_acknowledged_and_more(opened, window):
    line = Line(window)
    room = Today(window).open(opened.address).begin()
    room.type(HALVES[0], delay=10)
    acknowledged = line.acknowledged()
    window.reload()
    room = Room(window).expect_words(HALVES[0])
    assert HALVES[0].startswith(acknowledged)
    room.type(HALVES[1], delay=10).expect_words(STORY).expect_kept()
    window.reload()
    Room(window).expect_words(STORY)


def test_a_reload_does_not_bring_back_what_another_window_replaced(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type("One.").expect_kept()
    address = window.url
    window.goto(opened.address.partition("/open")[0])
    other = watched(window.context.new_page())
    other.goto(address)
    second = Room(other).expect_words("One.")
    second.words.fill("Two.")
    second.expect_kept()
    window.goto(address)
    Room(window).expect_words("Two.").expect_kept()
    second.expect_words("Two.")
    assert other.complaints == []


def test_a_window_that_is_closed_and_one_that_crashes_lose_nothing_acknowledged(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type(HALVES[0]).expect_kept()
    address, context = window.url, window.context
    second = watched(context.new_page())
    second.goto(address)
    Room(second).expect_words(HALVES[0])
    second.keyboard.press("Control+End")
    Room(second).type(HALVES[1]).expect_kept()
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
    room.expect_words("Both. Here.")
    second.expect_words("Both. There")
    assert other.complaints == []


def test_a_window_is_told_at_once_that_another_one_went_on_and_may_take_over(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type("Both. ").expect_kept()
    other = watched(window.context.new_page())
    other.goto(window.url)
    second = Room(other).expect_words("Both. ")
    room.type("Here.").expect_kept()
    expect(second.notice).to_contain_text("went on in another window")
    other.keyboard.press("Control+End")
    second.type("There.").expect_words("Both. There.")
    expect(room.notice).to_be_hidden()

    other.get_by_role("button", name="Go on with this text").click()
    second.expect_kept()
    expect(second.notice).to_be_hidden()
    expect(room.notice).to_contain_text("went on in another window")
    room.expect_words("Both. Here.")

    window.get_by_role("button", name="Show the other one").click()
    Room(window).expect_words("Both. There.")
    expect(second.notice).to_be_hidden()
    assert other.complaints == []


def test_an_answer_given_in_one_window_is_not_given_again_in_another(opened, window):
    Today(window).open(opened.address)
    room = Choosing(window).own("Why did you cut it?")
    room.type(STORY).expect_kept()
    other = watched(window.context.new_page())
    other.goto(window.url)
    second = Room(other).expect_words(STORY)
    room.answer()
    expect(second.notice).to_contain_text("given already")
    other.get_by_role("button", name="Show the other one").click()
    expect(other.locator("h1")).to_have_text(window.locator("h1").inner_text())
    window.locator("#words").fill(REPLY)
    room.answer()
    other.reload()
    expect(other.locator("h1")).to_have_text(window.locator("h1").inner_text())
    assert other.complaints == []


def test_who_passes_a_question_over_is_not_warned_of_it(opened, window):
    room = Today(window).open(opened.address).begin()
    window.evaluate("notices = new MutationObserver(() => (window.noticed = true)).observe(notice, { attributes: true })")
    question = room.question.inner_text()
    window.get_by_role("button", name="Pass").click()
    expect(room.question).not_to_have_text(question)
    assert window.evaluate("window.noticed") is None
