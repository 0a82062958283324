"""How much strong tests would notice, and how much the statement's own samples, exercise by exercise.

    python benchmarks/mutation.py [--only SLUG] [--tier NAME]

Strong tests must kill at least 95 of 100 mutants, and the samples at least 25 points fewer. Seconds are of one judged suite.
"""

import argparse
import time

from greenroom.judge.mutation import mutation
from greenroom.judge.sampled import samples_as_tests
from greenroom.library.problems import find_problem, problem_folders
from greenroom.sandbox import choose

STRONG, APART = 0.95, 0.25


def main() -> int:
    """Prints the table; the exit status says whether every exercise keeps both bounds."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="")
    parser.add_argument("--tier")
    options = parser.parse_args()
    sandbox = choose(options.tier, ask=lambda _: True)
    print(f"tier {sandbox.tier}\n{'exercise':22}{'mutants':>8}{'strong':>8}{'samples':>9}{'seconds':>9}")
    is_kept = [row(key, sandbox) for key in sorted(problem_folders()) if options.only in key]
    print("both bounds are kept by every exercise" if all(is_kept) else "NOT every exercise keeps both bounds")
    return 0 if all(is_kept) else 1


def row(key, sandbox):
    problem = find_problem(key)
    began = time.perf_counter()
    strong = mutation(problem, problem.strong_tests, sandbox, seed=1)
    seconds = time.perf_counter() - began
    samples = mutation(problem, samples_as_tests(problem), sandbox, seed=1)
    unsound = [f"{test.name}: {test.standing}" for test in (*strong.tests, *samples.tests) if test.standing != "sound"]
    print(
        f"{key:22}{strong.killable:8}{strong.score:8.0%}{samples.score:9.0%}{seconds:9.1f}",
        *unsound,
        samples.unusable,
        flush=True,
    )
    for survivor in strong.survivors:
        print(f"    {survivor.id} line {survivor.line}: {survivor.before} => {survivor.after}")
    return strong.score >= STRONG and strong.score - samples.score >= APART and not unsound


if __name__ == "__main__":
    raise SystemExit(main())
