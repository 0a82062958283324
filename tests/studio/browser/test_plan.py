"""The plan in a real browser: blocks are put on other days by mouse, by keyboard and without script, and noted as done."""

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import Browser, Locator, Page, expect

from greenroom.plan import scheduling
from greenroom.plan.moving import Refused, moved
from greenroom.rehearsal.planning import base_of, make, standing, term_of
from greenroom.workspace.making import make_workspace
from greenroom.workspace.place import Workspace
from greenroom.workspace.planned import FILE, read_course
from tests.studio.browser.housing import key_to
from tests.studio.browser.keys import Keys
from tests.studio.browsing import Opened, chromium, windows
from tests.studio.rooms import Clock

__all__ = ["chromium"]
if TYPE_CHECKING:
    from playwright.sync_api import StorageState

TODAY = date.today()
DAYS = 5


class Plan:
    """The page Plan, and the file behind it."""

    def __init__(self, page: Page, studio: Opened) -> None:
        self.page, self.place = page, Workspace(str(studio.folder))
        self.at = f"http://127.0.0.1:{studio.port}/plan"
        page.goto(self.at)

    def block(self, name: str) -> Locator:
        return self.page.locator(f'[id="block-{name}"]')

    def day(self, day: date) -> Locator:
        return self.page.locator(f'[data-day="{day}"]')

    def drag(self, name: str, day: date) -> None:
        self.page.set_viewport_size({"width": 1280, "height": 2400})  # nothing scrolls under the mouse
        self.block(name).locator("summary").drag_to(self.day(day).locator(".when"))

    def moves(self) -> list[dict]:
        rows = map(json.loads, (Path(self.place.folder) / FILE).read_text(encoding="utf-8").splitlines())
        return [row for row in rows if "moved" in row]

    def allowed(self) -> tuple[str, date]:
        """A block of these days and another day of them that it can be put on."""
        return next((name, to) for name, to, why in self._all() if not why)

    def forbidden(self) -> tuple[str, date, str]:
        """A block, a day that it cannot be put on, and why."""
        return next((name, to, why) for name, to, why in self._all() if why)

    def _all(self) -> Iterator[tuple[str, date, str]]:
        course = read_course(self.place)
        for each in standing(course).made.planned:
            for to in (TODAY + timedelta(days=number) for number in range(DAYS)):
                if each.day != to:
                    try:
                        moved(course, standing(course), each.block, to, TODAY)
                    except Refused as fault:
                        yield each.block.id, to, str(fault)
                    else:
                        yield each.block.id, to, ""


