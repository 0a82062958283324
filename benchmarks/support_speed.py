"""How fast an answer's numbers are held against a ledger of 20,000 entries over 200 projects.

    python benchmarks/support_speed.py

The answer is stories of the tests, put together to 700 words. Medians.
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
from greenroom.measured import Measured
from greenroom.reading.answer import Answer
from greenroom.reading.support.holding import held
from greenroom.reading.support.index import Index

CASES = Path(__file__).parents[1] / "tests" / "reading" / "support" / "cases.jsonl"
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
    index = Index(entries)
    answer = story()
    print(f"{len(entries)} entries, {PROJECTS} projects; {answer.spoken} words, {len(held(answer, index))} numbers")
    print(f"index built in {median(lambda: Index(entries), 7):7.1f} ms")
    check = median(lambda: held(answer, index), 31)
    print(f"answer held in {check:7.1f} ms  (target {TARGET:.0f} ms)  {'met' if check <= TARGET else 'MISSED'}")


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
    text = ""
    for line in CASES.read_text(encoding="utf-8").splitlines():
        if len(text.split()) < WORDS:
            text += json.loads(line)["answer"].replace("[ev:a]", "").replace("[ev:b]", "") + "\n\n"
    text = " ".join(text.split()[:WORDS])
    return Answer(Exercise(kind="story"), Attempt(text, (Passage(0, len(text)),)))


def median(work: Callable[[], object], times: int) -> float:
    gc.collect()
    took = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        took.append(1000 * (time.perf_counter() - start))
    return statistics.median(took)


if __name__ == "__main__":
    main()
