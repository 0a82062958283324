"""Pictures of every page of the studio for docs/studio: on a wide screen and on a phone, in the light and in the dark.

    .venv/bin/python scripts/screenshots.py [NAME …]

A page that is longer than a screen is cut; the pictures are small, so that they can be kept with the pages that they show.
"""

import shutil
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.studio.browser.furnished import furnish  # noqa: E402
from tests.studio.browsing import Opened  # noqa: E402

TO = ROOT / "docs" / "studio"
SIZES = {"wide": (1280, 900), "phone": (390, 844)}
SCHEMES = ("light", "dark")
SHOWN = {
    "today": "today",
    "choose": "rehearse",
    "room: coached": "room",
    "room: real": "room-real",
    "room: to rate": "rating",
    "room: debriefed": "debrief",
    "attempt: answered": "scorecard",
    "attempt: spoken": "voice",
    "compare": "compare",
    "history": "history",
    "evidence": "evidence",
    "evidence: story": "story",
    "rules": "rules",
    "rule": "rule",
    "rubrics": "rubrics",
    "card": "card",
    "tour: mend": "tour",
}


def take(page: Page, name: str) -> None:
    """Takes the four pictures of the page as it stands."""
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in SCHEMES:
            page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
            page.screenshot(path=TO / f"{name}-{size}-{scheme}.png", animations="disabled", caret="hide", scale="css")


def main(wanted: list[str]) -> int:
    """Takes the pictures of the named pages, of all where none is named."""
    TO.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        furnished = furnish(Path(folder) / "mine")
        studio = Opened(furnished.folder)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(studio.address)
        for shown, name in SHOWN.items():
            if not wanted or name in wanted:
                page.goto(f"http://127.0.0.1:{studio.port}{furnished.addresses[shown]}")
                page.wait_for_load_state("networkidle")
                take(page, name)
        browser.close()
        studio.close()
    size = sum(file.stat().st_size for file in TO.glob("*.png"))
    print(f"{len(list(TO.glob('*.png')))} pictures, {size / 1000:.0f} KB, in {TO.relative_to(ROOT)}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
