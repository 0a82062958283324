"""Drill in a real browser: a sitting by keyboard alone, by mouse on a phone, and without script; no answer is lost."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Browser, Page, Route, expect

from greenroom.recall.reviews import FILE
from greenroom.workspace.making import make_workspace
from tests.studio.browser.housing import key_to
from tests.studio.browser.keys import Keys
from tests.studio.browsing import Opened, chromium, windows

__all__ = ["chromium"]
if TYPE_CHECKING:
    from playwright.sync_api import StorageState

CARDS = 6


class Drill:
    """The page Drill on a deck of one's own."""

    def __init__(self, page: Page, at: str) -> None:
        self.page = page
        page.goto(at)
        self.question = page.locator("#question")
        self.answer = page.locator(".told")

    def press(self, *keys: str) -> "Drill":
        for key in keys:
            self.page.keyboard.press(key)
        return self

    def say(self, *keys: str) -> "Drill":
        """Answers so many cards, one after the other, each once its answer is seen."""
        for key in keys:
            self.press("Space")
            expect(self.answer).to_be_visible()
            asked = self.question.inner_text()
            self.press(key)
            expect(self.question).not_to_have_text(asked)
        return self

    def expect(self, question: str) -> "Drill":
        expect(self.question).to_have_text(question)
        return self


class Deck:
    """A deck that no other test has, in a workspace that tests share; all of its cards are due today."""

    def __init__(self, studio: Opened, name: str) -> None:
        self.name, self.folder = name, studio.folder
        self.at = f"http://127.0.0.1:{studio.port}/drill?deck={name}"
        text = "".join(f"## Question {number}?\n\nAnswer {number}.\n\n- why: Whether.\n\n" for number in range(1, CARDS + 1))
        (self.folder / "cards" / f"{name}.md").write_text(text, encoding="utf-8")
        days = {"begins": date.today().isoformat(), "until": (date.today() + timedelta(days=2)).isoformat()}
        with (self.folder / FILE).open("a", encoding="utf-8") as file:
            file.write(json.dumps(days | {"cap": 1000}) + "\n")

    def lines(self) -> list[dict]:
        rows = map(json.loads, (self.folder / FILE).read_text(encoding="utf-8").splitlines())
        return [row for row in rows if row.get("card", "").startswith(f"{self.name}/")]

    def said(self) -> list[tuple[int, bool]]:
        """What stands in the file of these cards: which was known, and which not."""
        return [(int(row["card"][-1]), row["known"]) for row in self.lines() if "known" in row]


