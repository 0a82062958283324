"""How long a drill takes to be ready, with few cards and with 5,000: python benchmarks/drill_start.py [--rounds 9]

A workspace is made with 4,700 cards of one's own beside those that come with greenroom, and 20,000 reviews. Each round starts
`greenroom drill --format json` in both workspaces and an interpreter that does nothing, side by side; medians are told.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path
from statistics import median

CARDS, REVIEWS, DAYS = 4700, 20_000, 20


def made(folder, cards):
    """A workspace with so many cards of one's own."""
    subprocess.run([sys.executable, "-m", "greenroom", "new", str(folder)], check=True, capture_output=True)
    (folder / "cards").mkdir()
    text = "".join(
        f"## What is it that number {n} says of the matter?\n\nIt says {n}, and why.\n\n- skills: python\n\n"
        for n in range(cards)
    )
    (folder / "cards/mine.md").write_text(text, encoding="utf-8")
    chance, today = random.Random(1), date.today()
    with open(folder / "cards/reviews.jsonl", "w", encoding="utf-8") as file:
        for number in range(REVIEWS if cards else 0):
            day = today - timedelta(days=DAYS - DAYS * number // REVIEWS)
            key = f"mine/what-is-it-that-number-{chance.randrange(cards)}-says-of-the-matter"
            known = "true" if chance.random() < 0.85 else "false"
            file.write(f'{{"at":"2026-01-01T00:00:00.000000Z","day":"{day}","card":"{key}","known":{known}}}\n')
    return folder


def seconds(command, folder):
    """How long a command takes, stopped once it has shown a card or ended."""
    began = time.perf_counter()
    subprocess.run(command, cwd=folder, check=True, input=b"q\n", capture_output=True)
    return time.perf_counter() - began


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=9)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folders = {"few cards": made(Path(place) / "few", 0), "5,000 cards": made(Path(place) / "many", CARDS)}
        drill = [str(Path(sys.executable).with_name("greenroom")), "drill", "--format", "json"]
        for folder in folders.values():
            seconds(drill, folder)
        told = {"an interpreter that does nothing": [], **{name: [] for name in folders}}
        for _ in range(options.rounds):
            told["an interpreter that does nothing"].append(seconds([sys.executable, "-c", ""], place))
            for name, folder in folders.items():
                told[name].append(seconds(drill, folder))
    for name, times in told.items():
        print(f"{name:34} {1000 * median(times):6.0f} ms (least {1000 * min(times):.0f})")


if __name__ == "__main__":
    main()
