"""Where a model is weak: its metric slice by slice, with intervals, and nothing said of slices that are too small."""

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

import numpy as np

from greenroom.labs.kit.evaluation.intervals import Metric, bootstrap
from greenroom.labs.outcome import Measure, Table

LEAST = 50
"""Rows, or groups where they are given, below which a slice is "too few"."""


class Slice(NamedTuple):
    """A slice's number, or None and why not in ``says`` ("too few", "undefined"). ``n`` counts rows, or groups."""

    part: str
    value: float | None
    low: float | None
    high: float | None
    n: int
    says: str = ""


def by_slice(
    metric: Metric, y: Any, p: Any, slices: Mapping[str, Any], groups: Any = None, least: int = LEAST, seed: int = 0,
    times: int = 1000, level: float = 0.95,
) -> tuple[Slice, ...]:  # fmt: skip
    """The metric in each slice, by `bootstrap`. ``slices`` are masks by name; `masks` makes them of a column.

    Many slices: about one in twenty intervals misses by chance, so a weak slice is a question, not a finding.
    """
    y, p = np.asarray(y), np.asarray(p)
    groups = None if groups is None else np.asarray(groups)
    return tuple(
        _slice(part, metric, y[mask], p[mask], None if groups is None else groups[mask], least, seed, times, level)
        for part, mask in ((part, np.asarray(mask, bool)) for part, mask in slices.items())
    )


def masks(column: Any, prefix: str = "") -> dict[str, Any]:
    """A mask for each value of a column, in the order of the values' names: ``{"prefix=value": mask}``."""
    column = np.asarray(column)
    names = {str(value): value for value in np.unique(column)}
    return {f"{prefix}={name}" if prefix else name: column == names[name] for name in sorted(names)}


def measures(slices: Iterable[Slice], variant: str, metric: str, split: str = "") -> tuple[Measure, ...]:
    """The records of those slices that have a number."""
    return tuple(
        Measure(variant, metric, found.value, found.low, found.high, found.n, split, part=found.part)
        for found in slices
        if found.value is not None
    )


def table(slices: Iterable[Slice], key: str, title: str, metric: str) -> Table:
    """All slices to read, the small ones with what is said of them."""
    rows = tuple((found.part, found.n, found.value, found.low, found.high, found.says) for found in slices)
    return Table(key, title, ("slice", "n", metric, "low", "high", ""), rows)


def _slice(part: str, metric: Metric, y: Any, p: Any, groups: Any, least: int, seed: int, times: int, level: float) -> Slice:
    n = len(y) if groups is None else len(np.unique(groups))
    if n < max(least, 2):
        return Slice(part, None, None, None, n, "too few")
    try:
        return Slice(part, *bootstrap(metric, y, p, groups, seed, times, level), n)
    except ValueError:
        return Slice(part, None, None, None, n, "undefined")
