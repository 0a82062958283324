"""The shipped example, ready for the tour."""

from functools import cache

from greenroom.record import NamedTuple
from greenroom.rehearsal.claimed import Claims
from greenroom.studio.parts.judged import Judged, judged
from greenroom.studio.tellings import QUESTION, UNPREPARED, tellings

__all__ = ["QUESTION", "UNPREPARED", "Example", "example"]


class Example(NamedTuple):
    """Both tellings, judged, what an interviewer would ask about the first, and the numbers of the project."""

    first: Judged
    second: Judged
    questions: tuple[str, ...]
    claims: Claims


@cache
def example() -> Example:
    """Everything that the tour shows."""
    found = tellings()
    first, second = (judged(*telling, key) for telling, key in ((found.first, "first-"), (found.second, "second-")))
    return Example(first, second, found.questions, found.claims)
