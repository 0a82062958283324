"""Pictures of every page of the studio for docs/studio.md: on a wide screen in the light, and on a phone in the dark.

    .venv/bin/python scripts/screenshots.py [NAME …]

A page that is longer than a screen is cut, and colours are reduced to a palette, so that all pictures together stay small.
"""

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from greenroom.workspace.making import make_workspace  # noqa: E402
from tests.studio.browser.furnished import furnish  # noqa: E402
from tests.studio.browser.furnished_labs import a_place_for_labs, labs_in  # noqa: E402
from tests.studio.browser.shown import BEGINS, BEGUN, FIRST, PICTURES, SHOWN, SIZES, picture  # noqa: E402
from tests.studio.browsing import Opened  # noqa: E402

COLOURS = 24


def main(wanted: list[str]) -> int:
    """Takes the pictures of the named pages, of all where none is named."""
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        for name, page in pages(browser, Path(folder), wanted):
            take(page, name)
        browser.close()
    files = list(PICTURES.glob("*.png"))
    print(f"{len(files)} pictures, {sum(file.stat().st_size for file in files) / 1000:.0f} KB, in {PICTURES.relative_to(ROOT)}")
    return 0


def pages(browser: Browser, folder: Path, wanted: list[str]) -> Iterator[tuple[str, Page]]:
    """Every page that is wanted, by its name, as it stands in a browser."""
    make_workspace(str(folder / "new"))
    with opened(browser, folder / "new") as (page, _):
        if not wanted or FIRST in wanted:
            yield FIRST, page
    furnished = furnish(folder / "mine", without=BEGUN)
    addresses = {**furnished.addresses, **labs_in(folder)}
    with a_place_for_labs(folder), opened(browser, furnished.folder) as (page, home):
        for shown, name in SHOWN.items():
            if not wanted or name in wanted:
                page.goto(home + addresses[shown])
                page.wait_for_load_state("networkidle")
                yield name, page


@contextmanager
def opened(browser: Browser, folder: Path) -> Iterator[tuple[Page, str]]:
    """A page in a studio on a folder, and the studio's address without the secret."""
    studio = Opened(folder)
    page = browser.new_page()
    page.goto(studio.address)
    yield page, f"http://127.0.0.1:{studio.port}"
    page.close()
    studio.close()


def take(page: Page, name: str) -> None:
    """Takes both pictures of a page."""
    for size, (width, height, scheme) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")  # type: ignore[arg-type]
        page.locator(BEGINS.get(name, "body")).evaluate("each => each.scrollIntoView()")
        taken = page.screenshot(animations="disabled", caret="hide", scale="css")
        image = Image.open(io.BytesIO(taken)).convert("RGB")
        image = image.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        image.save(picture(name, size), optimize=True)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
