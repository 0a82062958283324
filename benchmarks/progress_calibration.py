"""Whether the ranges of `greenroom progress` hold what they promise: python benchmarks/progress_calibration.py [--learners N]

Learners are simulated of three kinds, of which only the first is of the estimate's own form:

gaussian   abilities on the logit scale that walk at random
steps      a skill is mastered or not; it is mastered at once, at a random attempt; abilities of an attempt average as shares
curves     a power law of practice that is forgotten between sessions; good and bad days; shares, never logits

For every skill of which enough was seen, after every attempt: does the range hold the true share (80 % should), and how often
is an answer at the bar that was given a share (calibration error over ten bins)?
"""

import argparse
import random
import statistics
from collections.abc import Iterator
from typing import NamedTuple

from greenroom.progress.ability import Abilities, logistic
from greenroom.progress.constants import ENOUGH_ANSWERS

ROUNDS = ("round:behavioural", "round:deep-dive", "round:technical", "round:recruiter", "round:hiring-manager")
COMPETENCIES = ("ownership", "conflict", "failure", "impact", "decision-making", "learning", "ethics", "debugging")
BINS = 10


class Step(NamedTuple):
    """Days since the attempt before, the skills asked for, whether it was at the bar, every skill's true share before it."""

    days: float
    skills: tuple[str, ...]
    is_at_bar: bool
    truth: dict[str, float]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--learners", type=int, default=400)
    parser.add_argument("--seed", type=int, default=20261122)
    options = parser.parse_args()
    print(f"{options.learners} learners of each kind, seed {options.seed}")
    print(f"{'kind':10} {'ranges':>8} {'held':>7} {'± ':>6} {'width':>6} {'calibration error':>18} {'raw':>6}")
    for kind in LEARNERS:
        measured = measure(kind, options.learners, options.seed)
        held, margin = measured["held"], 1.96 * statistics.pstdev(measured["by learner"]) / options.learners**0.5
        print(
            f"{kind:10} {measured['ranges']:8} {held:7.1%} {margin:6.1%} {measured['width']:6.2f}"
            f" {measured['error']:18.3f} {measured['raw error']:6.3f}"
        )


def measure(kind: str, learners: int, seed: int) -> dict:
    """How well the ranges hold for learners of one kind."""
    held, widths, by_learner, pairs, raw = [], [], [], [], []
    for number in range(learners):
        randomly = random.Random(f"{seed}/{kind}/{number}")
        own = []
        known, seen = Abilities(), {}
        for step in LEARNERS[kind](randomly):
            known.rest(step.days)
            for skill in step.skills:
                if len(seen.get(skill, ())) >= ENOUGH_ANSWERS:
                    found = known.range_of(skill)
                    own.append(found.low <= step.truth[skill] <= found.high)
                    widths.append(found.high - found.low)
                    outcome = randomly.random() < step.truth[skill]
                    pairs.append((found.share, outcome))
                    raw.append((statistics.fmean(seen[skill]), outcome))
                seen.setdefault(skill, []).append(step.is_at_bar)
            known.see(step.skills, step.is_at_bar)
        held += own
        if own:
            by_learner.append(statistics.fmean(own))
    return {
        "ranges": len(held), "held": statistics.fmean(held), "by learner": by_learner, "width": statistics.fmean(widths),
        "error": error(pairs), "raw error": error(raw),
    }  # fmt: skip


def error(pairs: list[tuple[float, bool]]) -> float:
    """The expected calibration error: the distance of said and seen shares in each bin, weighed by how many fell into it."""
    bins: list[list[tuple[float, bool]]] = [[] for _ in range(BINS)]
    for said, seen in pairs:
        bins[min(BINS - 1, int(said * BINS))].append((said, seen))
    return sum(abs(sum(said - seen for said, seen in found)) for found in bins) / len(pairs)


def schedule(randomly: random.Random) -> Iterator[tuple[float, tuple[str, ...]]]:
    """Sessions of some attempts over two to eight weeks: pauses in days, and what each attempt asks for."""
    rounds = randomly.sample(ROUNDS, randomly.randint(2, len(ROUNDS)))
    competencies = randomly.sample(COMPETENCIES, randomly.randint(3, len(COMPETENCIES)))
    for _ in range(randomly.randint(4, 20)):
        pause = randomly.choice((1.0, 1.0, 1.0, 2.0, 2.0, 3.0, 4.0, 7.0))
        for _ in range(randomly.randint(1, 5)):
            yield pause, (randomly.choice(rounds), *randomly.sample(competencies, randomly.randint(0, 2)))
            pause = 0.0


def gaussian(randomly: random.Random) -> Iterator[Step]:
    general = randomly.gauss(0.0, 0.8)
    own = {skill: randomly.gauss(0.0, 0.8) for skill in ROUNDS + COMPETENCIES}
    hardness = 0.8

    def share(skills) -> float:
        at = general + statistics.fmean(own[skill] for skill in skills)
        return logistic(at / (1 + 3.1416 * hardness**2 / 8) ** 0.5)

    for pause, skills in schedule(randomly):
        for skill in own:
            own[skill] += randomly.gauss(0.0, 0.05 * pause**0.5)
        truth = {skill: share((skill,)) for skill in own}
        at = general + statistics.fmean(own[skill] for skill in skills) + randomly.gauss(0.0, hardness)
        yield Step(pause, skills, randomly.random() < logistic(at), truth)
        for skill in skills:
            own[skill] += randomly.gauss(0.06, 0.2) / len(skills)


def steps(randomly: random.Random) -> Iterator[Step]:
    speed = randomly.uniform(0.02, 0.15)
    start = randomly.uniform(0.0, 1.0)
    low = {skill: randomly.betavariate(5, 8) for skill in ROUNDS + COMPETENCIES}
    high = {skill: randomly.betavariate(9, 4) for skill in ROUNDS + COMPETENCIES}
    mastered = {skill: randomly.random() < start for skill in ROUNDS + COMPETENCIES}
    for pause, skills in schedule(randomly):
        truth = {skill: max(low[skill], high[skill]) if mastered[skill] else low[skill] for skill in mastered}
        yield Step(pause, skills, randomly.random() < statistics.fmean(truth[skill] for skill in skills), truth)
        for skill in skills:
            mastered[skill] = mastered[skill] or randomly.random() < speed


def curves(randomly: random.Random) -> Iterator[Step]:
    talent = randomly.uniform(-0.2, 0.2)
    bottom = {skill: min(0.9, max(0.05, randomly.uniform(0.1, 0.75) + talent)) for skill in ROUNDS + COMPETENCIES}
    top = {skill: min(0.97, bottom[skill] + randomly.uniform(0.05, 0.4)) for skill in bottom}
    bend = randomly.uniform(0.2, 0.7)
    memory = randomly.uniform(10, 60)
    practised = dict.fromkeys(bottom, 0.0)
    day = 0.0
    for pause, skills in schedule(randomly):
        if pause:
            day = randomly.uniform(-0.1, 0.1)
            practised = {skill: count * 2 ** (-pause / memory) for skill, count in practised.items()}
        truth = {skill: top[skill] - (top[skill] - bottom[skill]) * (1 + practised[skill]) ** -bend for skill in bottom}
        chance = statistics.fmean(truth[skill] for skill in skills) + day + randomly.uniform(-0.15, 0.15)
        yield Step(pause, skills, randomly.random() < chance, truth)
        for skill in skills:
            practised[skill] += 1


LEARNERS = {"gaussian": gaussian, "steps": steps, "curves": curves}

if __name__ == "__main__":
    main()
