"""How fast the ledger of evidence is: two processes that append at once, and reading 20,000 entries.

    python benchmarks/ledger_speed.py

Each append is synced to the disk, so its time is the disk's; beside it stands a bare write and sync of the same bytes. Reading
stands beside `json.loads` of the same lines. Medians.
"""

import argparse
import gc
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from greenroom.evidence.entry import Entry
from greenroom.evidence.identity import id_of
from greenroom.evidence.ledger import Ledger

READ_TARGET = 200.0
WRITER = """
import sys
sys.path.insert(0, sys.argv[4])
from ledger_speed import entry
from greenroom.evidence.ledger import Ledger
ledger = Ledger(sys.argv[1])
sys.stdin.readline()
for number in range(int(sys.argv[3])):
    ledger.append(entry(sys.argv[2], number))
"""


def entry(writer: str, number: int) -> Entry:
    facts = ("0" * 64, "9fceb02", number % 5, "2026-03-14", f"runs.csv, line {number}")
    value = number / 20_000
    return Entry(
        id_of(writer, number), "recall", value, "churn", writer, "", value - 0.01, value + 0.01, 12_000, "test", *facts
    )


def main() -> int:
    """Prints the table; the exit status says whether nothing was lost and reading was quick enough."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--entries", type=int, default=10_000, help="how many each of the two processes appends")
    parser.add_argument("--rounds", type=int, default=15)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        spent = _two_writers(folder, options.entries)
        found = Ledger(folder).read()
        kept = {(entry.variant, entry.id) for entry in found.entries}
        lost = 2 * options.entries - len(kept)
        lines = (Path(folder) / "ledger.jsonl").read_bytes().splitlines()
        texts = [line.decode() for line in lines]
        bare = _bare(lines[: options.entries // 10], folder)
        each = 1000 * spent / (2 * options.entries)
        print(f"two processes, {options.entries} appends each: {spent:.1f} s")
        print(f"{each:.2f} ms an append, {each / bare:.1f} × a bare write and sync ({bare:.2f} ms)")
        print(f"lost {lost}, torn or unreadable {len(found.complaints)}\n")
        gc.disable()
        plain = _median(lambda: [json.loads(text) for text in texts], options.rounds)
        read = _median(Ledger(folder).read, options.rounds)
    print(f"json.loads of {len(lines)} lines  {plain:6.0f} ms")
    print(f"read as a ledger            {read:6.0f} ms  {read / plain:.1f} × json.loads (target ≤ {READ_TARGET:g} ms)")
    return int(bool(lost or found.complaints) or read > READ_TARGET)


def _two_writers(folder: str, times: int) -> float:
    here = str(Path(__file__).parent)
    commands = [[sys.executable, "-c", WRITER, folder, name, str(times), here] for name in ("one", "two")]
    running = [subprocess.Popen(command, stdin=subprocess.PIPE) for command in commands]
    time.sleep(1)
    began = time.perf_counter()
    for process in running:
        assert process.stdin
        process.stdin.write(b"go\n")
        process.stdin.close()
    if any(process.wait() for process in running):
        raise SystemExit("a writer failed")
    return time.perf_counter() - began


def _bare(lines: list[bytes], folder: str) -> float:
    """Milliseconds of a write and a sync."""
    spent = []
    file = os.open(os.path.join(folder, "bare"), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    for line in lines:
        began = time.perf_counter()
        os.write(file, line + b"\n")
        os.fsync(file)
        spent.append(time.perf_counter() - began)
    os.close(file)
    return 1000 * statistics.median(spent)


def _median(action: Callable[[], object], rounds: int) -> float:
    """Milliseconds."""
    spent = []
    for _ in range(rounds):
        began = time.perf_counter()
        action()
        spent.append(time.perf_counter() - began)
    return 1000 * statistics.median(spent)


if __name__ == "__main__":
    raise SystemExit(main())
