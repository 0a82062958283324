"""What a ledger says of one number of an answer."""

from greenroom.measured import Measured
from greenroom.reading.support.claims import Claim
from greenroom.record import NamedTuple


class Held(NamedTuple):
    """A claim, what the ledger says of it, and by which entries; ``near`` is the nearest entry to one that is unsupported."""

    claim: Claim
    verdict: str
    by: tuple[Measured, ...] = ()
    near: tuple[Measured, ...] = ()
