"""The one noun of everything an examiner says about an attempt."""

from enum import IntEnum

from greenroom.record import NamedTuple


class Severity(IntEnum):
    """How sure and how grave: a hint is advice that the engine is less sure of."""

    HINT = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The word that people and the machine-readable form use."""
        return self.name.lower()


class Span(NamedTuple):
    """Code point offsets in the source; ``end`` is exclusive, and equals ``start`` where something is missed."""

    start: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


class Finding(NamedTuple):
    """What is wrong here, and how to mend it.

    ``also`` holds further places that carry the same finding; ``message`` says what is wrong in this answer and
    ``help`` how to mend it, one sentence each; ``evidence`` are the ids of the ledger's entries that it rests on.
    """

    code: str
    name: str
    severity: Severity
    span: Span
    message: str
    help: str
    also: tuple[Span, ...] = ()
    evidence: tuple[str, ...] = ()
