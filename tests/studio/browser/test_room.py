"""The room in a real browser: what is underlined, what is kept when a studio dies, and what fits on a phone."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browsing import Choosing, Opened, Room, Today, watched
from tests.studio.rooms import STORY


def test_findings_are_underlined_while_one_types_and_the_keyboard_walks_them(indoors):
    room = Choosing(indoors).own("Why?")
    room.type(f"🎭 {STORY}\nWe improved latency significantly.", delay=2)
    expect(room.marks).to_have_text(["improved accuracy significantly", "improved latency significantly"])
    expect(room.findings).to_have_count(2)
    for expected in ("improved accuracy significantly", "improved latency significantly", "improved accuracy significantly"):
        indoors.keyboard.press("F8")
        assert room.selected() == expected
    indoors.keyboard.press("Shift+F8")
    assert room.selected() == "improved latency significantly"
    room.findings.first.focus()
    indoors.keyboard.press("Enter")
    assert room.selected() == "improved accuracy significantly"
    room.expect_words(f"🎭 {STORY}\nWe improved latency significantly.")


def test_marks_move_with_an_edit_before_them_and_undo_is_the_browsers_own(indoors):
    room = Choosing(indoors).own("Why?")
    room.type(STORY)
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    indoors.keyboard.press("Control+Home")
    room.type("Well. ")
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    room.expect_words("Well. " + STORY)
    for _ in range(3):
        indoors.keyboard.press("Control+z")
    expect(room.words).not_to_have_value("Well. " + STORY)


def test_a_reload_restores_what_was_kept_and_a_kill_loses_nothing_that_was_acknowledged(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type("I owned it.\n\n🎭 We shipped").expect_kept()
    window.reload()
    room = Room(window).expect_words("I owned it.\n\n🎭 We shipped")
    window.keyboard.press("Control+End")
    room.type(" on time.").expect_kept()
    opened.kill()
    window.complaints.clear()
    again = Opened(opened.folder, "--port", str(opened.port))
    try:
        Room(Today(window).open(again.address).go_on().page).expect_words("I owned it.\n\n🎭 We shipped on time.")
    finally:
        window.close()
        window.complaints.clear()
        again.close()


def test_a_window_goes_on_by_itself_once_the_studio_is_back(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type("Before.").expect_kept()
    opened.kill()
    expect(window.locator("#kept")).to_contain_text("Not kept just now")
    room.type(" While it was away.")
    again = Opened(opened.folder, "--port", str(opened.port))
    try:
        other = window.context.new_page()
        other.goto(again.address)
        room.expect_kept().expect_words("Before. While it was away.")
        other.get_by_role("link", name="Go on").click()
        expect(other.locator("#words")).to_have_value("Before. While it was away.")
    finally:
        window.close()
        window.complaints.clear()
        again.close()


def test_two_windows_do_not_fight(indoors):
    room = Choosing(indoors).own("Why?")
    room.type("One.").expect_kept()
    other = watched(indoors.context.new_page())
    other.goto(indoors.url)
    second = Room(other).expect_words("One.")
    other.keyboard.press("Control+End")
    second.type(" Two.").expect_kept()
    room.type(" Mine.")
    expect(room.notice).to_contain_text("another window")
    room.expect_words("One. Mine.")
    indoors.get_by_role("button", name="Go on with this text").click()
    room.expect_kept().expect_words("One. Mine.")
    second.type(" Again.")
    expect(second.notice).to_contain_text("another window")
    other.get_by_role("button", name="Show the other one").click()
    Room(other).expect_words("One. Mine.")
    assert other.complaints == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_words_wider_than_a_phone_widen_nothing(indoors, scheme):
    indoors.emulate_media(color_scheme=scheme)
    indoors.set_viewport_size({"width": 390, "height": 844})
    wide = "document.documentElement.scrollWidth"
    room = Choosing(indoors).own("W" * 60 + "?")
    room.type("w" * 200 + " We improved accuracy significantly.")
    expect(room.marks).to_have_count(1)
    assert indoors.evaluate(wide) == 390