@pytest.fixture(scope="module")
def shared(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> "Iterator[tuple[Opened, StorageState]]":
    """A studio of these tests alone, and what lets windows in."""
    folder: Path = tmp_path_factory.mktemp("plan") / "mine"
    make_workspace(str(folder))
    studio = Opened(folder)
    yield studio, key_to(studio, chromium)
    studio.close()


@pytest.fixture
def fresh(shared, monkeypatch: pytest.MonkeyPatch) -> Opened:
    """The studio with a plan of five days that nobody has touched yet."""
    monkeypatch.setattr(scheduling, "MOST_TRIES", 60)
    place, at = Workspace(str(shared[0].folder)), Clock()
    (Path(place.folder) / FILE).unlink(missing_ok=True)
    make(place, base_of(place, (), (), at(), ()), term_of(TODAY + timedelta(days=DAYS), TODAY, 3, 3, (), None), at(), TODAY)
    return shared[0]


@pytest.fixture
def window(chromium: Browser, shared) -> Iterator[Page]:
    yield from windows(chromium, shared[1])


@pytest.fixture
def plan(window: Page, fresh: Opened) -> Plan:
    return Plan(window, fresh)


def test_a_block_is_dragged_to_another_day_and_stays_there_when_planning_again(plan: Plan) -> None:
    name, to = plan.allowed()
    plan.drag(name, to)
    expect(plan.page.get_by_role("status")).to_contain_text("Planning again leaves it here.")
    expect(plan.day(to).locator(f'[id="block-{name}"]')).to_contain_text("put here by you")
    assert [(row["moved"], row["to"]) for row in plan.moves()] == [(name, to.isoformat())]
    plan.page.get_by_role("button", name="Plan again").click()
    expect(plan.page.get_by_role("status")).to_contain_text("Planned anew:")
    expect(plan.day(to).locator(f'[id="block-{name}"]')).to_contain_text("put here by you")


def test_what_a_rule_forbids_is_told_beside_the_block_and_nothing_moves(plan: Plan) -> None:
    name, to, told = plan.forbidden()
    plan.drag(name, to)
    expect(plan.block(name).get_by_role("alert")).to_have_text(told)
    assert plan.moves() == []
    plan.page.complaints.clear()  # type: ignore[attr-defined]


def test_a_block_is_moved_and_another_noted_as_done_by_keyboard_alone(plan: Plan) -> None:
    name, to = plan.allowed()
    keys = Keys(plan.page)
    plan.block(name).locator("summary").focus()
    keys.press("Enter")
    plan.block(name).get_by_label("Another day").focus()
    plan.block(name).get_by_label("Another day").select_option(to.isoformat())
    keys.press("Tab").press("Enter")
    expect(plan.page.get_by_role("status")).to_contain_text("Planning again leaves it here.")
    plan.block(name).locator("summary").focus()
    keys.press("Enter", "Tab", "Space", "Tab").type("It went well.").press("Tab").type("Faster.").press("Tab", "Enter")
    expect(plan.page.get_by_role("status")).to_have_text("Kept: this is done.")
    expect(plan.page.locator("[aria-current=date]")).to_contain_text("It went well.")
    assert keys.unseen == []
    (note,) = read_course(plan.place).done
    assert (note.id, note.is_met, note.changed, note.next) == (name, True, "It went well.", "Faster.")


def test_all_of_it_works_without_script(fresh: Opened, shared, chromium: Browser) -> None:
    context = chromium.new_context(java_script_enabled=False, storage_state=shared[1])
    plan = Plan(context.new_page(), fresh)
    expect(plan.page.locator("#by-mouse")).to_be_hidden()
    name, to = plan.allowed()
    plan.block(name).locator("summary").click()
    plan.block(name).get_by_label("Another day").select_option(to.isoformat())
    plan.block(name).get_by_role("button", name="Move it there").click()
    expect(plan.day(to).get_by_role("status")).to_contain_text("Moved to")
    plan.block(name).locator("summary").click()
    plan.block(name).get_by_label("No, bring it back").check()
    plan.block(name).get_by_role("button", name="Note it as done").click()
    expect(plan.page.get_by_role("status")).to_have_text("Kept: this is done.")
    plan.block(name).locator("summary").click()
    plan.block(name).get_by_role("button", name="Not done after all").click()
    expect(plan.page.get_by_role("status")).to_have_text("This is to do again.")
    assert read_course(plan.place).done == ()
    plan.page.get_by_text("Another date, other hours").click()
    plan.page.get_by_label("The day of your interview").fill((TODAY + timedelta(days=7)).isoformat())
    plan.page.get_by_role("button", name="Make another plan").click()
    expect(plan.page.get_by_role("status")).to_contain_text("Your plan is made")
    expect(plan.page.locator(".day")).to_have_count(7)
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_everything_is_large_enough_to_hit(plan: Plan, scheme: str) -> None:
    plan.page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    plan.page.set_viewport_size({"width": 390, "height": 844})
    plan.page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    sizes = "all => all.map(each => [each.innerText, each.getBoundingClientRect().height])"
    hit = plan.page.locator(
        "main button:visible, main select:visible, main input:visible:not([type=radio]), main .choice, main .block summary"
    ).evaluate_all(sizes)
    assert len(hit) > 20
    assert [each for each in hit if each[1] < 44] == []
    assert plan.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_today_leads_to_the_next_block_which_is_open(plan: Plan) -> None:
    plan.page.goto(plan.at.removesuffix("/plan"))
    plan.page.get_by_role("link", name="Open the block").click()
    expect(plan.page.get_by_role("button", name="Note it as done").locator("visible=true")).to_have_count(1)
    expect(plan.page.get_by_role("link", name="Plan", exact=True)).to_have_attribute("aria-current", "page")


def test_the_calendar_file_is_downloaded(plan: Plan) -> None:
    pytest.importorskip("icalendar", reason="greenroom[plan] is not installed")
    with plan.page.expect_download() as waiting:
        plan.page.get_by_role("link", name="Take it into your calendar").click()
    assert waiting.value.suggested_filename == "greenroom-plan.ics"
    assert Path(waiting.value.path()).read_bytes().count(b"BEGIN:VEVENT") == len(standing(read_course(plan.place)).made.planned)
