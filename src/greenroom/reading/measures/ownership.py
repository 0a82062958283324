"""Whether one can tell what the speaker did, and how others were won or credited."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.measures.counting import first_of, tally
from greenroom.reading.ownership import ownership
from greenroom.scorecard import Measure


def measure(answer: Answer) -> Iterator[Measure]:
    """``own-actions``, ``own-share``, ``role-claimed``, ``credit``."""
    acts = ownership(answer)
    mine = [statement.sentence for statement in acts.mine]
    yield Measure("own-actions", len(mine), first_of(mine))
    yield Measure("own-share", acts.share or 0.0, first_of(mine))
    yield tally("role-claimed", _claiming(answer))
    yield tally("credit", [s for s in answer.having("credit") if s.role not in ("aside", "context")])


def _claiming(answer: Answer) -> list[Sentence]:
    """The sentences that tell the speaker's task."""
    return sorted({*answer.in_role("task"), *answer.having("task")})
