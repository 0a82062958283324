"""A loose thread: something in an answer that an interviewer could pull at next."""

from collections.abc import Mapping
from typing import Any

from greenroom.record import NamedTuple

REASONS = ("missing", "again", "claim", "general", "challenge", "reset", "doubt")
"""Why a question is asked: something is missing or wrong, the last one was not answered, a claim carries weight, nothing is
loose, the whole is doubted, or an answer was too long. A doubt asks nothing itself: it turns the curiosity to a kind."""


class Thread(NamedTuple):
    """A question that an answer invites.

    ``reason`` is one of `REASONS`; ``kind`` the follow-up that it counts as; ``again`` asks the same in other words;
    ``start`` and
    ``end`` are the place (code points of the answer), equal where something is absent; ``finding`` is the fault that is taken
    up, empty for none; ``weight`` orders threads of one reason; ``slot`` is the sort of invitation, as in ``follow_ups.txt``.
    """

    reason: str
    kind: str
    question: str
    again: str
    start: int
    end: int
    finding: str = ""
    weight: float = 0.0
    slot: str = ""

    def facts(self) -> dict[str, Any]:
        """As JSON values."""
        return self._asdict()


def thread_from(facts: Mapping[str, Any]) -> Thread:
    """The thread that `Thread.facts` gave."""
    return Thread(**{key: facts[key] for key in Thread._fields if key in facts})
