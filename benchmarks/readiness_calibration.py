"""Whether the chance of a whole loop is right: python benchmarks/readiness_calibration.py [--learners N]

The simulated learners are those of `benchmarks/progress_calibration.py`, three kinds of which two do not share the estimate's
form. After all that a learner did, the loop of all rounds of which enough was seen is forecast: does the 80 % range hold the
true chance, and how far is what is said from what is true (error over ten bins)?
"""

import argparse
import math
import random
import statistics

from progress_calibration import BINS, LEARNERS, ROUNDS

from greenroom.progress.ability import Abilities
from greenroom.progress.constants import ENOUGH_ANSWERS


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=500)
    parser.add_argument("--seed", type=int, default=20261122)
    options = parser.parse_args()
    print(f"{'kind':10} {'loops':>6} {'held':>7} {'± ':>6} {'width':>6} {'calibration error':>18}")
    for kind in LEARNERS:
        rows = [row for number in range(options.learners) if (row := forecast(kind, f"{options.seed}/{kind}/{number}"))]
        held = [low <= truth <= high for _, low, high, truth in rows]
        margin = 1.96 * statistics.pstdev(held) / len(held) ** 0.5
        width = statistics.fmean(high - low for _, low, high, _ in rows)
        print(f"{kind:10} {len(rows):6} {statistics.fmean(held):7.1%} {margin:6.1%} {width:6.2f} {error(rows):18.3f}")


def forecast(kind, seed):
    """The chance, its range and the true chance after a last attempt; None where fewer than two rounds can be told."""
    known, seen, last = Abilities(), {}, None
    for step in LEARNERS[kind](random.Random(seed)):
        known.rest(step.days)
        last = known.copy(), [skill for skill in ROUNDS if seen.get(skill, 0) >= ENOUGH_ANSWERS], step.truth
        for skill in step.skills:
            seen[skill] = seen.get(skill, 0) + 1
        known.see(step.skills, step.is_at_bar)
    known, rounds, truth = last
    return (*known.all_of(rounds), math.prod(truth[skill] for skill in rounds)) if len(rounds) > 1 else None


def error(rows):
    """How far what is said lies from what is true, over bins of what is said."""
    bins = {}
    for share, _, _, truth in rows:
        bins.setdefault(min(BINS - 1, int(share * BINS)), []).append(share - truth)
    return sum(abs(sum(found)) for found in bins.values()) / len(rows)


if __name__ == "__main__":
    main()
