"""The pages that only read in a real browser: wide and narrow, light and dark, on paper; and the code editor under its keys."""

import socket
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from threading import Thread

import pytest

from tests.studio.browsing import CHROMIUM, sync_api, watched
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

__all__ = ["clock", "desk", "studio", "workspace"]
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
def visit() -> Iterator[Callable[..., None]]:
    """Calls a function with a browser in a thread of its own: one thread can hold one browser, and other tests hold theirs."""
    if CHROMIUM is None:
        pytest.skip("no chromium is installed")

    def visited(deed: Callable[..., None], *facts: object) -> None:
        with sync_api.sync_playwright() as playwright:
            deed(playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"]), *facts)

    with ThreadPoolExecutor(1) as pool:
        yield lambda *facts: pool.submit(visited, *facts).result()


@pytest.fixture
def told(workspace):
    tell(workspace, TOLD, [UNPREPARED, REPLY, "skip"])
    tell(workspace, OTHER, [UNPREPARED, "stop"])


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_every_page_fits_and_can_be_read_by_everybody(told, address, visit, width, scheme):
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe looks at the pages").Axe()
    visit(look_at_every_page, address, axe, width, scheme)


def look_at_every_page(chromium, address, axe, width, scheme):
    context = chromium.new_context(viewport={"width": width, "height": 844}, color_scheme=scheme)
    page = watched(context.new_page())
    for path in ADDRESSES:
        page.goto(address + path)
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        found = axe.run(page).response["violations"]
        assert found == [], (path, [(one["id"], one["nodes"][0]["html"]) for one in found])
    assert page.complaints == []


def test_a_scorecard_prints_as_one_page(told, address, visit):
    visit(print_scorecards, address)


def print_scorecards(chromium, address):
    page = chromium.new_page()
    for attempt in (f"{TOLD}.1", f"{OTHER}.1"):
        page.goto(f"{address}/attempt/{attempt}")
        assert page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_a_mark_leads_to_its_note_also_where_it_is_folded_away(told, address, visit):
    visit(follow_a_mark, address)


def follow_a_mark(chromium, address):
    page = chromium.new_page()
    page.goto(f"{address}/attempt/{TOLD}.1")
    page.locator(".mark.hint").first.press("Enter")
    note = page.locator("details.maybe[open] :target")
    note.wait_for()
    note.get_by_role("link", name="show it").press("Enter")
    page.wait_for_url("**#mark-*")


@contextmanager
def editing(chromium, address):
    """The field of the code editor with the caret at its end; at last its mirror shows what is in it."""
    page = watched(chromium.new_page())
    page.goto(f"{address}/code")
    page.locator(".is-coloured").wait_for()
    field = page.get_by_label("Code")
    field.press("Control+End")
    yield field
    assert page.locator(".code-mirror").text_content() == field.input_value() + "\n"
    assert page.complaints == []


def test_the_code_editor_indents_and_undo_takes_all_of_it_back(address, visit):
    visit(indent_and_undo, address)


def indent_and_undo(chromium, address):
    with editing(chromium, address) as field:
        field.press_sequentially("if x:")
        field.press("Enter")
        field.press_sequentially("pass")
        field.press("Enter")
        field.press("Tab")
        assert field.input_value() == f"{CODE}if x:\n    pass\n        "
        for _ in range(20):
            field.press("Control+z")
        assert field.input_value() == CODE


def test_tab_indents_what_is_selected_and_shift_tab_takes_it_back(address, visit):
    visit(indent_lines, address)


def indent_lines(chromium, address):
    with editing(chromium, address) as field:
        field.press("Control+a")
        field.press("Tab")
        assert field.input_value() == "    def f(x):\n        return x  # done\n"
        field.press("Shift+Tab")
        assert field.input_value() == CODE


def test_escape_then_tab_leaves_the_editor(address, visit):
    visit(leave, address)


def leave(chromium, address):
    with editing(chromium, address) as field:
        field.press("Tab")
        assert field.evaluate("box => document.activeElement === box")
        field.press("Escape")
        field.press("Tab")
        assert field.evaluate("box => document.activeElement !== box")


def test_fast_typing_is_whole_and_coloured(address, visit):
    visit(type_fast, address)


def type_fast(chromium, address):
    words = 'for at in range(3):  # "why"'
    with editing(chromium, address) as field:
        field.press_sequentially(words, delay=5)
        assert field.input_value() == CODE + words
        assert field.page.locator(".code-mirror .keyword").all_text_contents()[-2:] == ["for", "in"]
