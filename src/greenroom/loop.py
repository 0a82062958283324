"""A loop of rounds as data: which rounds, on which days, how hard, and what a checkpoint must show."""

from greenroom.record import NamedTuple

GOALS = ("layers", "follow-ups", "listener", "pressure", "all")
"""What a checkpoint can ask for: the parts within their time, every follow-up answered, nothing that this listener cannot
follow, composure, or all of it."""


class Stop(NamedTuple):
    """One round of a loop, so many days after it begins. ``passes`` is one of `GOALS`, empty where it is no checkpoint."""

    round: str
    day: int
    pressure: int = 1
    manner: str = "real"
    style: str | None = None
    passes: str = ""


class Loop(NamedTuple):
    """A loop: ``focus`` says that it keeps to the weakness that comes back most."""

    name: str
    title: str
    about: str
    stops: tuple[Stop, ...]
    focus: bool = False
