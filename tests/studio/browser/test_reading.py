"""The pages that only read in a real browser: on paper, and where a mark leads; and the code editor under its keys."""

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Thread

import pytest

pytest.importorskip("playwright.sync_api", reason="playwright is installed with the test requirements")

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


def test_a_scorecard_prints_as_one_page(told, address, window):
    for attempt in (f"{TOLD}.1", f"{OTHER}.1"):
        window.goto(f"{address}/attempt/{attempt}")
        assert window.pdf(prefer_css_page_size=True).count(b"/Type /Page\n") == 1


def test_a_mark_leads_to_its_note_also_where_it_is_folded_away(told, address, window):
    window.goto(f"{address}/attempt/{TOLD}.1")
    window.locator(".mark.hint").first.press("Enter")
    note = window.locator("details.maybe[open] :target")
    note.wait_for()
    note.get_by_role("link", name="show it").press("Enter")
    window.wait_for_url("**#mark-*")


@contextmanager
def editing(page, address):
    """The field of the code editor with the caret at its end; at last its mirror shows what is in it."""
    page.goto(f"{address}/code")
    page.locator(".is-coloured").wait_for()
    field = page.get_by_label("Code")
    field.press("Control+End")
    yield field
    assert page.locator(".code-mirror").text_content() == field.input_value() + "\n"


def test_the_code_editor_indents_and_undo_takes_all_of_it_back(address, window):
    with editing(window, address) as field:
        field.press_sequentially("if x:")
        field.press("Enter")
        field.press_sequentially("pass")
        field.press("Enter")
        field.press("Tab")
        assert field.input_value() == f"{CODE}if x:\n    pass\n        "
        for _ in range(20):
            field.press("Control+z")
        assert field.input_value() == CODE


def test_tab_indents_what_is_selected_and_shift_tab_takes_it_back(address, window):
    with editing(window, address) as field:
        field.press("Control+a")
        field.press("Tab")
        assert field.input_value() == "    def f(x):\n        return x  # done\n"
        field.press("Shift+Tab")
        assert field.input_value() == CODE


def test_escape_then_tab_leaves_the_editor(address, window):
    with editing(window, address) as field:
        field.press("Tab")
        assert field.evaluate("box => document.activeElement === box")
        field.press("Escape")
        field.press("Tab")
        assert field.evaluate("box => document.activeElement !== box")


def test_fast_typing_is_whole_and_coloured(address, window):
    words = 'for at in range(3):  # "why"'
    with editing(window, address) as field:
        field.press_sequentially(words, delay=5)
        assert field.input_value() == CODE + words
        assert field.page.locator(".code-mirror .keyword").all_text_contents()[-2:] == ["for", "in"]
