"""Whether it is easy to hear: time, order, fillers, sentence length, signposts."""

from collections.abc import Iterator, Sequence

from greenroom.reading.answer import Answer
from greenroom.reading.measures.counting import flag, tally
from greenroom.reading.timing import fillers_per_minute, layers, seconds
from greenroom.scorecard import Measure

ORDER = {"context": 0, "task": 0, "approach": 1, "decision": 1, "detail": 1, "result": 2, "reflection": 3}
FAR_OUTSIDE = 2.0
HEDGES = ("hedge", "hedge-opener", "hedge-softener")
FEW_FILLERS = 4.0
EASY_TO_HEAR = 24
LONG = 35
MUDDLED = 0.35
TIMES_OVER = 1.6


def measure(answer: Answer) -> Iterator[Measure]:
    """``followable``, ``within-time``, ``few-fillers``, ``clear-order``, ``order`` (how much of it), ``balanced``,
    ``short-sentences``, ``hearable`` (the share of sentences that are short enough), ``signposts``, ``no-hedge-stacks``."""
    spent, length = seconds(answer), answer.exercise.length
    start = answer.sentences[0].span if answer.sentences else None
    near = length.low / FAR_OUTSIDE <= spent <= length.high * FAR_OUTSIDE
    fillers = fillers_per_minute(answer)
    average = answer.spoken / max(1, len(answer.sentences))
    yield flag("followable", near and fillers < 5 * FEW_FILLERS and average < 3 * EASY_TO_HEAR, start)
    yield flag("within-time", length.low <= spent <= length.high, start)
    yield flag("few-fillers", fillers <= FEW_FILLERS, start)
    disorder = _disorder([s.role for s in answer.sentences])
    yield flag("clear-order", disorder <= MUDDLED, start)
    yield Measure("order", 1 - disorder, start)
    yield Measure("hearable", sum(s.said <= LONG for s in answer.sentences) / max(1, len(answer.sentences)), start)
    yield flag("balanced", all(layer.seconds <= layer.high * TIMES_OVER for layer in layers(answer)), start)
    yield flag("short-sentences", average <= EASY_TO_HEAR, start)
    yield tally("signposts", answer.having("signpost"))
    yield flag("no-hedge-stacks", not any(len(answer.hits(s, *HEDGES)) > 2 for s in answer.having(*HEDGES)), start)


def _disorder(roles: Sequence[str]) -> float:
    """The share of neighbouring sentences at which the story steps back, from 0 to 1."""
    places = [ORDER[role] for role in roles if role in ORDER]
    steps = list(zip(places, places[1:], strict=False))
    return sum(after < before for before, after in steps) / len(steps) if steps else 0.0
