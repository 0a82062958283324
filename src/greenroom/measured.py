"""A number that somebody measured, or only remembers: the plain record that an answer's claims are held against."""

from typing import NamedTuple


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
