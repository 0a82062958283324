"""A rule's life: *preview* until labelled answers show that it can be believed, then *stable*.

A preview hints, whatever severity it has. The figures are data (``content/models/rule_figures.tsv``), made by
``scripts/measure_life.py`` on every labelled answer, with roles and signs that were learned without its voice.
"""

import os
from collections.abc import Mapping
from functools import cache
from math import sqrt

from greenroom.content import HERE, read_table
from greenroom.record import NamedTuple

FIGURES = os.path.join(HERE, "models", "rule_figures.tsv")
FEWEST_LABELLED = 12
LEAST_PRECISION = 0.75
SIGMAS = 1.96


def wilson(right: int, said: int) -> tuple[float, float]:
    """The ends of the 95 % interval of a proportion (Wilson, 1927); ``said`` is above 0."""
    share, square = right / said, SIGMAS**2 / said
    half = SIGMAS * sqrt((share * (1 - share) + square / 4) / said)
    return (share + square / 2 - half) / (1 + square), (share + square / 2 + half) / (1 + square)


class Figures(NamedTuple):
    """How often a rule's fault was labelled and how much of that the rule found, how often it spoke and how often rightly; the
    same of how often it spoke and was right on the sealed answers alone. Hints count for nothing.
    """

    labelled: int
    found: int
    said: int
    right: int
    sealed_said: int
    sealed_right: int

    @property
    def precision(self) -> float:
        """The part of what it said that is right; NaN where it said nothing."""
        return self.right / self.said if self.said else float("nan")

    @property
    def recall(self) -> float:
        """The part of what is labelled that it found; NaN where nothing is."""
        return self.found / self.labelled if self.labelled else float("nan")

    @property
    def at_least(self) -> float:
        """The lower end of the 95 % interval of the precision; 0 where it said nothing."""
        return wilson(self.right, self.said)[0] if self.said else 0.0

    @property
    def is_stable(self) -> bool:
        """Whether enough was labelled, and enough of what the rule says is surely right."""
        return self.labelled >= FEWEST_LABELLED and self.at_least >= LEAST_PRECISION

    def __str__(self) -> str:
        name = "stable" if self.is_stable else "preview"
        if not self.said:
            return f"{name}: it has said nothing yet on labelled answers, where the fault is marked {self.labelled} times"
        return (
            f"{name}: right {self.right} of {self.said} times on labelled answers (precision {self.precision:.2f}, surely"
            f" {self.at_least:.2f}); it found {self.found} of {self.labelled} (recall {self.recall:.2f})"
        )


@cache
def figures(path: str = FIGURES) -> Mapping[str, Figures]:
    """What was measured of each rule; rules of plugins have no figures."""
    return {name: Figures(*map(int, cells.split(" "))) for name, cells in read_table(path).items()}


@cache
def previews() -> frozenset[str]:
    """The names of the rules that only hint."""
    return frozenset(name for name, measured in figures().items() if not measured.is_stable)
