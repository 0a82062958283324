"""The twelve follow-ups about a project, by what a person sees of them."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect

from tests.studio.browser.furnished import PROJECT, STRAIGHT
from tests.studio.browsing import Choosing, Gauntlet, Room

TWELVE = 12


def test_twelve_are_begun_paused_gone_on_with_and_summed_up(indoors):
    room, gauntlet = Choosing(indoors).gauntlet(PROJECT), Gauntlet(indoors)
    expect(gauntlet.place).to_contain_text(f"Question 1 of 12 about {PROJECT}")
    expect(gauntlet.bar).to_have_attribute("value", "0")
    room.words.fill(STRAIGHT)
    room.answer()
    expect(gauntlet.place).to_contain_text("Question 2 of 12")
    expect(gauntlet.bar).to_have_attribute("value", "1")

    indoors.get_by_role("link", name="Pause, and go on later").click()
    Choosing(indoors)
    indoors.get_by_role("link", name=f"Go on with {PROJECT}, question 2 of 12").click()
    room = Room(indoors)
    room.words.fill("Two.")
    room.answer()
    for number in range(3, TWELVE + 1):
        expect(gauntlet.place).to_contain_text(f"Question {number} of 12")
        indoors.get_by_role("button", name="Skip").click()
    expect(room.question).to_have_text("1 of 12 answered")
    expect(gauntlet.left).to_have_count(TWELVE - 1)
    expect(gauntlet.left.first).to_contain_text("too little was said")
    gauntlet.again.click()
    Room(indoors)
    expect(gauntlet.place).to_contain_text("Question 1 of 12")
