"""Every page, on a wide screen and on a phone, in the light and in the dark."""

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")
pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from playwright.sync_api import expect
from starlette.routing import Route

from greenroom.studio.app import ROUTES
from tests.studio.browser.furnished import OTHERS, PAGES, Furnished, furnish
from tests.studio.browser.furnished_labs import LABS, a_place_for_labs, labs_in
from tests.studio.browser.soundness import faults
from tests.studio.browsing import Opened, watched

MARKED = {"room: coached": 1}
"""Pages on which something is underlined by the studio's script once it has heard from the studio."""
ASIDE = {
    "/api",
    "/plan/calendar.ics",
    "/attempt/{id}/voice",
    "/attempt/{id}/dictation",
    "/attempt/{id}/diagram",
    "/evidence/story/diagram",
    "/labs/{lab}/runs/{run}/report",
}
"""What is no page."""
DRAWN = ".svg"
"""How the address of a picture ends, which is no page either."""


@pytest.fixture(scope="module")
def furnished(tmp_path_factory) -> Furnished:
    folder = tmp_path_factory.mktemp("studio")
    made = furnish(folder / "mine")
    return made._replace(addresses={**made.addresses, **labs_in(folder)})


@pytest.fixture(scope="module")
def let_in(furnished, chromium):
    """A window of a studio on the furnished workspace."""
    with a_place_for_labs(furnished.folder.parent):
        studio = Opened(furnished.folder)
    context = chromium.new_context(viewport={"width": 1280, "height": 844})
    page = watched(context.new_page())
    page.goto(studio.address)
    yield page, f"http://127.0.0.1:{studio.port}"
    context.close()
    studio.close()


@pytest.mark.parametrize("name", [*PAGES, *LABS])
def test_a_page_is_sound(let_in, furnished, name):
    page, home = let_in
    page.complaints.clear()
    page.goto(home + furnished.addresses[name])
    expect(page.locator("#mirror mark")).to_have_count(MARKED.get(name, 0))
    found = faults(page)
    said = [one for one in page.complaints if name != "missing" or "404" not in one]
    assert (said, found) == ([], []), "\n".join(map(str, found))


def test_no_page_is_left_out(furnished):
    paths = [address.partition("?")[0] for address in furnished.addresses.values()]
    missed = [
        route.path
        for route in ROUTES
        if isinstance(route, Route) and "GET" in (route.methods or ()) and not any(map(route.path_regex.match, paths))
    ]
    assert [path for path in missed if not path.startswith(tuple(ASIDE)) and not path.endswith(DRAWN)] == []
    assert {*PAGES, *LABS} == set(furnished.addresses)
    assert OTHERS.items() <= furnished.addresses.items()


SIZES = "marks => marks.flatMap(mark => [...mark.getClientRects()].map(at => [mark.textContent, at.width, at.height]))"


def test_a_mark_of_two_letters_is_wide_and_high_enough_to_hit(let_in, furnished):
    page, home = let_in
    page.goto(home + furnished.addresses["attempt: told again"])
    sizes = page.locator(".mark").evaluate_all(SIZES)
    assert any(len(words.strip()) <= 2 for words, _, _ in sizes), sizes
    assert [size for size in sizes if min(size[1:]) < 24] == []
    assert "from 61% to 74%" in page.locator(".answer").first.inner_text()
