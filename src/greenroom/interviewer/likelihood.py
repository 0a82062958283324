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
from greenroom.exercise import FOLLOW_UPS as KINDS

WEIGHTS = os.path.join(greenroom.content.HERE, "models", "follow_ups.tsv")
Weights = Mapping[str, Sequence[float]]


def shares(cues: Iterable[str], weights: Weights) -> dict[str, float]:
    """How much of the interviewer's curiosity goes to each kind, summing to 1, the likeliest first."""
    rows = [weights[cue] for cue in sorted(weights.keys() & cues)]
    totals = [round(sum(column), 6) for column in zip(*rows, strict=True)]
    powers = [math.exp(total) for total in totals]
    whole = sum(powers)
    ranked = sorted(range(len(KINDS)), key=lambda kind: (-totals[kind], kind))
    return {KINDS[kind]: powers[kind] / whole for kind in ranked}


def load_weights(path: str = WEIGHTS) -> Weights:
    """The shipped weights by cue, a number per kind in the order of `KINDS`."""
    return {cue: _worth(row) for cue, row in _rows(path).items()}


def weights_of(cues: Iterable[str]) -> Weights:
    """The shipped weights of some cues; those that have none are left out."""
    rows = _rows(WEIGHTS)
    return {cue: _worth(rows[cue]) for cue in rows.keys() & cues}


@cache
def _rows(path: str) -> Mapping[str, str]:
    with open(path, encoding="utf-8") as file:
        _, *lines = file.read().splitlines()
    return {cue: row for cue, _, row in (line.partition("\t") for line in lines)}


@cache
def _worth(row: str) -> Sequence[float]:
    return [int(number) / 100 for number in row.split("\t")]
