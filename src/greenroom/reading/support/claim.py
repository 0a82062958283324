"""A number of an answer, where it stands, and how it is said."""

from greenroom.reading.answer import Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.support.standing import OWN
from greenroom.record import NamedTuple


class Claim(NamedTuple):
    """A number, where it stands, and how it is said.

    ``whole`` is what it is a part of ("12 per 10,000"); ``bound`` is "", "about", "over", "under" or "almost"; ``way`` is
    "down", "up", "changed" or "" for a number that tells no change; ``standing`` tells whether it is a result of the speaker's
    ("own", "open" or "not"); ``mark`` is the ledger's entry that it names itself; ``first`` and ``last`` are the words of its
    clause; ``lent`` is a bare number in the unit of the one before it: "8.4 minutes ... became 5.9"; ``among`` are
    the least and the most that it tells as parts of itself: "between 2 and 3 minutes".
    """

    quantity: Quantity
    sentence: Sentence
    whole: float
    bound: str
    way: str
    standing: str
    mark: str
    first: int
    last: int
    lent: Quantity | None = None
    among: tuple[float, float] = (1.0, 1.0)

    @property
    def is_own(self) -> bool:
        """Whether it reads as a result of the speaker's."""
        return self.standing == OWN

    @property
    def is_change(self) -> bool:
        """Whether it says by how much something changed."""
        return self.quantity.kind in ("points", "ratio") or bool(self.way)
