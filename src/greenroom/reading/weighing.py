"""Moves a score that its ladder gave by at most two, to where the whole answer speaks for it.

A ladder sees only what its own measures name, and a reader sees the answer: who tells sizes, prices and limits throughout has
seldom no insight at all. The worths are data (``content/models/scores.tsv``), made by ``scripts/train_scores.py`` from labelled
answers: per category what each measure, each aspect that the sentences tell, the card's mean, its own ladder and the number of
faults are worth, in thousandths. Nothing good can lower a score, and length is worth nothing. Where every ninth word is a term
of the trade, as in few honest answers, it is the terms that speak, and they earn less than nothing.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import mul

import greenroom.content
from greenroom.finding import Finding, Severity
from greenroom.reading.answer import Answer
from greenroom.reading.telling import Told, telling
from greenroom.record import NamedTuple
from greenroom.scorecard import HIGHEST, LOWEST, Score

WEIGHTS = os.path.join(greenroom.content.HERE, "models", "scores.tsv")
MOST_FAULTS = 7
STEP = 2
HEAPS = ((20, 2), (15, 1))
"""From which share of terms, as it is weighed, how much is taken off: a seventh of the words, a ninth."""
HELD_AGAINST = frozenset((
    "faults", "platitude", "defensive-words", "term-share", "opens-with-thanks", "hedges", "most:stock", "much:stock",
    "most:dismiss", "much:dismiss", "role:aside",
))  # fmt: skip
"""What lowers a score; all else raises it or leaves it."""
OF_ONE_PART = ("no-", "layer-", "too-", "offline-", "flawless-")
"""How findings begin that one category sees already: what they miss elsewhere lowers nothing here."""


class Worth(NamedTuple):
    """What a category starts from, what its own ladder's score is worth, and what each measure is, in thousandths."""

    base: int
    ladder: int
    names: Sequence[str]
    worths: Sequence[int]

    @classmethod
    def of(cls, cells: Mapping[str, int]) -> "Worth":
        """The same from its cells by name."""
        others = {name: worth for name, worth in cells.items() if name not in ("base", "ladder")}
        return cls(cells["base"], cells.get("ladder", 0), tuple(others), tuple(others.values()))


Worths = Mapping[str, Worth]


def weighed(answer: Answer, card: Sequence[Score], findings: Iterable[Finding]) -> tuple[Score, ...]:
    """The card with each score moved by what the whole answer is worth to its category."""
    return moved(answer.exercise.kind, card, seen(answer, card, findings), worths())


def moved(kind: str, card: Iterable[Score], given: Mapping[str, int], by_row: Worths) -> tuple[Score, ...]:
    """The same with what is seen and with worths of one's own."""
    group = family(kind)
    return tuple([_moved(row, given, by_row.get(f"{group} {row.category}")) for row in card])


def seen(answer: Answer, card: Iterable[Score], findings: Iterable[Finding]) -> Told:
    """What is weighed, in hundredths: what the answer tells, the card's mean, and the faults that are more than hints."""
    scores = [row.score for row in card if row.score is not None]
    faults = {f.name for f in findings if f.severity > Severity.HINT and not f.name.startswith(OF_ONE_PART)}
    mean = round(100 * sum(scores) / len(scores)) if scores else 100 * LOWEST
    found = Told(telling(answer))
    found["card"] = mean
    found["faults"] = 100 * min(len(faults), MOST_FAULTS)
    return found


def family(kind: str) -> str:
    """``reply`` for what answers a question, ``talk`` for what tells a story."""
    return "reply" if kind in ("reply", "explanation") else "talk"


def worth(score: int, given: Mapping[str, int], weights: Worth) -> float:
    """What the whole answer speaks for, on the scale of the scores."""
    told: int = sum(map(mul, weights.worths, map(given.__getitem__, weights.names)))
    return (100 * (weights.base + weights.ladder * score) + told) / 100_000


@cache
def worths(path: str = WEIGHTS) -> Worths:
    """The shipped worths by family and category."""
    parted = {row: cells.split(", ") for row, cells in greenroom.content.read_table(path).items()}
    return {row: Worth.of({name: int(worth) for name, worth in map(str.split, cells)}) for row, cells in parted.items()}


def _moved(row: Score, given: Mapping[str, int], weights: Worth | None) -> Score:
    if row.score is None or row.climbed is None:
        return row
    heaped = next((less for share, less in HEAPS if given.get("term-share", 0) >= share), 0)
    told = worth(row.score, given, weights) if weights else float(row.score)
    near = min(row.score + STEP, max(row.score - STEP, round(told)))
    score = min(HIGHEST, max(LOWEST, near - heaped))
    if score == row.score:
        return row
    step = f"{'+' if score > row.score else '-'} moved to {score}: the whole answer weighs {told:.1f}"
    terms = f", and {heaped} less for a heap of terms" if heaped else ""
    return row._replace(score=score, why=_why(row, score), climbed=row.climbed._replace(moved=step + terms))


def _why(row: Score, score: int) -> str:
    capped = row.climbed is not None and row.climbed.cap
    reached = row.why if capped else row.why.partition("; ")[0].rstrip(".") + "."
    bears = "speaks for a" if score > (row.score or 0) else "bears out only a"
    return f"{reached[:-1]}; the whole of the answer {bears} {score}."
