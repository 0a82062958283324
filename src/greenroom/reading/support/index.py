"""A ledger, looked up by project, by rounded amount and by the words of its metrics."""

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from greenroom.measured import Measured
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.about import abbreviation, tokens
from greenroom.reading.support.sizes import FRACTION, Size, of_entry, of_quantity, whole_of

NARROW = math.log(1.05)
NONE: frozenset[str] = frozenset()
FEW = 8
NOTHING = -(10**6)
"""The bucket of nought."""
PERCENT = 100.0
REACH = {"": (2, 2), "about": (4, 4), "almost": (4, 2), "over": (1, 7), "under": (7, 1), "between": (16, 16)}
"""How many buckets below and above a number its entry can lie, by how it is said."""


class Index:
    """The entries of a ledger, indexed once; every look-up costs what it finds."""

    def __init__(self, entries: Iterable[Measured]) -> None:
        self.by_id: dict[str, Measured] = {}
        self.by_project: dict[str, list[Measured]] = defaultdict(list)
        amounts: dict[int, set[str]] = defaultdict(set)
        words: dict[str, set[str]] = defaultdict(set)
        names: dict[str, set[str]] = defaultdict(set)
        for entry in entries:
            self.by_id[entry.id] = entry
            self.by_project[entry.project].append(entry)
            for bucket in buckets_of(entry):
                for beside in (bucket - 1, bucket, bucket + 1):
                    amounts[beside].add(entry.project)
            for word in tokens(entry.metric) | tokens(entry.variant):
                words[word].add(entry.project)
        for project in self.by_project:
            for word in tokens(project) | {abbreviation(project)}:
                names[word].add(project)
        self._amounts, self._words, self._names = dict(amounts), dict(words), dict(names)

    def likely(self, quantities: Iterable[Quantity], stems: Iterable[str], marks: Iterable[str], most: int) -> list[str]:
        """The projects with most of these numbers and words, at most so many."""
        scores: dict[str, float] = defaultdict(float)
        for quantity in quantities:
            self._add(scores, self._amounts.get(_bucket(abs(quantity.value) or 1.0), NONE), 1.0)
        for stem in stems:
            self._add(scores, self._words.get(stem, NONE), 0.5)
            self._add(scores, self._names.get(stem, NONE), 2.0)
        self._add(scores, [self.by_id[mark].project for mark in marks if mark in self.by_id], 5.0)
        return sorted(scores, key=lambda project: -scores[project])[:most]

    def _add(self, scores: dict[str, float], projects: Collection[str], worth: float) -> None:
        """Gives each project its part: what many projects have tells little, and what a quarter of them has tells nothing."""
        if FEW < len(projects) > len(self.by_project) // 4:
            return
        part = worth / math.sqrt(len(projects) or 1)
        for project in projects:
            scores[project] += part


def buckets_of(entry: Measured) -> frozenset[int]:
    """The buckets of an entry: of its value as it is written, as it is measured, and as a percentage or part of a whole."""
    return _buckets(abs(entry.value), of_entry(entry), whole_of(entry) or 1.0)


@lru_cache(8192)
def _buckets(value: float, size: Size, whole: float) -> frozenset[int]:
    percent = size.amount * PERCENT if size.dimension == FRACTION else size.amount
    return frozenset(map(_bucket, {value, size.amount, size.amount / whole, percent}))


def near(quantity: Quantity, whole: float = 0.0, bound: str = "") -> Iterator[int]:
    """The buckets in which an entry of a number can lie; the number as said is enough, for entries keep theirs too."""
    low, high = REACH.get(bound, REACH[""])
    value = abs(quantity.value)
    for amount in {value, of_quantity(quantity).amount, value / (whole or 1.0), value / quantity.scale}:
        bucket = _bucket(amount)
        yield from range(bucket - low, bucket + high + 1)


def _bucket(amount: float) -> int:
    return round(math.log(amount) / NARROW) if amount else NOTHING
