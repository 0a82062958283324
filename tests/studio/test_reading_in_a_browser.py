"""The pages that only read in a real browser: wide and narrow, light and dark, on paper; and the code editor under its keys."""

import socket
from collections.abc import Iterator
from threading import Thread

import pytest

from tests.studio.browsing import chromium, watched
from tests.studio.rooms import REPLY, clock, desk, studio, workspace
from tests.studio.test_reading_pages import OTHER, TOLD, tell

pytest.importorskip("uvicorn", reason="the studio's packages are installed with the test requirements")

import uvicorn
from starlette.responses import HTMLResponse
from starlette.routing import Route

from greenroom.studio.app import app
from greenroom.studio.pages.reading import ROUTES
from greenroom.studio.pages.tour_example import UNPREPARED
from greenroom.studio.parts.code import editor

__all__ = ["chromium", "clock", "desk", "studio", "workspace"]
CODE = "def f(x):\n    return x  # done\n"
ADDRESSES = [
    "/history", "/evidence", "/evidence/story?path=walkthroughs/example-parking.md", "/rules", "/rules/vague-metric", "/rubrics", "/card",
    "/compare", f"/compare?a={TOLD}.1&b={OTHER}.1", f"/attempt/{TOLD}.1", f"/attempt/{TOLD}.3", f"/attempt/{OTHER}.2",
    "/tour?step=1", "/tour?step=3", "/tour?step=5", "/tour?step=6",
]  # fmt: skip


async def code_page(_):
    head = '<meta charset="utf-8"><title>Code</title><link rel="icon" href="/static/icon.svg"><script type="module" src="/static/code.js">'
    head += '</script><link rel="stylesheet" href="/static/studio.css"><link rel="stylesheet" href="/static/reading.css">'
    return HTMLResponse(
        f'<!doctype html><html lang="en"><head>{head}</head><body><main>{editor("code", CODE, "Code")}</main></body></html>'
    )


@pytest.fixture
def address(studio) -> Iterator[str]:
    """A studio that serves in a thread of this process, with a page for the code editor."""
    made = app(studio)
    made.router.routes[:0] = [*ROUTES, Route("/code", code_page)]
    bound = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(uvicorn.Config(made, log_level="error", lifespan="off"))
    thread = Thread(target=server.run, kwargs={"sockets": [bound]})
    thread.start()
    yield f"http://127.0.0.1:{bound.getsockname()[1]}"
    server.should_exit = True
    thread.join()
    bound.close()


@pytest.fixture
def told(workspace):
    tell(workspace, TOLD, [UNPREPARED, REPLY, "skip"])
    tell(workspace, OTHER, [UNPREPARED, "stop"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_fits_and_can_be_read_by_everybody(told, address, chromium, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe looks at the pages").Axe()
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = watched(context.new_page())
    for path in ADDRESSES:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        found = axe.run(page).response["violations"]
        assert found == [], (path, [(one["id"], one["nodes"][0]["html"]) for one in found])
    context.close()
    assert page.complaints == []


@pytest.mark.parametrize("attempt", [f"{TOLD}.1", f"{OTHER}.1"])
def test_a_scorecard_prints_as_one_page(told, address, chromium, attempt):
    page = chromium.new_page()
    page.goto(f"{address}/attempt/{attempt}")
    printed = page.pdf(prefer_css_page_size=True)
    page.close()
    assert printed.count(b"/Type /Page\n") == 1


def test_a_mark_leads_to_its_note_also_where_it_is_folded_away(told, address, chromium):
    page = chromium.new_page()
    page.goto(f"{address}/attempt/{TOLD}.1")
    page.locator(".mark.hint").first.press("Enter")
    shown = page.locator("details.maybe[open] :target")
    shown.wait_for()
    shown.get_by_role("link", name="show it").press("Enter")
    page.wait_for_url("**#mark-*")
    page.close()


@pytest.fixture
def field(address, chromium):
    page = watched(chromium.new_page())
    page.goto(f"{address}/code")
    page.locator(".is-coloured").wait_for()
    field = page.get_by_label("Code")
    field.press("Control+End")
    yield field
    assert page.locator(".code-mirror").text_content() == field.input_value() + "\n"
    assert page.complaints == []
    page.close()


def test_the_code_editor_indents_and_undo_takes_all_of_it_back(field):
    field.press_sequentially("if x:")
    field.press("Enter")
    field.press_sequentially("pass")
    field.press("Enter")
    field.press("Tab")
    assert field.input_value() == f"{CODE}if x:\n    pass\n        "
    for _ in range(20):
        field.press("Control+z")
    assert field.input_value() == CODE


def test_tab_indents_what_is_selected_and_shift_tab_takes_it_back(field):
    field.press("Control+a")
    field.press("Tab")
    assert field.input_value() == "    def f(x):\n        return x  # done\n"
    field.press("Shift+Tab")
    assert field.input_value() == CODE


def test_escape_then_tab_leaves_the_editor(field):
    field.press("Tab")
    assert field.evaluate("box => document.activeElement === box")
    field.press("Escape")
    field.press("Tab")
    assert field.evaluate("box => document.activeElement !== box")


def test_fast_typing_is_whole_and_coloured(field):
    words = 'for at in range(3):  # "why"'
    field.press_sequentially(words, delay=5)
    assert field.input_value() == CODE + words
    assert field.page.locator(".code-mirror .keyword").all_text_contents()[-2:] == ["for", "in"]
