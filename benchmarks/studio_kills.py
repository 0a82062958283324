"""Kills the studio, then the whole browser, while an answer is typed: python benchmarks/studio_kills.py [100] [100]

After every kill, what the log holds must be the newest revision that was acknowledged, or a later one that was told. While
both live, keeping may be a second behind the typing at most: the lag of an acknowledgement is how long the oldest key had
waited that it was the first to cover. The studio is killed under a line that tells a revision every 5 ms, the browser (every
process of it) under keys that come as from a quick typist.
"""

import json
import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.request import HTTPCookieProcessor, HTTPHandler, build_opener

from studio_speed import opened_in
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from greenroom.history import replay
from greenroom.store.log import Log

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
KEY = 0.005
SHORTEST, LONGEST = 0.05, 1.6
SLOWEST = 3.0


def typed_until_killed(process, address: str, attempt: str, told: list[str], seed: int) -> tuple[int, list[float]]:
    """Types until the studio is dead; the newest revision that was acknowledged, and the lag of each acknowledgement."""
    port = address.split(":")[2].split("/")[0]
    cookies = HTTPCookieProcessor()
    build_opener(HTTPHandler(), cookies).open(address).read()
    cookie = "; ".join(f"{each.name}={each.value}" for each in cookies.cookiejar)
    draw, kept, lags, since = random.Random(seed), -1, [], {}
    end = time.monotonic() + draw.uniform(SHORTEST, LONGEST)
    headers = {"Cookie": cookie, "Origin": f"http://127.0.0.1:{port}"}
    with suppress(ConnectionClosed), connect(f"ws://127.0.0.1:{port}/ws/attempt/{attempt}", additional_headers=headers) as line:
        line.send(json.dumps({"hello": True, "window": f"w{seed}"}))
        base = json.loads(line.recv())["held"]
        first = len(told)
        while time.monotonic() < end:
            told.append(told[-1] + draw.choice("abc de\n🎭"))
            since[base + len(told) - first] = time.monotonic()
            said = {"rev": base + len(told) - first, "base": base, "window": f"w{seed}", "text": told[-1], "seconds": 1}
            line.send(json.dumps(said))
            with suppress(TimeoutError):
                while True:
                    heard = json.loads(line.recv(timeout=KEY))
                    if heard.get("kept") and "base" in heard:
                        lags.append(time.monotonic() - min(since.values()))
                        since = {rev: at for rev, at in since.items() if rev > heard["rev"]}
                        kept = first + heard["rev"] - base - 1
        process.kill()
        process.wait()
    return kept, lags


def attempt_in(folder: str) -> str:
    """A question that waits for its answer, in a new workspace."""
    from greenroom.cli.keeping import now
    from greenroom.studio.opening import studio_in

    with opened_in(folder) as (process, _):
        process.kill()
    desk = studio_in(folder, now).desk
    attempt = desk.begin_single(ask="Why?", kind="story") + ".1"
    desk.close()
    return attempt


def in_the_log(folder: str, attempt: str) -> str:
    return replay(Log(f"{folder}/.greenroom/log").events())[attempt.rpartition(".")[0]].attempt(attempt).typed


def of_the_studio(kills: int, folder: str) -> tuple[int, list[float]]:
    """How often something acknowledged was lost, and all lags in seconds."""
    attempt = attempt_in(folder)
    told, lost, lags = [""], 0, []
    for seed in range(kills):
        with opened_in(folder) as (process, address):
            kept, waited = typed_until_killed(process, address, attempt, told, seed)
        found = in_the_log(folder, attempt)
        lost += found not in told[max(kept, 0) :]
        lags += waited
        told = [found]
    return lost, lags


@contextmanager
def letting_in(address: str) -> Iterator[tuple]:
    """A kind of browser, and what lets each new one in."""
    from playwright.sync_api import sync_playwright

    from tests.studio.browsing import CHROMIUM

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        context = browser.new_context()
        context.new_page().goto(address)
        key = context.storage_state()
        browser.close()
        yield playwright.chromium, key


def of_the_browser(kills: int, folder: str) -> tuple[int, list[float]]:
    """The same for the browser; what waited at the kill counts as a lag, too."""
    attempt, lost, lags = attempt_in(folder), 0, []
    with opened_in(folder) as (_, address), letting_in(address) as (kind, key):
        page = f"{address.partition('/open')[0]}/rehearse/{attempt.rpartition('.')[0]}"
        for seed in range(kills):
            with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
                is_lost, waited = killed_browser(kind, key, Path(profile), page, seed, lambda: in_the_log(folder, attempt))
            lost += is_lost
            lags += waited
    return lost, lags


def killed_browser(kind, key, profile: Path, page: str, seed: int, kept) -> tuple[bool, list[float]]:
    from tests.studio.browser.dying import Doomed, Lags, type_until
    from tests.studio.browser.lines import Line
    from tests.studio.browsing import Room
    from tests.studio.rooms import STORY

    doomed = Doomed(kind, profile, key)
    line, lags = Line(doomed.page), Lags(doomed.page)
    doomed.page.goto(page)
    room = Room(doomed.page)
    before = room.words.input_value()
    doomed.page.keyboard.press("Control+End")
    moment = type_until(doomed.page, STORY, random.Random(seed).uniform(SHORTEST, SLOWEST), doomed.kill)
    found = kept()
    doomed.close()
    is_lost = not (found.startswith(line.acknowledged()) and (before + STORY).startswith(found) and len(found) >= len(before))
    return is_lost, [lag / 1000 for lag in (*lags.kept, lags.open_at(moment))]


def main(of_studio: int, of_browser: int) -> None:
    """Prints a line for each kind."""
    for what, kills, kill in (("studio", of_studio, of_the_studio), ("browser", of_browser, of_the_browser)):
        if kills:
            with tempfile.TemporaryDirectory() as folder:
                lost, lags = kill(kills, f"{folder}/mine")
            load = "/".join(f"{each:.1f}" for each in os.getloadavg())
            print(
                f"{kills} kills of the {what}: {lost} lost something acknowledged; {len(lags)} lags: "
                f"median {statistics.median(lags):.2f} s, slowest {max(lags):.2f} s; load {load} on {os.cpu_count()} cores",
                flush=True,
            )


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:3]) if len(sys.argv) > 2 else (100, 100))
