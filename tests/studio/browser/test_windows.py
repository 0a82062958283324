"""Windows that are loaded again in mid-answer, that crash, and that show the same rehearsal."""

from contextlib import suppress

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Error, expect

from tests.studio.browser.lines import Line
from tests.studio.browsing import Choosing, Room, watched
from tests.studio.rooms import REPLY, STORY

HALVES = STORY[:160], STORY[160:]


def test_a_reload_in_mid_answer_restores_what_was_acknowledged_and_more(indoors):
    line = Line(indoors)
    room = Choosing(indoors).own("Why did you cut it?")
    room.type(HALVES[0], delay=10)
    acknowledged = line.acknowledged()
    indoors.reload()
    room = Room(indoors).expect_words(HALVES[0])
    assert HALVES[0].startswith(acknowledged)
    room.type(HALVES[1], delay=10).expect_words(STORY).expect_kept()
    indoors.reload()
    Room(indoors).expect_words(STORY)


def test_a_reload_does_not_bring_back_what_another_window_replaced(house, indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    room.type("One.").expect_kept()
    address = indoors.url
    indoors.goto(house.address)
    other = watched(indoors.context.new_page())
    other.goto(address)
    second = Room(other).expect_words("One.")
    second.words.fill("Two.")
    second.expect_kept()
    indoors.goto(address)
    Room(indoors).expect_words("Two.").expect_kept()
    second.expect_words("Two.")
    assert other.complaints == []


def test_a_window_that_is_closed_loses_nothing_acknowledged(indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    room.type(HALVES[0]).expect_kept()
    second = beside(indoors)
    Room(second).expect_words(HALVES[0])
    second.keyboard.press("Control+End")
    Room(second).type(HALVES[1]).expect_kept()
    second.close()
    third = beside(indoors)
    Room(third).expect_words(STORY)
    assert third.complaints == []


def test_a_window_that_crashes_in_mid_answer_loses_nothing_acknowledged(indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    room.type(HALVES[0]).expect_kept()
    second = watched(indoors.context.new_page())
    line = Line(second)
    second.goto(indoors.url)
    Room(second).expect_words(HALVES[0])
    second.keyboard.press("Control+End")
    Room(second).type(HALVES[1], delay=10)
    acknowledged = line.acknowledged()
    assert acknowledged.startswith(HALVES[0])
    with second.expect_event("crash"):
        crash(second)
    third = beside(indoors)
    found = Room(third).words.input_value()
    assert STORY.startswith(found)
    assert found.startswith(acknowledged)
    assert third.complaints == []


def beside(page):
    """Another window of the same browser on the same page."""
    other = watched(page.context.new_page())
    other.goto(page.url)
    return other


def crash(page):
    """The process that draws the page dies at once; nothing in the page hears of it."""
    with suppress(Error):
        page.goto("chrome://crash")


def test_two_windows_typing_in_turn_each_keep_their_own_words(indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    room.type("Both. ").expect_kept()
    other = beside(indoors)
    second = Room(other).expect_words("Both. ")
    other.keyboard.press("Control+End")
    for one, two in zip("Here.", "There", strict=True):
        room.type(one)
        second.type(two)
    room.expect_words("Both. Here.")
    second.expect_words("Both. There")
    assert other.complaints == []


def test_a_window_is_told_at_once_that_another_one_went_on_and_may_take_over(indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    room.type("Both. ").expect_kept()
    other = beside(indoors)
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

    indoors.get_by_role("button", name="Show the other one").click()
    Room(indoors).expect_words("Both. There.")
    expect(second.notice).to_be_hidden()
    assert other.complaints == []


def test_an_answer_given_in_one_window_is_not_given_again_in_another(indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    room.type(STORY).expect_kept()
    other = beside(indoors)
    second = Room(other).expect_words(STORY)
    room.answer()
    expect(second.notice).to_contain_text("given already")
    other.get_by_role("button", name="Show the other one").click()
    expect(other.locator("h1")).to_have_text(indoors.locator("h1").inner_text())
    indoors.locator("#words").fill(REPLY)
    room.answer()
    other.reload()
    expect(other.locator("h1")).to_have_text(indoors.locator("h1").inner_text())
    assert other.complaints == []


def test_who_skips_a_question_is_not_warned_of_it(indoors):
    room = Choosing(indoors).own("Why did you cut it?")
    indoors.evaluate("notices = new MutationObserver(() => (window.noticed = true)).observe(notice, { attributes: true })")
    question = room.question.inner_text()
    indoors.get_by_role("button", name="Skip").click()
    expect(room.question).not_to_have_text(question)
    assert indoors.evaluate("window.noticed") is None
