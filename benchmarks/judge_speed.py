"""How much it costs to keep code in: a test, a submission, and submissions in a second, beside a bare start of Python.

    python benchmarks/judge_speed.py

Everything is timed in one run, interleaved, so that a busy machine slows all of it alike; the ratios of the medians are what
counts. A warm test is one run in a box that is there; a cold submission is a box that is started, 20 tests, and its end. The
bare start is `python -I -S -c pass` of the Python that runs in the boxes. The exit status says whether both ratios are kept.
"""

import argparse
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor

from greenroom.sandbox import TIERS, Box, Call, Limits
from greenroom.sandbox.identity import is_root, unprivileged
from greenroom.sandbox.interpreter import Interpreter, interpreter

TESTS = 20
WARM_TARGET, COLD_TARGET = 0.6, 15.0
LIMITS = Limits()
SOURCE = """
from collections import Counter
def top(words, k):
    return sorted(Counter(words).items(), key=lambda item: (-item[1], item[0]))[:k]
"""
CALL = Call("top", (["a", "b", "a", "c"] * 25, 2))
ANSWER = b'[{"tuple":["a",50]},{"tuple":["b",25]}]'


def main() -> int:
    """Prints the table of each tier that runs here."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=15, help="cold submissions, and 20 times as many warm tests")
    parser.add_argument("--seconds", type=float, default=3.0, help="how long submissions are counted each time")
    parser.add_argument("--tier", choices=list(TIERS), action="append", help="only this one (may be repeated)")
    options = parser.parse_args()
    python = interpreter(is_root())
    print(f"Python {python.version}, {python.program}")
    kept = [
        measured(name, python, options.rounds, options.seconds)
        for name in options.tier or ("bubblewrap", "landlock")
        if not TIERS[name].missing()
    ]
    return 0 if kept and all(kept) else 1


def measured(tier: str, python: Interpreter, rounds: int, seconds: float) -> bool:
    """Prints what one tier costs; False where a ratio is above its target."""
    bare, warm, cold = interleaved(tier, python, rounds)
    warm_ratio, cold_ratio = warm / bare, cold / bare
    print(f"\n{tier}")
    print(f"  bare start                {bare * 1000:7.2f} ms")
    print(f"  warm test                 {warm * 1000:7.2f} ms  {warm_ratio:5.2f} x  (target {WARM_TARGET} x)")
    print(f"  cold submission of {TESTS}     {cold * 1000:7.2f} ms  {cold_ratio:5.2f} x  (target {COLD_TARGET:g} x)")
    for processes in (1, 2):
        print(f"  submissions in a second   {throughput(tier, processes, seconds):7.1f}     processes at once: {processes}")
    return warm_ratio <= WARM_TARGET and cold_ratio <= COLD_TARGET


def interleaved(tier: str, python: Interpreter, rounds: int) -> tuple[float, float, float]:
    """Medians in seconds of a bare start, of a warm test, and of a cold submission, taken in turn."""
    bare, warm, cold = [], [], []
    with started(tier, python) as box:
        for _ in range(3):
            tested(box)
        for _ in range(rounds):
            cold.append(timed(lambda: submission(tier, python)))
            for _ in range(TESTS):
                bare.append(timed(lambda: subprocess.run([python.program, "-I", "-S", "-c", "pass"], check=True)))
                warm.append(timed(lambda: tested(box)))
    return statistics.median(bare), statistics.median(warm), statistics.median(cold)


def submission(tier: str, python: Interpreter) -> None:
    """A box from its start to its end, with all tests."""
    with started(tier, python) as box:
        for _ in range(TESTS):
            tested(box)


def tested(box: Box) -> None:
    """One test; a wrong answer ends the benchmark."""
    if box.run(SOURCE, CALL, LIMITS).answer != ANSWER:
        raise SystemExit("a test was not answered as it should be")


def throughput(tier: str, processes: int, seconds: float) -> float:
    """Cold submissions in a second, by so many processes at once."""
    with ProcessPoolExecutor(processes) as pool:
        return sum(pool.map(counted, [tier] * processes, [seconds] * processes))


def counted(tier: str, seconds: float) -> float:
    """Cold submissions in a second, by this process."""
    python, number, began = interpreter(is_root()), 0, time.perf_counter()
    while time.perf_counter() - began < seconds:
        submission(tier, python)
        number += 1
    return number / (time.perf_counter() - began)


def started(tier: str, python: Interpreter) -> Box:
    """A box of the tier."""
    return Box(TIERS[tier], python, unprivileged())


def timed(act: Callable[[], object]) -> float:
    """Seconds that something takes."""
    began = time.perf_counter()
    act()
    return time.perf_counter() - began


if __name__ == "__main__":
    sys.exit(main())
