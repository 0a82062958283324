"""Durations that must agree: "we had nine days" and "for the whole two weeks", "four months" from September to May."""

from collections.abc import Iterator

from greenroom.finding import Span
from greenroom.reading.answer import Answer, Sentence
from greenroom.reading.quantities import Quantity
from greenroom.reading.sums.clash import Clash, clash, meant

MONTHS = "january february march april may june july august september october november december".split()
BEGAN = frozenset("started start began begin beginning kicked".split())
ENDED = frozenset("launched live out finished ended shipped released done over rollout launch delivered".split())
TURNS = BEGAN | ENDED
BEFORE_MAY = frozenset("in by since until of early late".split())
GIVEN = frozenset("had given gave got left have took lasted".split())
WHOLE = frozenset("whole entire full all".split())
NEAR = 4
SLACK = 0.15
SECONDS_A_MONTH = 2629800.0


def times(answer: Answer) -> Iterator[Clash]:
    """Durations of one thing that differ, and a duration that its first and last month do not give."""
    durations = [number for number in answer.quantities if number.kind == "duration"]
    yield from _longer_than_given(answer, durations)
    yield from _off_the_calendar(answer, durations)


def _longer_than_given(answer: Answer, durations: list[Quantity]) -> Iterator[Clash]:
    lower = answer.words.lower
    given = next(
        (d for d in durations if not GIVEN.isdisjoint(lower[max(0, d.first - NEAR) : d.first]) and d.seconds >= 86400), None
    )
    for whole in durations if given is not None else ():
        is_whole = not WHOLE.isdisjoint(lower[max(0, whole.first - 2) : whole.first])
        if given is not None and is_whole and whole.first > given.first and _is_more(whole, given):
            why = f"there were “{answer.said(given.span)}”, and yet “{answer.said(whole.span)}” were spent"
            yield clash(given.span, whole.span, why)


def _is_more(whole: Quantity, given: Quantity) -> bool:
    return meant(whole).low * (1 - SLACK) > meant(given).high * (1 + SLACK)


def _off_the_calendar(answer: Answer, durations: list[Quantity]) -> Iterator[Clash]:
    """ "It took four months", where it began in September and was out in May."""
    took = [
        d for d in durations if d.unit in ("month", "year") and "took" in answer.words.lower[max(0, d.first - NEAR) : d.first]
    ]
    if len(took) != 1:
        return
    began, ended = _month(answer, BEGAN), _month(answer, ENDED)
    if began is None or ended is None or began[0] == ended[0]:
        return
    months = (ended[0] - began[0]) % 12
    if abs(took[0].seconds / SECONDS_A_MONTH - months) > 1.5:
        first, last = (MONTHS[month].title() for month in (began[0], ended[0]))
        why = f"from {first} to {last} are {months} months, not “{answer.said(took[0].span)}”"
        yield clash(took[0].span, began[1], why)


def _month(answer: Answer, verbs: frozenset[str]) -> tuple[int, Span] | None:
    """The one month that stands in a clause with such a verb, and its place."""
    found = {(month, span) for sentence in answer.sentences for month, span in _months(answer, sentence, verbs)}
    return next(iter(found)) if len({month for month, _ in found}) == 1 else None


def _months(answer: Answer, sentence: Sentence, verbs: frozenset[str]) -> Iterator[tuple[int, Span]]:
    """The months of a sentence whose nearest verb of beginning or ending is one of these."""
    lower = answer.words.lower
    for at in range(sentence.first, sentence.last):
        if lower[at] not in MONTHS or (lower[at] == "may" and lower[at - 1] not in BEFORE_MAY):
            continue
        near = [
            other for other in range(max(sentence.first, at - NEAR), min(at + NEAR + 1, sentence.last)) if lower[other] in TURNS
        ]
        nearest = min(near, key=lambda other: (abs(other - at), other), default=None)
        if nearest is not None and lower[nearest] in verbs:
            yield MONTHS.index(lower[at]), answer.place(at, at)
