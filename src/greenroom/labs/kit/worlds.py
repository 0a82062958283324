"""Hidden worlds: whether the story that is told is true in the data is drawn from a seed, so that a lab can be wrong.

A generator draws a world, makes data in which the world's effects hold, and hands them to a lab that does not know which
world it is in. The lab's verdict comes from an interval; over many seeds it has to follow the world.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

import numpy as np

from greenroom.labs.kit.evaluation.intervals import Interval, share

WORLDS = TRUE, FALSE, MIXED, NULL = "story-true", "story-false", "mixed", "null"
VERDICTS = BETTER, WORSE, SAME = "better", "worse", "no difference"


class World(NamedTuple):
    """A world by its name, and the size of each effect in it: above 0 as the story says, below 0 the other way, 0 none."""

    name: str
    effects: Mapping[str, float]


class Prior(NamedTuple):
    """What worlds are drawn from: the range of each effect's size (both ends above 0), and the weight of each world."""

    sizes: Mapping[str, tuple[float, float]]
    weights: Mapping[str, float] = {TRUE: 1, FALSE: 1, MIXED: 1, NULL: 1}


class Rate(NamedTuple):
    """How often a verdict was given over seeds, with Wilson's interval, and how often each other one was."""

    verdict: str
    share: Interval
    n: int
    counts: Mapping[str, int]


def draw(seed: int, prior: Prior, name: str = "") -> World:
    """The world of a seed, or the one that is named, with sizes drawn evenly from their ranges.

    In the true world every effect is as told, in the false one every effect is the other way round, in the null world none
    is there; in a mixed one at least one is as told and at least one is not. Raises ValueError for a prior or a name that
    allows no world.
    """
    _check(prior, name)
    rng = np.random.default_rng(seed)
    names = [each for each in WORLDS if prior.weights.get(each, 0) > 0]
    weights = np.array([prior.weights[each] for each in names], float)
    drawn = str(rng.choice(names, p=weights / weights.sum()))
    sizes = {effect: float(rng.uniform(*ends)) for effect, ends in prior.sizes.items()}
    signs = _signs(name or drawn, len(sizes), rng)
    return World(name or drawn, {effect: size * sign for (effect, size), sign in zip(sizes.items(), signs, strict=True)})


def verdict(low: float, high: float, margin: float = 0.0) -> str:
    """ "better" where the whole interval is above the margin, "worse" where all of it is below minus the margin.

    Else "no difference", which means that none was shown; `equivalent` says whether there is none to speak of.
    """
    if not low <= high or margin < 0:
        raise ValueError("an interval runs from its low end to its high end, and a margin is 0 or more")
    if low > margin:
        return BETTER
    return WORSE if high < -margin else SAME


def equivalent(low: float, high: float, margin: float) -> bool:
    """Whether the whole interval lies within the margin: two one-sided tests, Schuirmann (1987), each at half of 1 - level."""
    return -margin < low and high < margin


def rate_of(expected: str, measured: Callable[[int], Interval], seeds: Iterable[int], margin: float = 0.0) -> Rate:
    """How often the verdict is the expected one, when ``measured(seed)`` gives the lab's interval of the difference.

    In a null world, "no difference" at 95 % intervals is due 95 times in 100; `nominal` says whether the rate fits.
    """
    found = [verdict(low, high, margin) for _, low, high in map(measured, seeds)]
    counts = {each: found.count(each) for each in VERDICTS}
    return Rate(expected, share(counts[expected], len(found)), len(found), counts)


def nominal(rate: Rate, level: float = 0.95) -> bool:
    """Whether the level lies within the rate's own interval, so that nothing speaks against it."""
    return rate.share.low <= level <= rate.share.high


def _signs(name: str, n: int, rng: np.random.Generator) -> list[float]:
    if name != MIXED:
        return [{TRUE: 1.0, FALSE: -1.0, NULL: 0.0}[name]] * n
    signs = [1.0, float(rng.choice([-1.0, 0.0])), *rng.choice([1.0, -1.0, 0.0], max(n - 2, 0)).tolist()]
    return [float(signs[place]) for place in rng.permutation(n)]


def _check(prior: Prior, name: str) -> None:
    if not prior.sizes or any(not 0 < low <= high for low, high in prior.sizes.values()):
        raise ValueError("every effect needs a range of sizes above 0")
    unknown = (set(prior.weights) | ({name} if name else set())) - set(WORLDS)
    if unknown:
        raise ValueError(f"{', '.join(sorted(unknown))} is no world: take one of {', '.join(WORLDS)}")
    if not any(weight > 0 for weight in prior.weights.values()):
        raise ValueError("at least one world needs a weight above 0")
    if len(prior.sizes) < 2 and (name == MIXED or prior.weights.get(MIXED, 0) > 0):
        raise ValueError("a mixed world needs at least two effects")
