"""Lays measures side by side: two runs, or the variants of one."""

from collections.abc import Sequence
from typing import NamedTuple

from greenroom.labs.outcome import Measure
from greenroom.labs.running.record import Figure


class Compared(NamedTuple):
    """Two measures of the same thing; either is None where it was not measured."""

    stage: str
    left: Measure | None
    right: Measure | None

    @property
    def either(self) -> Measure:
        """The one that was measured, the right one where both were, for its names."""
        found = self.right or self.left
        assert found is not None
        return found

    @property
    def difference(self) -> float | None:
        """Right minus left; None where one is missing."""
        return self.right.value - self.left.value if self.left and self.right else None

    @property
    def overlap(self) -> bool | None:
        """Whether the two intervals overlap; None where one has no interval."""
        if not self.left or not self.right:
            return None
        ends = (self.left.low, self.left.high, self.right.low, self.right.high)
        low, high, other_low, other_high = ends
        if low is None or high is None or other_low is None or other_high is None:
            return None
        return low <= other_high and other_low <= high


def compare(left: Sequence[Figure], right: Sequence[Figure]) -> tuple[Compared, ...]:
    """Everything that either of two runs measured, in the order of the first."""
    of_left, of_right = ({_name(figure): figure.measure for figure in figures} for figures in (left, right))
    names = dict.fromkeys([*of_left, *of_right])
    return tuple(Compared(name[0], of_left.get(name), of_right.get(name)) for name in names)


def ablate(figures: Sequence[Figure]) -> tuple[Compared, ...]:
    """Every variant against the first one of its stage that gave the same metric on the same part of the data."""
    first: dict[tuple[str, str, str], Measure] = {}
    found = []
    for figure in figures:
        one = figure.measure
        name = (figure.stage, one.metric, one.part)
        if name in first:
            found.append(Compared(figure.stage, first[name], one))
        first.setdefault(name, one)
    return tuple(found)


def _name(figure: Figure) -> tuple[str, str, str, str]:
    return figure.stage, figure.measure.variant, figure.measure.metric, figure.measure.part
