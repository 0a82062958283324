"""How often growth is graded right, while both cores are kept busy.

    python benchmarks/growth.py [--trials N] [--no-load] [--tier NAME]

Every source in `growth_pairs/` is graded against the reference of its file: those of the same class must come out "within" and
the slower ones "above"; "inconclusive" is no fault, but at most 8 in 100. The load is a busy process per core, made here.
"""

import argparse
import multiprocessing
import os
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from greenroom.judge.growth.grading import growth
from greenroom.judge.growth.grown import ABOVE, INCONCLUSIVE, WITHIN, Growth
from greenroom.problem import Complexity, Problem, Solution
from greenroom.sandbox import Sandbox, choose

MOST_INCONCLUSIVE = 0.08


HERE = Path(__file__).parent / "growth_pairs"


class Pair(NamedTuple):
    name: str
    entry: str
    smallest: int
    largest: int
    inputs: str
    reference: str
    same: list[str]
    slower: list[str]


class Row(NamedTuple):
    name: str
    expected: str
    found: Growth
    seconds: float


def main() -> int:
    """Prints the table; the exit status says whether no class was wrong and few were inconclusive."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--trials", type=int, default=1)
    parser.add_argument("--no-load", action="store_true")
    parser.add_argument("--tier")
    parser.add_argument("--only", default="", help="only pairs whose name holds this")
    options = parser.parse_args()
    pairs = [pair_of(file) for file in sorted(HERE.glob("*.txt")) if options.only in file.stem]
    sandbox = choose(options.tier, ask=lambda _: True)
    with busy(0 if options.no_load else os.cpu_count() or 1):
        rows = [row for trial in range(options.trials) for pair in pairs for row in graded(pair, sandbox, trial)]
    sandbox.close()
    return summed_up(rows, len(pairs), sandbox.tier)


def pair_of(file: Path) -> Pair:
    parts: dict[str, list[str]] = {}
    for part in file.read_text(encoding="utf-8").split("=== ")[1:]:
        name, _, text = part.partition("\n")
        parts.setdefault(name, []).append(text)
    facts = dict(line.split(" = ") for line in parts["pair"][0].strip().split("\n"))
    sources = (parts["inputs"][0], parts["reference"][0], parts["same"], parts["slower"])
    return Pair(file.stem, facts["entry"], int(facts["smallest"]), int(facts["largest"]), *sources)


def graded(pair: Pair, sandbox: Sandbox, trial: int) -> Iterator[Row]:
    for expected, sources in ((WITHIN, pair.same), (ABOVE, pair.slower)):
        for number, source in enumerate(sources):
            began = time.monotonic()
            found = growth(problem_of(pair), source, sandbox, seed=1000 * trial + number)
            assert found
            row = Row(f"{pair.name} {number + 1}", expected, found, time.monotonic() - began)
            print(line_of(row), flush=True)
            yield row


def line_of(row: Row) -> str:
    curve = row.found.curves[-1] if row.found.curves else None
    slope = f"{curve.slope:5.2f}" if curve and curve.slope is not None else "    –"
    mark = "" if row.found.verdict == row.expected else "  ← inconclusive" if row.found.verdict == INCONCLUSIVE else "  ← WRONG"
    sizes = f"{curve.points[0].size:>7,} … {curve.points[-1].size:<7,}" if curve and curve.points else ""
    said = row.found.fault or (row.found.why if mark else "")
    verdicts = f"{row.name:40} {row.expected:7} {row.found.verdict:12}"
    return f"{verdicts} {slope} {row.seconds:5.1f} s  {sizes}{mark} {said if mark else ''}"


def summed_up(rows: list[Row], pairs: int, tier: str) -> int:
    found = Counter((row.expected, row.found.verdict) for row in rows)
    unsure = sum(row.found.verdict == INCONCLUSIVE for row in rows)
    wrong = sum(row.found.verdict not in (row.expected, INCONCLUSIVE) for row in rows)
    print(f"\n{len(rows)} gradings of {pairs} pairs in the tier {tier}")
    print(f"  wrong {wrong}, inconclusive {unsure} ({unsure / len(rows):.1%}; at most {MOST_INCONCLUSIVE:.0%})")
    for (expected, verdict), times in sorted(found.items()):
        print(f"  expected {expected:7} found {verdict:12} {times}")
    for expected in (WITHIN, ABOVE):
        slopes = sorted(c.slope for row in rows if row.expected == expected for c in row.found.curves if c.slope is not None)
        if slopes:
            print(f"  slopes where {expected} is right: {slopes[0]:.2f} … {slopes[-1]:.2f}")
    print(f"  seconds for each: {sum(row.seconds for row in rows) / len(rows):.1f} on average")
    return int(wrong > 0 or unsure > MOST_INCONCLUSIVE * len(rows))


def problem_of(pair: Pair) -> Problem:
    asked = Complexity("n", "n", pair.smallest, pair.largest, ("random",), Solution("reference", pair.reference))
    none: tuple[()] = ()
    told = (pair.name, pair.name, "", "", "usual", 20, pair.entry, none, "", "", "exact", 0.0, none, none, none, none, none)
    return Problem(*told, asked, "", "", pair.reference, pair.inputs)


@contextmanager
def busy(processes: int) -> Iterator[None]:
    """As many processes that compute and walk memory for as long."""
    running = [multiprocessing.Process(target=_spin, daemon=True) for _ in range(processes)]
    for process in running:
        process.start()
    try:
        yield
    finally:
        for process in running:
            process.terminate()


def _spin() -> None:
    numbers = list(range(300_000))
    while True:
        sum(numbers[:: len(numbers) % 7 + 1])
        numbers.reverse()


if __name__ == "__main__":
    raise SystemExit(main())
