"""The walk through the studio in docs: every page has its pictures, each is shown, and together they stay small."""

import re

import pytest

from tests.conftest import ROOT
from tests.studio.browser.shown import NAMES, PICTURES, SHOWN, SIZES, picture

pytest.importorskip("starlette", reason="the studio's packages are installed with the test requirements")

from starlette.routing import Route

from greenroom.studio.app import ROUTES, VOICE
from tests.studio.browser.furnished import PAGES
from tests.studio.browser.furnished_labs import LABS

MOST = 24_000
"""Bytes of a picture, in the mean of all."""
WALK = (ROOT / "docs" / "studio.md").read_text(encoding="utf-8")
NO_PICTURE = {"/api/v1/{path:path}", "/job/posting/{posting}/remove"}
NO_PAGE = {
    "/plan/calendar.ics",
    *(route.path for route in VOICE),
    "/attempt/{id}/diagram/{number:int}.svg",
    "/evidence/story/diagram/{number:int}.svg",
    "/labs/{lab}/runs/{run}/report",
    "/labs/{lab}/runs/{run}/plot/{stage}/{curve}.svg",
}
SHOWS = {
    "/": "today", "/rehearse": "rehearse", "/rehearse/{rehearsal}": "room", "/code": "code", "/code/{rehearsal}": "workbench", "/history": "history", "/compare": "compare",
    "/attempt/{id}": "scorecard", "/evidence": "evidence", "/evidence/story": "story", "/rules": "rules", "/rules/{name}": "rule",
    "/drill": "drill", "/plan": "plan", "/job": "job", "/job/posting/{posting}": "posting", "/job/posting/{posting}/checklist": "checklist",
    "/job/gaps": "gaps", "/job/skill/{skill}": "thread",
    "/job/thread": "thread-back", "/mock": "mock", "/mock/{loop}": "mock-debrief", "/stories": "stories", "/stories/adapt": "adapt",
    "/stories/worksheet": "worksheet", "/progress": "progress", "/rubrics": "rubrics", "/card": "card", "/tour": "tour",
    "/labs": "labs", "/labs/{lab}": "lab", "/labs/{lab}/runs/{run}": "lab-run", "/labs/{lab}/compare": "lab-compare",
}  # fmt: skip
"""Of each page's address, a picture of it."""


def test_every_page_of_the_studio_has_a_picture():
    paths = {route.path for route in ROUTES if isinstance(route, Route) and "GET" in (route.methods or ())}
    assert paths - NO_PICTURE - NO_PAGE == set(SHOWS)
    assert set(SHOWS.values()) <= set(SHOWN.values())
    assert set(SHOWN) <= {*PAGES, *LABS}


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_pictured_in_every_size_and_shown_with_words_for_it(name):
    for size, (width, height, _) in SIZES.items():
        assert size_of(picture(name, size)) == (width, height)
        assert re.search(rf"!\[[^\]]{{10,}}\]\(pictures/{name}-{size}\.png\)", WALK)


def test_there_is_no_other_picture_and_all_are_small_together():
    files = list(PICTURES.iterdir())
    assert sorted(files) == sorted(picture(name, size) for name in NAMES for size in SIZES)
    assert sum(file.stat().st_size for file in files) <= MOST * len(files)


def size_of(file) -> tuple[int, int]:
    """The width and the height that a PNG's head tells."""
    head = file.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])
