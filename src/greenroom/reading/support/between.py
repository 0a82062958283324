"""Where two answers tell of the same project and give different values for the same thing."""

from collections.abc import Iterable, Iterator, Sequence

from greenroom.measured import Telling, Told
from greenroom.reading.support.sizes import agrees, alike
from greenroom.reading.support.telling import is_exact
from greenroom.record import NamedTuple

ENOUGH_NAMES, MANY_NAMES = 2, 4
ENOUGH_ANCHORS = 2
"""So many numbers must be told alike for two answers with no name in common to be of one project."""
FEW = 2
HALF = 0.5
THOUSAND = 1000.0


class Disagreement(NamedTuple):
    """A number of an answer, and the number of another that cannot be true beside it."""

    here: Told
    there: Told
    path: str


def between(own: Telling, others: Iterable[Telling]) -> Iterator[Disagreement]:
    """The numbers of an answer that others contradict, each once."""
    seen: set[tuple[int, int]] = set()
    for other in others:
        for here, there in _disagreeing(own, other):
            if here.span not in seen:
                seen.add(here.span)
                yield Disagreement(here, there, other.path)


def _disagreeing(own: Telling, other: Telling) -> Iterator[tuple[Told, Told]]:
    if not is_same_project(own, other):
        return
    here = [told for told in own.numbers if not _is_told_alike(told, other.numbers)]
    there = [told for told in other.numbers if not _is_told_alike(told, own.numbers)]
    for one in here:
        rivals = [two for two in there if _is_rival(one, two, own, other)]
        if len(rivals) == 1 and sum(_is_rival(two, rivals[0], own, other) for two in here) == 1:
            yield one, rivals[0]


def is_same_project(one: Telling, other: Telling) -> bool:
    """Whether two answers tell of one project: by their titles, by the ledger, or by names and numbers that both tell."""
    if one.title and one.title.casefold() == other.title.casefold():
        return True
    if _projects(one) & _projects(other):
        return True
    names = len(one.names & other.names)
    if names < MANY_NAMES and one.figures.isdisjoint(other.figures):
        return False
    anchors = sum(is_exact(told) and any(_is_same(told, two) for two in other.numbers) for told in one.numbers)
    return names >= MANY_NAMES or (names >= ENOUGH_NAMES and anchors > 0) or anchors >= ENOUGH_ANCHORS


def _projects(telling: Telling) -> set[str]:
    return {entry.project for told in telling.numbers for entry in told.by if entry.project}


def _is_rival(one: Told, two: Told, own: Telling, other: Telling) -> bool:
    """Whether two numbers are of one thing and differ."""
    if one.slot != two.slot or not alike(one.dimension, two.dimension) or _is_near(one, two) or (one.by and two.by):
        return False
    shared = _shared(one.about, two.about)
    if not shared or not (shared >= FEW or one.named and two.named):
        return False
    if _is_anchored(one, own, other):
        return shared >= min(len(one.about), len(two.about))
    return shared == len(one.about) == len(two.about)


def _is_anchored(one: Told, own: Telling, other: Telling) -> bool:
    """Whether a number of the same sentence and the same words is told by the other too: "from 40 to 26", "from 40 to 30"."""
    beside = (told for told in own.numbers if told.sentence == one.sentence and told is not one and told.about == one.about)
    return any(_is_told_alike(told, other.numbers) for told in beside)


def _is_told_alike(told: Told, others: Sequence[Told]) -> bool:
    return any(_is_same(told, other) for other in others)


def _is_same(one: Told, two: Told) -> bool:
    """Whether two numbers tell the same amount of what has a word in common, or stand on the same entries."""
    if one.by and one.by == two.by:
        return True
    return alike(one.dimension, two.dimension) and _is_near(one, two) and _shared(one.about, two.about) > 0


def _is_near(one: Told, two: Told) -> bool:
    """Whether two numbers can be one that was rounded, or was told roughly."""
    slack = HALF * max(_step(one), _step(two))
    either = agrees(one.amount, two.amount, one.step, one.bound) or agrees(two.amount, one.amount, two.step, two.bound)
    return either or abs(one.amount - two.amount) <= slack


def _step(told: Told) -> float:
    """The step in which a number was told: 100,000 for 800,000."""
    step, amount = 1.0, told.amount
    while amount >= THOUSAND and amount % (10 * step) == 0:
        step *= 10
    return max(told.step, step if amount >= THOUSAND else 0.0)


def _shared(one: Sequence[frozenset[str]], two: Sequence[frozenset[str]]) -> int:
    """How many words of one stand for what a word of the other stands for."""
    return sum(any(not senses.isdisjoint(word) for word in two) for senses in one)


__all__ = ["Disagreement", "between", "is_same_project"]
