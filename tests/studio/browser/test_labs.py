"""Labs in a real browser, over the tiny lab of the tests: run, read, laid side by side, put into the ledger."""

import re
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Browser, Locator, Page, expect

from greenroom.evidence.ledger import Ledger
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import Workspace
from tests.studio.browser.furnished_labs import a_place_for_labs, calls, with_the_tiny_lab
from tests.studio.browser.housing import House, key_to
from tests.studio.browser.soundness import faults
from tests.studio.browsing import Opened, windows

DONE = "All stages are behind it"


class Labs:
    """The pages of the labs, by what a person sees of them."""

    def __init__(self, page: Page, home: str) -> None:
        self.page, self.home = page, home
        self.progress = page.locator("#progress")

    def catalogue(self) -> "Labs":
        self.page.goto(f"{self.home}/labs")
        return self

    def dice(self) -> "Labs":
        self.page.goto(f"{self.home}/labs/dice")
        return self

    def run(self, *, seed: int = 0, size: str = "small") -> "Labs":
        self.page.get_by_label("Size").select_option(size)
        self.page.get_by_label("Seed").fill(str(seed))
        self.page.get_by_role("button", name="Run it").click()
        expect(self.page.get_by_role("heading", level=1)).to_have_text(re.compile("^Run dice-"))
        return self

    def whole(self) -> "Labs":
        """Waits until the window has heard that the run is over; nobody loads it again."""
        expect(self.progress).to_contain_text(DONE)
        return self

    def stage(self, title: str) -> Locator:
        return self.page.locator("section").filter(has=self.page.get_by_role("heading", level=2, name=title))

    def name(self) -> str:
        return self.page.get_by_role("heading", level=1).inner_text().removeprefix("Run ")


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("labs")
    make_workspace(str(folder / "mine"))
    with_the_tiny_lab(folder / "mine")
    return folder


@pytest.fixture(scope="module")
def lab_house(chromium: Browser, place: Path) -> Iterator[House]:
    with a_place_for_labs(place):
        studio = Opened(place / "mine")
        yield House(f"http://127.0.0.1:{studio.port}", key_to(studio, chromium))
        studio.close()


@pytest.fixture
def labs(chromium: Browser, lab_house: House) -> Iterator[Labs]:
    for page in windows(chromium, lab_house.key):
        yield Labs(page, lab_house.address)


def test_the_catalogue_says_what_there_is_and_what_is_missing(labs):
    labs.catalogue()
    expect(labs.page.get_by_role("link", name="Labs", exact=True)).to_have_attribute("aria-current", "page")
    card = labs.page.locator(".card", has=labs.page.get_by_role("link", name="Two dice"))
    expect(card).to_contain_text("Whether a die is loaded")
    expect(card).to_contain_text("its data is here")
    assert faults(labs.page) == []


def test_a_page_of_a_lab_tells_its_claims_and_what_is_usually_told(labs):
    labs.dice()
    expect(labs.page.get_by_role("heading", name="Two dice")).to_have_count(1)
    expect(labs.page.get_by_text("Usually told: Everybody remembers a fair die")).to_be_visible()
    assert faults(labs.page) == []


def test_a_run_is_begun_and_seen_to_finish(labs):
    labs.dice().run().whole()
    throws = labs.stage("Throwing")
    expect(throws.get_by_text("borne out", exact=True)).to_have_count(2)
    expect(throws.get_by_role("region", name="Throwing: measures").get_by_role("row")).to_have_count(3)
    expect(throws.get_by_text("Thrown <by> a seeded generator.")).to_be_visible()
    expect(labs.stage("Counting sixes").get_by_text("not borne out", exact=True)).to_be_visible()
    labs.page.reload()
    expect(labs.progress).to_contain_text(DONE)
    assert faults(labs.page) == []


def test_what_was_measured_goes_into_the_ledger_once(labs, place):
    labs.dice().run(seed=3).whole()
    labs.page.get_by_role("button", name="Put its numbers into the ledger").click()
    expect(labs.page.get_by_text("7 numbers were put into the ledger.")).to_be_visible()
    expect(labs.page.get_by_text("7 of its 7 numbers stand in")).to_be_visible()
    expect(labs.page.get_by_role("button", name="Put its numbers into the ledger")).to_have_count(0)
    entries = [one for one in Ledger(Workspace(str(place / "mine")).evidence).read().entries if one.project == "dice"]
    assert (len(entries), {one.seed for one in entries}) == (7, {3})


