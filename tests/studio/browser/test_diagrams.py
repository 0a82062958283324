"""Diagrams of an answer in a real browser: drawn, reachable, within the policy, in the light and in the dark."""

import pytest

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from tests.studio.browser.soundness import faults
from tests.studio.browsing import Opened, chromium, window
from tests.studio.rooms import Clock, desk_on
from tests.studio.test_diagrams_in_answers import BROKEN, FLOW, NASTY, TALK, attempt_with, needs_merman

__all__ = ["chromium", "window"]


@pytest.fixture
def drawn(own_folder):
    """A studio in which an answer with diagrams was given; and the address of its page."""
    from greenroom.workspace.making import make_workspace

    workspace = make_workspace(str(own_folder / "mine"))[0]
    desk = desk_on(workspace, Clock())
    attempt = attempt_with(desk, FLOW, TALK, NASTY, BROKEN)
    desk.close()
    studio = Opened(own_folder / "mine")
    yield studio, f"http://127.0.0.1:{studio.port}/attempt/{attempt}"
    studio.close()


@needs_merman
def test_every_diagram_is_seen_and_none_does_anything(drawn, window):
    studio, page = drawn
    window.on("dialog", lambda dialog: window.complaints.append(dialog.message))
    window.goto(studio.address)
    window.goto(page)
    images = window.locator("img.pictured")
    assert images.count() == 2
    for at in range(2):
        images.nth(at).scroll_into_view_if_needed()
        assert images.nth(at).evaluate("async each => { await each.decode(); return each.naturalWidth }") > 100
    assert window.locator("svg .node").count() == 3
    assert faults(window) == []
    window.goto(f"{page}/diagram/3.svg")
    assert window.evaluate("window.ran") is None
    assert window.locator("script, img, a").count() == 0
