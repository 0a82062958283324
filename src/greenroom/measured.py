"""The plain records that an answer's numbers are held against: what somebody measured, and what other answers tell."""

from collections.abc import Sequence

from greenroom.record import NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

VERDICTS = SUPPORTED, CONTRADICTED, REMEMBERED, RETRACTED, UNSUPPORTED, NO_CLAIM = (
    "supported", "contradicted", "remembered", "retracted", "unsupported", "no-claim",
)  # fmt: skip
"""What a ledger says of a number that is said."""


class Measured(NamedTuple):
    """One entry of an evidence ledger, as far as a claim can be held against it.

    ``value`` is in ``unit`` ("%", "ms", "EUR", "tickets/week", empty for a bare number); ``status`` is ``measured``,
    ``remembered`` (``source`` says from where) or ``retracted`` (``reason`` says why).
    """

    id: str
    metric: str
    value: float
    project: str = ""
    variant: str = ""
    unit: str = ""
    split: str = ""
    status: str = "measured"
    source: str = ""
    reason: str = ""
    when: str = ""


class Ledger:
    """Everything that was measured. ``own`` says whether anything in it is more than a shipped example.

    ``known`` keeps what is worked out of the entries once, such as an index.
    """

    def __init__(self, entries: Sequence[Measured], *, own: bool = True) -> None:
        self.entries = entries
        self.own = own
        self.known: dict[object, Any] = {}


class Told(NamedTuple):
    """A number that an answer tells: its words, its place and its line, and its amount in the measure of its dimension.

    ``slot`` says whether it tells what was "early" or came "late", or how something changed, and its period; ``about`` are the
    senses of each word that says what it is of, ``named`` whether one of them names a metric; ``by`` are the ledger's entries
    that carry it.
    """

    words: str
    span: tuple[int, int]
    line: int
    dimension: str
    amount: float
    step: float
    bound: str
    slot: str
    about: tuple[frozenset[str], ...]
    named: bool
    sentence: int
    by: tuple[Measured, ...] = ()


class Telling(NamedTuple):
    """What an answer tells, as far as another can contradict it: its file, its title, the names in it, its exact figures, its
    numbers."""

    path: str
    title: str
    names: frozenset[str]
    figures: frozenset[str]
    numbers: tuple[Told, ...]
