"""Moves a score that its ladder gave by at most one, to where the whole answer speaks for it.

A ladder sees only what its own measures name, and a reader sees the answer: who tells sizes, prices and limits throughout has
seldom no insight at all. The worths are data (``content/models/scores.tsv``), made by ``scripts/train_scores.py`` from labelled
answers: per category what each measure, the card's mean, its own ladder and the number of faults are worth, in thousandths. No
measure of something good can lower a score, and length is worth nothing. Where every ninth word is a term of the trade, as in
few honest answers, it is the terms that speak, and they earn less than nothing.
"""

import os
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from math import log2
from statistics import fmean

import greenroom.content
from greenroom.finding import Finding, Severity
from greenroom.scorecard import HIGHEST, LOWEST, Measure, Score

WEIGHTS = os.path.join(greenroom.content.HERE, "models", "scores.tsv")
MOST = 7
STEP = 1
HEAPS = ((20, 2), (15, 1))
"""From which share of terms, as it is weighed, how much is taken off: a seventh of the words, a ninth."""
HELD_AGAINST = frozenset(("faults", "platitude", "defensive-words", "term-share", "opens-with-thanks", "hedges"))
"""What lowers a score; all else raises it or leaves it."""
OF_ONE_PART = ("no-", "layer-", "too-", "offline-", "flawless-")
"""How findings begin that one category sees already: what they miss elsewhere lowers nothing here."""
Worths = Mapping[str, Mapping[str, int]]


def weighed(kind: str, card: Sequence[Score], measures: Iterable[Measure], findings: Iterable[Finding]) -> tuple[Score, ...]:
    """The card with each score moved by what the whole answer is worth to its category."""
    return moved(kind, card, seen(card, measures, findings), worths())


def moved(kind: str, card: Iterable[Score], given: Mapping[str, int], by_row: Worths) -> tuple[Score, ...]:
    """The same with what is seen and with worths of one's own."""
    return tuple(_moved(row, given, by_row.get(f"{family(kind)} {row.category}")) for row in card)


def seen(card: Iterable[Score], measures: Iterable[Measure], findings: Iterable[Finding]) -> dict[str, int]:
    """What is weighed, in hundredths; of many alike the first say most."""
    scores = [row.score for row in card if row.score is not None]
    faults = {f.name for f in findings if f.severity > Severity.HINT and not f.name.startswith(OF_ONE_PART)}
    found = {measure.name: round(100 * log2(1 + min(measure.value, MOST))) for measure in measures}
    return found | {"card": round(100 * fmean(scores or [LOWEST])), "faults": 100 * min(len(faults), MOST)}


def family(kind: str) -> str:
    """``reply`` for what answers a question, ``talk`` for what tells a story."""
    return "reply" if kind in ("reply", "explanation") else "talk"


def worth(score: int, given: Mapping[str, int], weights: Mapping[str, int]) -> float:
    """What the whole answer speaks for, on the scale of the scores."""
    total = sum(weight * given.get(name, 0) for name, weight in weights.items())
    return weights["base"] / 1000 + (total + 100 * weights.get("ladder", 0) * score) / 100_000


@cache
def worths(path: str = WEIGHTS) -> Worths:
    """The shipped worths by family and category."""
    rows = greenroom.content.read_table(path).items()
    return {
        row: {name: int(weight) for name, _, weight in (cell.partition(" ") for cell in cells.split(", "))}
        for row, cells in rows
    }


def _moved(row: Score, given: Mapping[str, int], weights: Mapping[str, int] | None) -> Score:
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
    return f"{reached[:-1]}; the whole of the answer speaks for a {score}."
