"""A ledger, looked up by project, by rounded amount and by the words of its metrics."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from greenroom.measured import Measured
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.about import abbreviation, tokens
from greenroom.reading.support.sizes import FRACTION, of_entry, of_quantity

NARROW = math.log(1.05)
PERCENT = 100.0


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
            for bucket in _buckets_of(entry):
                amounts[bucket].add(entry.project)
            for word in tokens(entry.metric) | tokens(entry.variant):
                words[word].add(entry.project)
        for project in self.by_project:
            for word in tokens(project) | {abbreviation(project)}:
                names[word].add(project)
        self._amounts, self._words, self._names = dict(amounts), dict(words), dict(names)

    def likely(self, quantities: Iterable[Quantity], stems: Iterable[str], marks: Iterable[str], most: int) -> list[str]:
        """The projects with most of these numbers and words, at most so many."""
        scores: Counter[str] = Counter()
        for quantity in quantities:
            _add(scores, {project for bucket in _near(quantity) for project in self._amounts.get(bucket, ())}, 1.0)
        for stem in stems:
            _add(scores, self._words.get(stem, ()), 0.5)
            _add(scores, self._names.get(stem, ()), 2.0)
        _add(scores, [self.by_id[mark].project for mark in marks if mark in self.by_id], 5.0)
        return [project for project, _ in scores.most_common(most)]


def _add(scores: Counter[str], projects: Iterable[str], worth: float) -> None:
    """Gives each project its part: what many projects have tells little."""
    found = tuple(projects)
    part = worth / math.sqrt(len(found)) if found else 0.0
    for project in found:
        scores[project] += part


def _buckets_of(entry: Measured) -> Iterator[int]:
    size = of_entry(entry)
    for amount in {abs(entry.value), size.amount, size.amount * PERCENT if size.dimension == FRACTION else size.amount}:
        if amount:
            yield _bucket(amount)


def _near(quantity: Quantity) -> Iterator[int]:
    """The buckets in which an entry of a number can lie; the number as said is enough, for entries keep theirs too."""
    for amount in {abs(quantity.value), of_quantity(quantity).amount}:
        if amount:
            bucket = _bucket(amount)
            yield from (bucket - 1, bucket, bucket + 1)


def _bucket(amount: float) -> int:
    return round(math.log(amount) / NARROW)
