"""How likely each kind of follow-up is: the sum of what the cues that hold are worth to it.

The weights are data (``content/models/follow_ups.tsv``), made by ``scripts/train_follow_ups.py``: a line per cue and a
number per kind, in hundredths. The row ``any`` says how usual a kind is at all, the rows ``kind …`` how usual after such an
answer.
"""

import math
import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

import greenroom.content

KINDS = (
    "alternative",
    "features",
    "challenge-handled",
    "metrics",
    "differently",
    "risk",
    "scope",
    "failed-attempt",
    "buy-in",
    "hardest",
    "team",
    "after-launch",
    "simpler",
    "scale",
    "heuristic",
    "degrade",
    "offline-proxy",
)
WEIGHTS = os.path.join(greenroom.content.HERE, "models", "follow_ups.tsv")
Weights = Mapping[str, Sequence[float]]


def shares(cues: Iterable[str], weights: Weights) -> dict[str, float]:
    """How much of the interviewer's curiosity goes to each kind, summing to 1, the likeliest first."""
    rows = (weights[cue] for cue in sorted(cues) if cue in weights)
    totals = [round(sum(column), 6) for column in zip(*rows, strict=True)]
    powers = [math.exp(total) for total in totals]
    whole = sum(powers)
    ranked = sorted(range(len(KINDS)), key=lambda kind: (-totals[kind], kind))
    return {KINDS[kind]: powers[kind] / whole for kind in ranked}


@cache
def load_weights(path: str = WEIGHTS) -> Weights:
    """The shipped weights by cue, a number per kind in the order of `KINDS`."""
    with open(path, encoding="utf-8") as file:
        rows = [line.split("\t") for line in file.read().splitlines()[1:]]
    return {row[0]: tuple(int(number) / 100 for number in row[1:]) for row in rows}
