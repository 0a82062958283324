"""Whether one can tell what the speaker did, and how others were won or credited."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer
from greenroom.reading.measures.counting import first_of, tally
from greenroom.reading.ownership import ownership
from greenroom.scorecard import Measure


def measure(answer: Answer) -> Iterator[Measure]:
    """``own-actions``, ``own-share``, ``role-claimed``, ``credit``."""
    acts = ownership(answer)
    mine = [statement.sentence for statement in acts.mine]
    yield Measure("own-actions", len(mine), first_of(mine))
    yield Measure("own-share", acts.share or 0.0, first_of(mine))
    yield tally("role-claimed", [s for s in answer.sentences if s.role == "task" or answer.has(s, "task")])
    yield tally("credit", [s for s in answer.sentences if s.role not in ("aside", "context") and answer.has(s, "credit")])
