"""How much is measured at each size of a run."""

from typing import NamedTuple

from greenroom.labs.search.clicks import Users


class Size(NamedTuple):
    """``repeats`` is over how many seeds learning is repeated, ``trees`` how many a ranker from clicks has, ``traffic`` the
    users and the sessions of each query that clicks are drawn for, ``worlds`` how many hidden worlds of each name are drawn.
    """

    repeats: int
    trees: int
    traffic: tuple[tuple[Users, int], ...]
    worlds: int


SIZES = {
    "small": Size(1, 50, ((Users(eta=1), 1000), (Users(eta=2), 1000)), 3),
    "full": Size(
        5,
        100,
        (
            (Users(eta=0), 1000),
            (Users(eta=1), 100),
            (Users(eta=1), 1000),
            (Users(eta=2), 100),
            (Users(eta=2), 1000),
            (Users("cascade", eta=1), 1000),
            (Users("trust", eta=1), 1000),
        ),
        40,
    ),
}
