"""The statistics of the grader's card: kappa, F1, intervals; pure functions over lists."""

import random
from collections import Counter
from collections.abc import Callable, Hashable, Sequence
from typing import NamedTuple, TypeVar

from greenroom.rules import life

Pair = tuple[int, int]
Item = TypeVar("Item")
SAMPLES = 1000


class Interval(NamedTuple):
    """A figure with the ends of its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{shown(self.value)} ({shown(self.low)}–{shown(self.high)})"


def shown(value: float) -> str:
    """Two decimals without a leading nought; a dash where nothing could be counted."""
    return "–" if value != value else f"{value:.2f}".replace("0.", ".", 1) if 0 <= value < 1 else f"{value:.2f}"


def kappa(pairs: Sequence[Pair]) -> float:
    """Quadratic weighted kappa (Cohen, 1968) of two raters' whole numbers."""
    if not pairs:
        return float("nan")
    left, right = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    seen = sum((a - b) ** 2 for a, b in pairs) / len(pairs)
    chance = sum(left[a] * right[b] * (a - b) ** 2 for a in left for b in right) / len(pairs) ** 2
    return 1 - seen / chance if chance else float("nan")


def f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> dict[Hashable, float]:
    """F1 of every class that occurs on the left, the truth."""
    truth, guess = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    both = Counter(a for a, b in pairs if a == b)
    return {name: 2 * both[name] / (truth[name] + guess[name]) for name in sorted(truth, key=str)}


def macro_f1(pairs: Sequence[tuple[Hashable, Hashable]]) -> float:
    """The mean F1 over the classes of the truth."""
    scores = f1(pairs)
    return sum(scores.values()) / len(scores) if scores else float("nan")


def bootstrap(groups: Sequence[Sequence[Item]], figure: Callable[[Sequence[Item]], float]) -> Interval:
    """A figure over all items, with a percentile interval from drawing whole groups (answers) with replacement."""
    draw = random.Random(0)
    values = [figure([item for _ in groups for item in draw.choice(groups)]) for _ in range(SAMPLES)]
    known = sorted(value for value in values if value == value)
    low, high = (known[int(len(known) * part)] for part in (0.025, 0.975)) if known else (float("nan"), float("nan"))
    return Interval(figure([item for group in groups for item in group]), low, high)


def wilson(right: int, all_: int) -> Interval:
    """A proportion with Wilson's interval (1927)."""
    if not all_:
        return Interval(float("nan"), float("nan"), float("nan"))
    return Interval(right / all_, *life.wilson(right, all_))
