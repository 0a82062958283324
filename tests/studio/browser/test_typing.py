"""Typing as fast as anybody can while the checks are slow: the text stays whole, and marks stand under the right words."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from greenroom.workspace.making import make_workspace
from tests.studio.browser.housing import House, key_to
from tests.studio.browsing import Choosing, Opened, Room, windows

KEY = 10
"""Milliseconds from key to key."""
SLOWLY = """\
import time
from greenroom.studio.desk import Desk
read = Desk.read
def slowly(self, *words):
    time.sleep(0.15)
    return read(self, *words)
Desk.read = slowly
"""
WATCH = """
window.wrong = []; window.marked = [];
const seen = () => {
  const words = document.getElementById("words"), mirror = document.getElementById("mirror");
  if (mirror.textContent !== words.value + "\\n") wrong.push([mirror.textContent, words.value]);
  marked.push([...mirror.querySelectorAll("mark")].map((mark) => mark.textContent));
};
document.addEventListener("DOMContentLoaded", () => {
  const mirror = document.getElementById("mirror");
  if (mirror) new MutationObserver(seen).observe(mirror, { childList: true, subtree: true, characterData: true });
});
"""
"""Notes whatever the mirror shows that is not the text, and which words are marked in every picture of it."""
OPENING = "🎭 I owned the plan. We improved accuracy significantly. "
AFTER = "It was my own choice, and I told the board why it would cost us December and nothing else. " * 2
BEFORE = "Let me begin at the start."
LONG = "The shop asked for a forecast of every shelf. " * 80 + "It improved latency significantly."
MARKED = "improved accuracy significantly"


@pytest.fixture(scope="module")
def slow(tmp_path_factory, chromium):
    """A studio whose checks take 150 ms longer: its address, and what lets a window in."""
    folder = tmp_path_factory.mktemp("slow")
    (folder / "sitecustomize.py").write_text(SLOWLY)
    make_workspace(str(folder / "mine"))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(folder))
        studio = Opened(folder / "mine")
    yield House(f"http://127.0.0.1:{studio.port}", key_to(studio, chromium))
    studio.close()


@pytest.fixture
def window(chromium, slow):
    for page in windows(chromium, slow.key):
        page.add_init_script(WATCH)
        page.goto(slow.address)
        yield page


@pytest.fixture
def room(window) -> Room:
    return Choosing(window).own("Why?")


def pictures(window) -> list[list[str]]:
    """What was marked in every picture since the last look."""
    assert window.evaluate("wrong") == []
    return window.evaluate("marked.splice(0)")


def test_200_keys_at_10_ms_each_while_checks_are_slow(room, window):
    assert len(OPENING + AFTER) >= 200
    room.type(OPENING + AFTER, delay=KEY).expect_words(OPENING + AFTER)
    expect(room.marks).to_have_text([MARKED])
    assert all(MARKED.startswith(mark) for marks in pictures(window) for mark in marks)

    window.keyboard.press("Control+Home")
    room.type(BEFORE + " ", delay=KEY).expect_words(f"{BEFORE} {OPENING}{AFTER}")
    room.expect_kept()
    assert {tuple(marks) for marks in pictures(window)} <= {(MARKED,)}, "a mark slipped or flickered"

    for _ in range(len(BEFORE) + 1):
        window.keyboard.press("Backspace")
    room.expect_words(OPENING + AFTER).expect_kept()
    assert {tuple(marks) for marks in pictures(window)} <= {(MARKED,)}, "a mark slipped or flickered"
    window.reload()
    Room(window).expect_words(OPENING + AFTER)


def test_a_mark_is_there_in_every_picture(room, window):
    room.type(OPENING + AFTER, delay=KEY).expect_words(OPENING + AFTER)
    expect(room.marks).to_have_text([MARKED])
    pictures(window)
    window.keyboard.press("Control+Home")
    room.type(BEFORE + " ", delay=KEY).expect_words(f"{BEFORE} {OPENING}{AFTER}")
    room.expect_kept()
    assert {tuple(marks) for marks in pictures(window)} == {(MARKED,)}, "a mark flickered"


def test_a_mark_goes_with_the_words_that_it_was_about(room, window):
    room.type(OPENING)
    expect(room.marks).to_have_text([MARKED])
    for _ in range(len("significantly. ")):
        window.keyboard.press("Backspace")
    room.type("from 61% to 74% of all weeks. ", delay=KEY)
    room.expect_words("🎭 I owned the plan. We improved accuracy from 61% to 74% of all weeks. ").expect_kept()
    expect(room.marks).to_have_count(0)
    expect(room.findings).to_have_count(0)


def test_what_is_pasted_over_everything_stays(room):
    room.type(OPENING, delay=KEY)
    room.words.fill(LONG)
    expect(room.marks.last).to_have_text("improved latency significantly")
    room.expect_kept().expect_words(LONG)