@pytest.fixture(scope="module")
def shared(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[tuple[Opened, StorageState]]":
    """A studio of these tests alone, and what lets windows in."""
    folder: Path = tmp_path_factory.mktemp("drill") / "mine"
    make_workspace(str(folder))
    (folder / "cards").mkdir()
    studio = Opened(folder)
    yield studio, key_to(studio, chromium)
    studio.close()


@pytest.fixture
def deck(shared, request: pytest.FixtureRequest) -> Deck:
    return Deck(shared[0], request.node.name.replace("_", "-"))


@pytest.fixture
def window(chromium: Browser, shared) -> Iterator[Page]:
    yield from windows(chromium, shared[1])


@pytest.fixture
def drill(window: Page, deck: Deck) -> Drill:
    return Drill(window, deck.at)


def test_a_sitting_by_keyboard_alone(drill: Drill, deck: Deck, window: Page) -> None:
    expect(drill.answer).to_be_hidden()
    drill.expect("Question 1?").press("y").expect("Question 1?").press("Space")
    expect(drill.answer).to_contain_text("Answer 1.")
    expect(drill.answer).to_contain_text("Asked to see: Whether.")
    expect(drill.answer).to_be_focused()
    drill.press("n").expect("Question 2?").press("Enter", "y").expect("Question 3?")
    expect(window.locator(".place")).to_contain_text("1 of 2 known at once")
    drill.press("u").expect("Question 2?").say("n").expect("Question 3?").press("x").expect("Question 4?")
    drill.say("y", "y").expect("Question 1?")
    expect(window.locator(".flash")).to_contain_text(" · again")
    drill.say("y", "y", "y").expect("5 looked at, 3 of them known at once")
    expect(window.get_by_role("heading", name="How it stands")).to_be_visible()
    assert deck.said() == [(1, False), (2, True), (2, False), (4, True), (5, True), (6, True)]
    assert [row["takes_back"] for row in deck.lines() if "takes_back" in row] == [deck.lines()[1]["at"]]
    assert [row["card"][-1] for row in deck.lines() if row.get("left_out")] == ["3"]


def test_a_slow_studio_misses_no_wish_to_see_and_takes_no_answer_to_a_card_that_is_not_shown(
    drill: Drill, deck: Deck, window: Page
) -> None:
    held: list[Route] = []
    window.route("**/drill?*", lambda route: held.append(route) if route.request.method == "POST" else route.continue_())
    drill.press("Space", "y")
    while not held:
        window.wait_for_timeout(1)
    drill.press("y", "Space", "y", "n").expect("Question 1?")
    waiting = held.pop()
    waiting.fulfill(response=waiting.fetch())
    drill.expect("Question 2?")
    expect(drill.answer).to_be_visible()
    assert (held, deck.said()) == ([], [(1, True)])


def test_the_last_answer_stands_though_the_window_is_closed_with_the_key(deck: Deck, shared, chromium: Browser) -> None:
    context = chromium.new_context(storage_state=shared[1])
    Drill(context.new_page(), deck.at).press("Space", "n").expect("Question 2?").press("Space", "y").page.close()
    Drill(context.new_page(), deck.at).expect("Question 3?").press("u").expect("Question 2?")
    context.close()
    assert deck.said() == [(1, False), (2, True)]


def test_a_second_window_does_not_answer_twice(drill: Drill, deck: Deck, window: Page) -> None:
    other = Drill(window.context.new_page(), deck.at)
    drill.press("Space", "y").expect("Question 2?")
    other.press("Space", "n").expect("Question 2?")
    expect(other.page.get_by_role("status")).to_contain_text("dealt with already")
    assert deck.said() == [(1, True)]


def test_an_answer_that_does_not_arrive_is_told_of_and_given_again(drill: Drill, deck: Deck, window: Page) -> None:
    window.route("**/drill?*", lambda route: route.abort() if route.request.method == "POST" else route.continue_())
    drill.press("Space", "y")
    expect(window.get_by_role("alert")).to_contain_text("not kept yet")
    drill.expect("Question 1?")
    window.unroute("**/drill?*")
    drill.press("y").expect("Question 2?")
    expect(window.get_by_role("alert")).to_have_count(0)
    assert deck.said() == [(1, True)]
    window.complaints.clear()  # type: ignore[attr-defined]


def test_what_is_typed_into_a_field_answers_nothing(drill: Drill, deck: Deck, window: Page) -> None:
    drill.press("Space")
    window.get_by_text("Date, cards a day, decks").click()
    window.get_by_label("Cards a day, at most").fill("")
    drill.press("1", "2", "y", "x", "n").expect("Question 1?")
    assert deck.lines() == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_everything_is_large_enough_to_hit(drill: Drill, deck: Deck, window: Page, scheme: str) -> None:
    window.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    window.set_viewport_size({"width": 390, "height": 844})
    window.get_by_text("Show the answer").click()
    window.get_by_role("button", name="No").click()
    drill.expect("Question 2?")
    window.get_by_role("button", name="Take the last answer back").click()
    drill.expect("Question 1?")
    window.get_by_text("Show the answer").click()
    window.get_by_role("button", name="Yes").click()
    drill.expect("Question 2?")
    window.get_by_role("button", name="Leave this card out").click()
    drill.expect("Question 3?")
    window.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    sizes = "all => all.map(each => [each.innerText, each.getBoundingClientRect().height])"
    hit = window.locator("main button:visible, main input:visible:not([type=checkbox]), main .choice").evaluate_all(sizes)
    assert len(hit) > 8
    assert [each for each in hit if each[1] < 44] == []
    window.get_by_role("button", name="Take it in again").click()
    expect(window.locator(".out")).to_have_count(0)


def test_day_cap_and_decks_are_set_by_keyboard(deck: Deck, window: Page, shared) -> None:
    window.goto(deck.at.partition("?")[0])
    keys = (
        Keys(window)
        .reach("Date, cards a day, decks")
        .press("Enter")
        .reach("Cards a day, at most")
        .press("Control+a")
        .type("500")
    )
    keys.reach("Keep this").press("Enter")
    expect(window.get_by_role("status")).to_contain_text("with at most 500 cards a day")
    window.get_by_text("Date, cards a day, decks").click()
    for box in window.get_by_role("checkbox").all():
        box.set_checked(deck.name in (box.get_attribute("value") or ""))
    keys.reach("Drill these").press("Enter")
    expect(window.locator(".place")).to_contain_text(f"{CARDS} cards left")
    assert keys.unseen == []


def test_all_of_it_works_without_script(deck: Deck, shared, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, storage_state=shared[1])
    page = context.new_page()
    drill = Drill(page, deck.at)
    expect(drill.answer).to_be_hidden()
    keys = Keys(page)
    keys.press("Tab")
    for known in ("No", "Yes", "Yes"):
        page.get_by_text("Show the answer").focus()
        keys.press("Enter")
        page.get_by_role("button", name=known).focus()
        keys.press("Enter")
    drill.expect("Question 4?")
    page.get_by_role("button", name="Take the last answer back").click()
    drill.expect("Question 3?")
    page.get_by_role("button", name="Leave this card out").click()
    expect(page.get_by_role("status")).to_have_text("Left out: Question 3?")
    drill.expect("Question 4?")
    page.get_by_role("button", name="Take it in again").click()
    page.get_by_text("Date, cards a day, decks").click()
    page.get_by_label("I learn for").fill((date.today() + timedelta(days=3)).isoformat())
    page.get_by_role("button", name="Keep this").click()
    expect(page.get_by_role("status")).to_contain_text("Kept: you learn for")
    assert deck.said() == [(1, False), (2, True), (3, True)]
    context.close()


def test_today_leads_to_the_cards_that_are_due(deck: Deck, window: Page) -> None:
    window.goto(deck.at.partition("/drill")[0])
    window.get_by_role("link", name="Drill them").click()
    expect(window.locator("#question")).to_be_visible()
    expect(window.get_by_role("link", name="Drill", exact=True)).to_have_attribute("aria-current", "page")
