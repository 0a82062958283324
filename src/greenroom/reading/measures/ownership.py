"""Whether one can tell what the speaker did, and how others were won or credited."""

from collections.abc import Iterator

from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.measures.counting import first_of, tally
from greenroom.reading.ownership import GROUP, ownership
from greenroom.scorecard import Measure

OUTSIDE = ("aside", "context")
DEEDS = frozenset(
    "added asked brought built called changed checked chose compared counted cut did drew dropped drove fitted fixed found"
    " gave got kept labelled labeled led looked made measured merged met moved opened paid picked planned profiled proposed put"
    " ran read rebuilt rejected removed replaced replayed reviewed rewrote sat set shipped showed sorted spent split"
    " started stopped swapped switched talked taught tested threw told took trained tried turned typed used walked went wrapped"
    " wrote".split()
)
"""Verbs that begin a note on what its writer did."""


def measure(answer: Answer) -> Iterator[Measure]:
    """``own-actions``, ``own-share``, ``role-claimed``, ``credit``, ``others``, ``own-notes``."""
    acts = ownership(answer)
    mine = [statement.sentence for statement in acts.mine]
    noted = _noted(answer)
    yield Measure("own-actions", len(mine), first_of(mine))
    yield Measure("own-share", acts.share or 0.0, first_of(mine))
    yield tally("role-claimed", _claiming(answer))
    yield tally("credit", [s for s in answer.having("credit") if s.role not in OUTSIDE])
    yield tally("others", [s for s in answer.having("helped") if s.role not in OUTSIDE])
    yield tally("own-notes", noted)


def _noted(answer: Answer) -> list[Sentence]:
    """The sentences that begin with a deed and leave its doer out, as notes do of their writer."""
    lower = answer.words.lower
    return [s for s in answer.sentences if s.length > 2 and lower[s.first] in DEEDS and GROUP.isdisjoint(answer.lower(s))]


def _claiming(answer: Answer) -> list[Sentence]:
    """The sentences that tell the speaker's task."""
    return sorted({*answer.in_role("task"), *answer.having("task")})