def test_two_runs_stand_side_by_side(labs):
    first = labs.dice().run(seed=5).whole().name()
    second = labs.dice().run(seed=6).whole().name()
    labs.page.get_by_label("The other run").select_option(first)
    labs.page.get_by_role("button", name="Compare").click()
    expect(labs.page.get_by_role("columnheader").nth(1)).to_have_text(first)
    expect(labs.page.get_by_role("columnheader").nth(2)).to_have_text(second)
    row = labs.page.get_by_role("row").filter(has_text="fair · mean")
    expect(row).to_contain_text(re.compile("overlap|apart"))
    assert faults(labs.page) == []


def test_a_plot_and_a_report_have_addresses_of_their_own(labs):
    pytest.importorskip("matplotlib", reason="matplotlib draws the plots; the extra labs has it")
    labs.dice().run(seed=8).whole()
    picture = labs.page.get_by_role("img", name="Mean so far")
    picture.scroll_into_view_if_needed()
    assert labs.page.request.get(labs.home + picture.get_attribute("src")).headers["content-type"] == "image/svg+xml"
    labs.page.wait_for_function("document.querySelector('.plots img').naturalWidth > 0")
    labs.page.get_by_role("link", name="The report, as one file").click()
    expect(labs.page.get_by_text("Where these numbers are from")).to_be_visible()


def test_everything_works_without_script_and_by_keyboard(chromium, lab_house):
    context = chromium.new_context(java_script_enabled=False, storage_state=lab_house.key)
    labs = Labs(context.new_page(), lab_house.address).dice()
    labs.page.get_by_label("Seed").fill("11")
    labs.page.get_by_label("Seed").press("Enter")
    while labs.page.get_by_role("link", name="Look again").count():
        labs.page.get_by_role("link", name="Look again").press("Enter")
    expect(labs.progress).to_contain_text(DONE)
    labs.page.get_by_role("button", name="Put its numbers into the ledger").press("Enter")
    expect(labs.page.get_by_text("numbers were put into the ledger")).to_be_visible()
    context.close()


def test_a_seed_that_is_none_is_a_sentence(labs):
    labs.dice()
    labs.page.locator("#seed").evaluate("box => { box.type = 'text'; box.value = 'x' }")
    with labs.page.expect_response("**/labs/dice") as answered:
        labs.page.get_by_role("button", name="Run it").click()
    assert answered.value.status == 422
    expect(labs.page.get_by_role("alert")).to_contain_text("A seed is a whole number")
    labs.page.complaints.clear()  # a browser says in its console that the answer was a 422


def test_a_run_that_was_killed_shows_what_is_kept_and_goes_on_behind_it(chromium, tmp_path):
    make_workspace(str(tmp_path / "mine"))
    with_the_tiny_lab(tmp_path / "mine")
    with a_place_for_labs(tmp_path, DICE_KILL="sixes"), ExitStack() as later:
        studio = Opened(tmp_path / "mine")
        later.callback(studio.kill)
        for page in windows(chromium):
            page.goto(studio.address)
            labs = Labs(page, f"http://127.0.0.1:{studio.port}").dice().run()
            expect(labs.progress).to_contain_text("The run broke off")
            expect(labs.stage("Throwing").get_by_role("region", name="Throwing: measures")).to_be_visible()
            expect(labs.stage("Counting sixes")).to_contain_text("Not measured yet")
            address = page.url.removeprefix(labs.home)
    with a_place_for_labs(tmp_path):
        again = Opened(tmp_path / "mine")
        for page in windows(chromium):
            page.goto(again.address)
            page.goto(f"http://127.0.0.1:{again.port}{address}")
            expect(page.locator("#progress")).to_contain_text("1 of 3 stages are kept")
            page.get_by_role("button", name="Go on with it").click()
            expect(page.locator("#progress")).to_contain_text(DONE)
        again.close()
    assert calls(tmp_path) == ["throws", "sixes", "sixes", "names"]
