"""A number that somebody measured, or only remembers: the plain record that an answer's claims are held against."""

from collections.abc import Sequence
from typing import Any, NamedTuple

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
