"""Script in a question, an answer, a story, its file name and the ledger is shown as what it is, and never run."""

import json

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browsing import Choosing, Opened, Room, Today

SCRIPT = "<script data-ran>window.ran = 1</script><img data-ran src=x onerror='window.ran = 1'>"
BREAKOUT = '"><svg data-ran onload=window.ran=1>'
CLOSING = "</textarea></details></title>"
NAME = '<img data-ran src=x onerror=window.ran=1>&".md'
STORY = f"""---
kind: story
prompt: {json.dumps(SCRIPT)}
---
I owned it. {SCRIPT} We improved accuracy significantly from 61% to 74% {BREAKOUT}.
"""
ENTRY = {
    "id": "x" * 12,
    "metric": SCRIPT,
    "value": 0.74,
    "project": BREAKOUT,
    "variant": SCRIPT,
    "split": SCRIPT,
    "from": SCRIPT,
}


@pytest.fixture
def nasty(own_folder, greenroom):
    """A studio on a workspace in which everything that a person may name is a script."""
    mine = own_folder / "mine"
    greenroom("new", mine)
    (mine / "stories" / NAME).write_text(STORY)
    (mine / "jobs" / NAME).write_text(STORY)
    (mine / "evidence" / "mine.jsonl").write_text(json.dumps(ENTRY) + "\n")
    (mine / "evidence" / "<img data-ran src=x onerror=window.ran=1>.jsonl").write_text(json.dumps({"id": SCRIPT}) + "\n")
    (mine / "stories" / "front.md").write_text(f"---\nkind: {json.dumps(BREAKOUT + SCRIPT)}\n---\nI owned it.\n")
    studio = Opened(mine)
    yield studio
    studio.close()


def shows(page, text: str) -> None:
    """The text stands on the page, and nothing in it has become a part of it."""
    expect(page.locator("body")).to_contain_text(text)
    assert page.evaluate("window.ran") is None
    assert page.locator("[data-ran]").count() == 0


def test_nothing_that_a_person_wrote_is_run(nasty, window):
    window.on("dialog", lambda dialog: window.complaints.append(dialog.message))
    Today(window).open(nasty.address)
    home = f"http://127.0.0.1:{nasty.port}"
    room = Choosing(window).own(f"{SCRIPT} {CLOSING}")
    shows(window, SCRIPT)
    answer = f"{SCRIPT}{BREAKOUT}{CLOSING} We improved accuracy significantly."
    room.type(answer).expect_kept()
    expect(room.marks).not_to_have_count(0)
    shows(window, SCRIPT)
    window.reload()
    room = Room(window).expect_words(answer)
    shows(window, SCRIPT)
    room.answer()
    shows(window, SCRIPT)
    while room.is_asking:
        room.words.fill(answer)
        room.answer()
    shows(window, CLOSING)
    for path in ("/", "/history", "/compare"):
        window.goto(home + path)
        shows(window, SCRIPT[:40])
    window.goto(home + "/history")
    window.get_by_role("link", name="<script").last.click()
    shows(window, BREAKOUT)
    window.goto(home + "/evidence")
    shows(window, BREAKOUT)
    window.get_by_role("link", name=NAME).click()
    shows(window, f"stories/{NAME}")
    shows(window, BREAKOUT)
    window.goto(home + "/evidence")
    window.get_by_role("link", name="front.md").click()
    shows(window, "did not work")
    shows(window, BREAKOUT)
    for path in (
        f"/rules/{BREAKOUT}",
        f"/evidence/story?path={BREAKOUT}",
        f"/attempt/{BREAKOUT}",
        f"/compare?a={BREAKOUT}&b=2",
    ):
        window.goto(home + path)
        shows(window, "There is no such")
    window.complaints[:] = [said for said in window.complaints if "404" not in said and "422" not in said]
