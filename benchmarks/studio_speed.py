"""How light and how quick the studio is: python benchmarks/studio_speed.py

Bytes and requests of each page, the time until it can be used, and the time from a key to the underlines of the text with it,
over 240 keys behind an answer of 700 words with the whole engine behind it; then the same at 10 ms a key.
"""

import contextlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page, sync_playwright

ROOT = Path(__file__).parents[1]
WORDS, KEYS = 700, 240
SENTENCE = "We improved latency significantly, and I chose the cache because it was simple. "
WATCH = """
window.keys = []; window.sent = []; window.seen = [];
document.addEventListener("keydown", () => keys.push(performance.now()), true);
const send = WebSocket.prototype.send;
WebSocket.prototype.send = function (text) {
  const said = JSON.parse(text);
  if (said.rev) sent.push([said.rev, performance.now()]);
  if (!this.watched) {
    this.watched = true;
    this.addEventListener("message", (event) => {
      const heard = JSON.parse(event.data);
      if (heard.marks) seen.push([heard.rev, performance.now()]);
    });
  }
  return send.call(this, text);
};
"""


@contextlib.contextmanager
def opened_in(folder: str):
    """The process of a studio, and its address."""
    greenroom = [sys.executable, "-m", "greenroom"]
    subprocess.run([*greenroom, "new", folder], stdout=subprocess.DEVNULL, check=True)
    command = [*greenroom, "open", "--no-browser", "--workspace", folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        try:
            yield process, re.search(r"http://\S+", process.stdout.readline())[0]
        finally:
            process.terminate()


def story() -> str:
    files = sorted((ROOT / "corpus/answers/clean-star").glob("*.txt"))
    words = " ".join(file.read_text(encoding="utf-8") for file in files[:8]).split()
    return " ".join(words[:WORDS]) + "\n"


def weigh(page: Page, path: str) -> None:
    client = page.context.new_cdp_session(page)
    client.send("Network.enable")
    client.send("Network.setCacheDisabled", {"cacheDisabled": True})
    sizes: list[float] = []
    client.on("Network.loadingFinished", lambda done: sizes.append(done["encodedDataLength"]))
    page.goto(path, wait_until="load")
    page.wait_for_load_state("networkidle")
    ready = page.evaluate("performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart")
    client.detach()
    print(f"{re.sub(r'.*?//[^/]*', '', path):40} {sum(sizes) / 1000:6.1f} KB {len(sizes)} requests, ready after {ready} ms")


def type_along(page: Page, delay: float) -> None:
    text = story()
    page.locator("#words").fill(text)
    page.wait_for_timeout(1500)
    page.evaluate("keys.length = sent.length = seen.length = 0")
    typed = (SENTENCE * (KEYS // len(SENTENCE) + 1))[:KEYS]
    page.keyboard.press("Control+End")
    page.evaluate("keys.length = 0")
    page.locator("#words").press_sequentially(typed, delay=delay)
    page.wait_for_timeout(1500)
    assert page.locator("#words").input_value() == text + typed, "the text was changed"
    keys, sent, seen = (page.evaluate(name) for name in ("keys", "sent", "seen"))
    sent = dict(sent)
    told = [min(at for _, at in sent.items() if at >= key) - key for key in keys if max(sent.values()) >= key]
    turn = [at - sent[rev] for rev, at in seen if rev in sent]
    print(f"   told after {statistics.median(told):.1f} ms, heard {statistics.median(turn):.1f} ms later")
    times = sorted(_latencies(keys, sent, seen))
    usual, late = statistics.median(times), times[int(len(times) * 0.95)]
    print(
        f"{delay:3.0f} ms a key: from key to underline p50 {usual:.1f} ms, p95 {late:.1f} ms, longest"
        f" {times[-1]:.1f} ms ({len(times)} keys, {len(seen)} readings); the text is intact"
    )


def _latencies(keys: list[float], sent: dict[int, float], seen: list[list[float]]):
    """From each key to the first reading of a revision that was told after it."""
    for key in keys:
        done = [at for rev, at in seen if sent.get(rev, -1) >= key]
        if done:
            yield min(done) - key


def main() -> None:
    chromium = shutil.which("chromium")
    with tempfile.TemporaryDirectory() as folder, opened_in(folder) as (_, address), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 900})
        page.add_init_script(WATCH)
        page.goto(address)
        home = address.split("/open")[0]
        page.goto(f"{home}/rehearse")
        page.get_by_label("The question", exact=True).fill("Walk me through it.")
        page.get_by_role("button", name="Ask me this").click()
        room = page.url
        for delay in (60, 10):
            type_along(page, delay)
        for path in (f"{home}/", f"{home}/rehearse", room):
            weigh(page, path)
        browser.close()


if __name__ == "__main__":
    main()
