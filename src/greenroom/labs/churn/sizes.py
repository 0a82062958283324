"""How much of everything a run does: the small size takes fewer trees, folds and resamples of the same customers."""

from typing import NamedTuple


class Size(NamedTuple):
    """``trees`` of the boosted and ``forest`` of the other ones; ``times`` are the resamples of a bootstrap."""

    trees: int
    forest: int
    folds: int
    times: int
    worlds: int


SIZES = {"small": Size(trees=100, forest=30, folds=3, times=40, worlds=1), "full": Size(250, 150, 5, 300, 10)}
