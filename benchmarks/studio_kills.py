"""Kills the studio while an answer is typed, again and again: python benchmarks/studio_kills.py [200]

After every kill, what the log holds must be the newest revision that was acknowledged, or a later one that was told; and while
the studio runs, an acknowledgement may be a second behind the typing at most.
"""

import json
import random
import sys
import tempfile
import time
from contextlib import suppress
from urllib.request import HTTPCookieProcessor, HTTPHandler, build_opener

from studio_speed import opened_in
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from greenroom.history import replay
from greenroom.store.log import Log

KEY = 0.005
SHORTEST, LONGEST = 0.05, 1.6


def typed_until_killed(process, address: str, attempt: str, told: list[str], seed: int) -> tuple[int, float]:
    """Types until the studio is dead; the newest revision that was acknowledged, and the longest that one took."""
    port = address.split(":")[2].split("/")[0]
    cookies = HTTPCookieProcessor()
    build_opener(HTTPHandler(), cookies).open(address).read()
    cookie = "; ".join(f"{each.name}={each.value}" for each in cookies.cookiejar)
    draw, kept, longest, since = random.Random(seed), -1, 0.0, {}
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
                        longest = max(longest, time.monotonic() - min(since.values()))
                        since = {rev: at for rev, at in since.items() if rev > heard["rev"]}
                        kept = first + heard["rev"] - base - 1
        process.kill()
        process.wait()
    return kept, longest


def main(kills: int) -> None:
    from greenroom.studio.opening import studio_in

    with tempfile.TemporaryDirectory() as folder:
        with opened_in(folder) as (process, _):
            process.kill()
        desk = studio_in(folder).desk
        attempt = desk.begin_single(ask="Why?", kind="story") + ".1"
        desk.close()
        told, lost, longest = [""], 0, 0.0
        for seed in range(kills):
            with opened_in(folder) as (process, address):
                kept, took = typed_until_killed(process, address, attempt, told, seed)
            state = replay(Log(f"{folder}/.greenroom/log").events())[attempt.rpartition(".")[0]]
            found = state.attempt(attempt).typed
            lost += found not in told[max(kept, 0) :]
            longest = max(longest, took)
            told = [found]
        print(f"{kills} kills: {lost} acknowledged revisions lost; an acknowledgement took {longest:.2f} s at most")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
