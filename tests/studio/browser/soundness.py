"""What must hold of every page, whoever looks at it: with a phone or a wide screen, in the light or in the dark."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Page

axe = pytest.importorskip("axe_playwright_python.base", reason="axe is installed with the test requirements")

SCHEMES = ("light", "dark")
WIDTHS = (1280, 390)
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
ASKED = {
    "runOnly": {"type": "tag", "values": TAGS},
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    "preload": False,
}
RUN = "async asked => (await axe.run(asked)).violations"
SCRIPT = axe.AXE_SCRIPT
UNFOLD = "document.querySelectorAll('details').forEach(each => each.open = true)"
SIDEWAYS = "document.documentElement.scrollWidth - document.documentElement.clientWidth"


def faults(page: "Page") -> list[str]:
    """Everything that is wrong with the page as it stands, in both schemes and both widths."""
    page.evaluate(UNFOLD)
    page.evaluate(SCRIPT)
    return [*_build(page), *(fault for scheme in SCHEMES for width in WIDTHS for fault in _seen(page, scheme, width))]


def _seen(page: "Page", scheme: str, width: int) -> Iterator[str]:
    page.set_viewport_size({"width": width, "height": 844})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
    beyond = page.evaluate(SIDEWAYS)
    if beyond > 0:
        yield f"{width} {scheme}: {beyond} px wider than the window"
    for violation in page.evaluate(RUN, ASKED):
        for node in violation["nodes"][:3]:
            yield f"{width} {scheme}: {violation['id']} at {node['target']}: {node['failureSummary']}"


def _build(page: "Page") -> Iterator[str]:
    """How a page is built: one heading of the first rank, at most one button that is meant to be next, a title, a language."""
    for wanted, css in ((1, "h1"), (1, "main"), (1, "html[lang]"), (1, "a.skip[href='#main']")):
        if (found := page.locator(css).count()) != wanted:
            yield f"{found} of {css}"
    if (found := page.locator(".primary:visible").count()) > 1:
        yield f"{found} primary buttons"
    if not page.title():
        yield "no title"
