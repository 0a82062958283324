"""How fast an answer's numbers are held against a ledger of 20,000 entries over 200 projects.

    python benchmarks/support_speed.py

One answer is made of the stories of the examples, one, far denser in numbers, of the tests' cases. Medians, and no garbage is
collected, as on the command line.
"""

import gc
import json
import random
import statistics
import time
from collections.abc import Callable
from pathlib import Path

from greenroom.attempt import Attempt, Passage
from greenroom.exercise import Exercise
from greenroom.measured import Ledger, Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.holding import held
from greenroom.reading.support.index import Index

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "reading" / "support" / "cases.jsonl"
ENTRIES, PROJECTS, WORDS = 20_000, 200, 700
TARGET = 20.0
METRICS = (
    ("recall", ""), ("precision", ""), ("p95 latency", "ms"), ("cost per month", "USD"), ("monthly churn", "%"),
    ("waiting time", "min"),
    ("tickets per week", "tickets/week"), ("conversion rate", "%"), ("build time", "min"), ("complaints per week", "per week"),
)  # fmt: skip
NAMES = "search churn fraud claims bakery vision robot triage pricing feed speech docs".split()


def main() -> None:
    entries = list(ledger())
    kept = Ledger(entries)
    print(f"{len(entries)} entries, {PROJECTS} projects: index built in {median(lambda: Index(entries), 7):.1f} ms")
    for name, answer in (("examples", story()), ("test cases", cases())):
        check = median(lambda answer=answer: held(answer, kept), 31)  # type: ignore[misc]
        verdict = "met" if check <= TARGET else "MISSED"
        size = f"{answer.spoken} words, {len(held(answer, kept))} numbers"
        print(f"{name}: {size} held in {check:.1f} ms (target {TARGET:.0f}: {verdict})")


def ledger() -> list[Measured]:
    chance = random.Random(7)
    made = []
    for number in range(ENTRIES):
        metric, unit = METRICS[number % len(METRICS)]
        project = f"{NAMES[number % len(NAMES)]}-{number % PROJECTS}"
        value = chance.random() if not unit else round(chance.lognormvariate(3, 1.5), 1)
        made.append(Measured(f"e{number}", metric, value, project, f"v{number % 7}", unit))
    return made


def story() -> Answer:
    """The stories of the examples, one behind the other, up to 700 words."""
    words: list[str] = []
    for path in sorted((ROOT / "examples").rglob("*.md")):
        words += path.read_text(encoding="utf-8").rpartition("---\n")[2].split()
    return _read(" ".join(words[:WORDS]))


def cases() -> Answer:
    """The tests' cases, one behind the other, up to 700 words: a number in every sixth word."""
    lines = CASES.read_text(encoding="utf-8").splitlines()
    words = " ".join(json.loads(line)["answer"] for line in lines if "[ev:" not in line).split()
    return _read(" ".join(words[:WORDS]))


def _read(text: str) -> Answer:
    return Answer(Exercise(kind="story"), Attempt(text, (Passage(0, len(text)),)))


def median(work: Callable[[], object], times: int) -> float:
    gc.collect()
    gc.disable()
    took = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took)


if __name__ == "__main__":
    main()
