"""A claim that nothing carries, with all that is known when it is asked what it cannot be squared with."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from greenroom.measured import Measured
from greenroom.reading.support.claims import Claim
from greenroom.reading.support.context import Context
from greenroom.reading.support.derived import is_comparable
from greenroom.reading.support.sizes import of_entry
from greenroom.record import NamedTuple


class Doubt(NamedTuple):
    """A claim that nothing carries, with what is around it, the entries that it can be about, those that carry the others
    (``used``, and by their ids ``spent``), and all that are ``known``.
    """

    at: int
    told: Sequence[Claim]
    context: Context
    mine: Sequence[Measured]
    used: Sequence[tuple[Measured, ...]]
    spent: frozenset[str]
    known: Sequence[Measured] = ()

    @property
    def claim(self) -> Claim:
        """The claim itself."""
        return self.told[self.at]


def pairs(entries: Iterable[Measured]) -> Iterator[tuple[Measured, ...]]:
    """The pairs of entries that tell of the same metric, one after the other."""
    alike: dict[tuple[str, str], list[Measured]] = defaultdict(list)
    for entry in entries:
        alike[entry.project, of_entry(entry).dimension].append(entry)
    for group in alike.values():
        yield from ((one, other) for at, one in enumerate(group) for other in group[at + 1 :] if is_comparable(one, other))
