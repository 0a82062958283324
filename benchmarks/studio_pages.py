"""How light every page of the studio is, and how soon it can be used.

    python benchmarks/studio_pages.py [--times 5]

A workspace in which something stands on every page is opened in chromium without a cache. Of each page: the bytes that came
over the line, compressed; the requests; the time until its scripts have run (median and slowest); how far its layout shifted.
"""

import argparse
import shutil
import statistics
import sys
import tempfile
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from tests.studio.browser.furnished import furnish  # noqa: E402
from tests.studio.browsing import Opened  # noqa: E402

HEAVIEST, MOST_REQUESTS, SLOWEST = 40.0, 6, 400.0
SHIFTS = """
window.shifted = 0;
new PerformanceObserver((list) => { for (const each of list.getEntries()) shifted += each.value; })
  .observe({ type: "layout-shift", buffered: true });
"""
READY = "() => { const [at] = performance.getEntriesByType('navigation'); return [at.domContentLoadedEventEnd, shifted]; }"


class Weight(NamedTuple):
    kilobytes: float
    requests: int
    usual: float
    slowest: float
    shifted: float

    @property
    def is_light(self) -> bool:
        return self.kilobytes <= HEAVIEST and self.requests <= MOST_REQUESTS and self.usual <= SLOWEST


def weigh(page: Page, address: str, times: int) -> Weight:
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    ready, shifts = [], []
    for _ in range(times):
        sizes.clear()
        page.goto(address)
        page.wait_for_load_state("networkidle")
        at, shifted = page.evaluate(READY)
        ready.append(at)
        shifts.append(shifted)
    client.detach()
    return Weight(sum(sizes) / 1000, len(sizes), statistics.median(ready), max(ready), max(shifts))


def main() -> int:
    """Prints a line for each page; the exit status says whether one is too heavy or too slow."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--times", type=int, default=5)
    times = parser.parse_args().times
    weights: dict[str, Weight] = {}
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        furnished = furnish(Path(folder) / "mine")
        studio = Opened(furnished.folder)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(SHIFTS)
        page.goto(studio.address)
        for name, address in furnished.addresses.items():
            found = weights[name] = weigh(page, f"http://127.0.0.1:{studio.port}{address}", times)
            print(
                f"{name:26} {found.kilobytes:6.1f} KB {found.requests:2} requests  ready {found.usual:5.0f} ms"
                f"  slowest {found.slowest:5.0f} ms  shift {found.shifted:.3f}{'' if found.is_light else '  TOO MUCH'}",
                flush=True,
            )
        browser.close()
        studio.close()
    heavy, slow = max(weights.values()), max(each.usual for each in weights.values())
    print(f"{len(weights)} pages; the heaviest {heavy.kilobytes:.1f} KB, the slowest {slow:.0f} ms (medians of {times})")
    return int(not all(each.is_light for each in weights.values()))


if __name__ == "__main__":
    raise SystemExit(main())
