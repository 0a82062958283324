"""How a round is held: which round and style, how hard, in which manner, with which seed, and what must not be said in it."""

from collections.abc import Mapping
from typing import Any

from greenroom.record import NamedTuple


class Setup(NamedTuple):
    """``pressure`` is one of `round.PRESSURES`, ``manner`` one of `round.MANNERS`; ``seed`` makes every choice repeatable.

    ``lean`` names competencies, questions about which come first.
    """

    round: str
    style: str
    pressure: int = 1
    manner: str = "coached"
    seed: int = 0
    level: str | None = None
    audience: str = "peer"
    format: str | None = None
    confidential: bool = False
    secrets: tuple[str, ...] = ()
    lean: tuple[str, ...] = ()

    @property
    def is_real(self) -> bool:
        """Whether nothing is told before the debrief."""
        return self.manner == "real"

    def facts(self) -> dict[str, Any]:
        """As JSON values."""
        return {**self._asdict(), "secrets": list(self.secrets), "lean": list(self.lean)}


def setup_from(facts: Mapping[str, Any]) -> Setup:
    """The setup that `Setup.facts` gave; keys that this version does not know are passed over."""
    known = {key: facts[key] for key in Setup._fields if key in facts}
    return Setup(**{**known, "secrets": tuple(facts.get("secrets", ())), "lean": tuple(facts.get("lean", ()))})
