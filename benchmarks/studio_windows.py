"""Two hundred windows at once: python benchmarks/studio_windows.py [200]

The memory of the studio for each open window, and how long a page takes while all of them are open.
"""

import statistics
import sys
import tempfile
import time
from contextlib import ExitStack
from urllib.request import HTTPCookieProcessor, build_opener

from studio_speed import opened_in
from websockets.sync.client import connect

PAGES = 200


def resident(process) -> float:
    """Kilobytes of memory that are this process's own."""
    with open(f"/proc/{process.pid}/smaps_rollup") as file:
        rows = dict(line.split(":", 1) for line in file if ":" in line and "-" not in line.split(":")[0])
    return sum(float(rows[name].split()[0]) for name in ("Private_Clean", "Private_Dirty"))


def main(windows: int) -> None:
    with tempfile.TemporaryDirectory() as folder, opened_in(folder) as (process, address), ExitStack() as lines:
        home, cookies = address.split("/open")[0], HTTPCookieProcessor()
        browser = build_opener(cookies)
        browser.open(address).read()
        cookie = "; ".join(f"{each.name}={each.value}" for each in cookies.cookiejar)
        browser.addheaders = [("Origin", home)]
        room = browser.open(f"{home}/rehearse", b"single=1").geturl()
        attempt = room.rpartition("/")[2] + ".1"
        time.sleep(3)
        before = resident(process)
        for number in range(windows):
            line = lines.enter_context(
                connect(
                    f"{home.replace('http', 'ws')}/ws/attempt/{attempt}", additional_headers={"Cookie": cookie, "Origin": home}
                )
            )
            line.send(f'{{"hello":true,"window":"{number}"}}')
            line.recv()
        print(f"{windows} windows: {(resident(process) - before) / windows:.0f} KB for each, {before / 1000:.0f} MB before")
        for path in (f"{home}/", f"{home}/rehearse", room):
            took = []
            for _ in range(PAGES):
                since = time.perf_counter()
                browser.open(path).read()
                took.append(1000 * (time.perf_counter() - since))
            took.sort()
            print(f"{path.replace(home, ''):40} p50 {statistics.median(took):.1f} ms, p95 {took[int(PAGES * 0.95)]:.1f} ms")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
