"""The path of a new user, in a real browser: from `greenroom open` to a debrief."""

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browsing import (
    Choosing,
    Opened,
    Rating,
    Room,
    Today,
    chromium,
    expect_reachable_by_all,
    opened,
    watched,
    window,
)
from tests.studio.rooms import REPLY, STORY

__all__ = ["chromium", "opened", "window"]


def test_from_opening_to_a_debrief(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type(STORY).expect_kept().expect_words(STORY)
    assert room.hint()
    room.answer()
    expect(window.get_by_text("What you said")).to_be_visible()
    while room.is_asking:
        room.words.fill(REPLY)
        room.answer()
    expect(room.question).to_have_text("That was it for now")

    room = Choosing(window).round("pitch")
    while room.is_asking:
        room.words.fill(STORY)
        room.answer()
    Rating(window).rate("3")
    expect(window.get_by_role("heading", level=1)).to_have_text("Debrief: Thirty-second pitch")
    expect(window.get_by_role("heading", name="What decided it")).to_be_visible()
    assert "everything you said is kept" in opened.close()


def test_findings_are_underlined_while_one_types_and_the_keyboard_walks_them(opened, window):
    room = Today(window).open(opened.address)
    room = Choosing(window).own("Why?")
    room.type(f"🎭 {STORY}\nWe improved latency significantly.", delay=2)
    expect(room.marks).to_have_text(["improved accuracy significantly", "improved latency significantly"])
    expect(room.findings).to_have_count(2)
    for expected in ("improved accuracy significantly", "improved latency significantly", "improved accuracy significantly"):
        window.keyboard.press("F8")
        assert room.selected() == expected
    window.keyboard.press("Shift+F8")
    assert room.selected() == "improved latency significantly"
    room.findings.first.focus()
    window.keyboard.press("Enter")
    assert room.selected() == "improved accuracy significantly"
    room.expect_words(f"🎭 {STORY}\nWe improved latency significantly.")


def test_marks_move_with_an_edit_before_them_and_undo_is_the_browsers_own(opened, window):
    Today(window).open(opened.address)
    room = Choosing(window).own("Why?")
    room.type(STORY)
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    window.keyboard.press("Control+Home")
    room.type("Well. ")
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    room.expect_words("Well. " + STORY)
    for _ in range(3):
        window.keyboard.press("Control+z")
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
        again.close()
        window.complaints.clear()


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
        window.complaints.clear()
        again.close()


def test_two_windows_do_not_fight(opened, window):
    room = Today(window).open(opened.address).begin()
    room.type("One.").expect_kept()
    other = watched(window.context.new_page())
    other.goto(window.url)
    second = Room(other).expect_words("One.")
    other.keyboard.press("Control+End")
    second.type(" Two.").expect_kept()
    room.type(" Mine.")
    expect(room.notice).to_contain_text("another window")
    room.expect_words("One. Mine.")
    window.get_by_role("button", name="Go on with this text").click()
    room.expect_kept().expect_words("One. Mine.")
    second.type(" Again.")
    expect(second.notice).to_contain_text("another window")
    other.get_by_role("button", name="Show the other one").click()
    Room(other).expect_words("One. Mine.")
    assert other.complaints == []


def test_nothing_typed_fast_is_lost_where_the_checks_are_slow(own_folder, greenroom, window, monkeypatch):
    slow = own_folder / "slow"
    slow.mkdir()
    (slow / "sitecustomize.py").write_text(
        "import time\nfrom greenroom.studio import desk\nread = desk.Desk.read\n"
        "def slowly(self, *words):\n    time.sleep(0.15)\n    return read(self, *words)\ndesk.Desk.read = slowly\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(slow))
    greenroom("new", own_folder / "mine")
    studio = Opened(own_folder / "mine")
    Today(window).open(studio.address)
    room = Choosing(window).own("Why?")
    room.type(STORY, delay=10).expect_words(STORY).expect_kept()
    expect(room.marks).to_have_text(["improved accuracy significantly"])
    window.reload()
    Room(window).expect_words(STORY)
    studio.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_is_wider_than_a_phone(opened, window, scheme):
    window.emulate_media(color_scheme=scheme)
    window.set_viewport_size({"width": 390, "height": 844})
    Today(window).open(opened.address)
    wide = "document.documentElement.scrollWidth"
    assert window.evaluate(wide) == 390
    room = Choosing(window).own("W" * 60 + "?")
    room.type("w" * 200 + " We improved accuracy significantly.")
    expect(room.marks).to_have_count(1)
    assert window.evaluate(wide) == 390
    window.get_by_role("link", name="Rehearse", exact=True).click()
    assert window.evaluate(wide) == 390


def test_every_page_can_be_used_by_all(opened, window):
    today = Today(window).open(opened.address)
    expect_reachable_by_all(window)
    room = today.begin()
    room.type(f"{STORY} We improved latency significantly.")
    expect(room.marks).to_have_count(2)
    room.hint()
    expect_reachable_by_all(window)
    room.answer()
    expect_reachable_by_all(window)
    Choosing(window)
    for summary in window.locator("summary").all():
        summary.click()
    expect_reachable_by_all(window)
    room = Choosing(window).round("pitch")
    expect_reachable_by_all(window)
    while room.is_asking:
        room.words.fill(STORY)
        room.answer()
    expect_reachable_by_all(window)
    Rating(window).rate("2")
    expect(window.get_by_role("heading", level=1)).to_have_text("Debrief: Thirty-second pitch")
    expect_reachable_by_all(window)
    Today(window).open(opened.address)
    expect_reachable_by_all(window)
