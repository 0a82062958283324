"""The stage of the judging budget: what fewer judgments would say, and how many more would settle it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Curve, Measure, Outcome
from greenroom.labs.search import keeping, ndcg, significance
from greenroom.labs.search.judgments import Grades
from greenroom.labs.search.keeping import Lists

SHARES = (0.25, 0.5, 0.75, 1.0)
"""Of the judged pairs, so many are kept, by lot."""

CONVENTIONS = {"ndcg@10": ndcg.unjudged_as_wrong, "ndcg@10-condensed": ndcg.condensed}


def measure(context: Context) -> Outcome:
    """NDCG@10 of each way by both conventions at each budget, and the pairs of its first ten that nobody judged."""
    found, grades = keeping.kept_found(context)
    at_budget = [one for share in SHARES for one in measures_of(found, kept_by_lot(grades, share, context.seed), share)]
    missing = [Measure(way, "unjudged-pairs@10", float(unjudged([ids], grades))) for way, ids in found.items()]
    missing.append(Measure("rrf", "unjudged-pairs@10", float(unjudged(found.values(), grades)), part="every way"))
    return Outcome((*missing, *at_budget), curves=(_curve(at_budget),))


def kept_by_lot(grades: Grades, share: float, seed: int) -> Grades:
    """The grades of a share of the judged pairs of each query, at least one of each."""
    rng = np.random.default_rng(seed)
    kept = {query: rng.permutation(len(judged))[: max(1, round(share * len(judged)))] for query, judged in grades.items()}
    return {query: _only(list(judged.items()), sorted(kept[query])) for query, judged in grades.items()}


def measures_of(found: Lists, grades: Grades, share: float) -> Iterator[Measure]:
    """Each way by each convention, against the grades of a budget."""
    for way, ids in found.items():
        for metric, of in CONVENTIONS.items():
            values = np.array([of(ids[query], grades[query]) for query in grades])
            yield Measure(way, metric, *significance.mean(values), part=f"budget {share:.0%}")


def unjudged(lists: Iterable[Mapping[str, Sequence[str]]], grades: Grades) -> int:
    """How many pairs of the first ten of any of the lists have no grade: what it costs to judge them all."""
    shown = {(query, product) for ids in lists for query in grades for product in ids[query][: ndcg.K]}
    return sum(product not in grades[query] for query, product in shown)


def _only(judged: Sequence[tuple[str, int]], places: Sequence[int]) -> Mapping[str, int]:
    return dict(judged[place] for place in places)


def _curve(measures: Sequence[Measure]) -> Curve:
    lines: dict[str, list[tuple[float, float]]] = {}
    for one in measures:
        share = float(one.part.removeprefix("budget ").rstrip("%")) / 100
        lines.setdefault(f"{one.variant}, {one.metric}", []).append((share, one.value))
    return Curve(
        "budget",
        "The judging budget",
        "share of the judgments",
        "NDCG@10",
        {name: tuple(line) for name, line in lines.items()},
        note="With fewer judgments, NDCG that counts the others as wrong falls fast, and NDCG that leaves them out rises.",
    )
