"""Several lists of hits made into one."""

from collections import defaultdict
from collections.abc import Sequence

SMOOTHING = 60


def reciprocal_rank(lists: Sequence[Sequence[str]], k: int, smoothing: int = SMOOTHING) -> tuple[str, ...]:
    """The first ``k`` products by the sum of 1/(60 + place) over the lists (Cormack, Clarke and Büttcher, 2009)."""
    found: defaultdict[str, float] = defaultdict(float)
    for ids in lists:
        for place, product in enumerate(ids, start=1):
            found[product] += 1 / (smoothing + place)
    return tuple(sorted(found, key=lambda product: -found[product]))[:k]
