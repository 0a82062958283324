"""The stage that puts judged products into a better order: LambdaMART against what it is made of, and the leak."""

from collections.abc import Callable, Iterator, Mapping

import numpy as np
import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.search import crossing, features, keeping, ndcg, significance
from greenroom.labs.search.crossing import BY_QUERY, BY_ROW
from greenroom.labs.search.sizes import SIZES

RANDOM, TITLE, EVERYTHING, LAMBDAMART = ("random", "bm25-title", "bm25-all", "lambdamart")
POINTWISE, ONLY_BM25, LEAK = ("pointwise", "lambdamart-only-bm25", "leak")
TEXT_SCORES = tuple(name for name in features.NAMES if name.startswith("bm25_"))

Scored = Callable[[pd.DataFrame, int], np.ndarray]


def measure(context: Context) -> Outcome:
    """NDCG@10 over the judged pool of each way, what LambdaMART gains over BM25, and which features its trees used."""
    pairs, repeats = keeping.kept(context), SIZES[context.size].repeats
    ways = list(context.progress(list(WAYS), "ways to rank"))
    found = {way: by_query(pairs, WAYS[way], context.seed, repeats) for way in ways}
    measures = [Measure(way, "ndcg@10", *significance.mean(found[way], context.seed), n=len(found[way])) for way in found]
    gain = significance.difference(found[EVERYTHING], found[LAMBDAMART], context.seed)
    leaked = significance.difference(found[LAMBDAMART], found[LEAK], context.seed)
    measures += [
        Measure(LAMBDAMART, "gain", *gain.gap, n=len(pairs)),
        Measure(LAMBDAMART, "wilcoxon-p", gain.p),
        Measure(LEAK, "gain", *leaked.gap, n=len(pairs)),
    ]
    return Outcome(tuple(measures), (_table(measures),), notes=tuple(_audits(pairs, context.seed)))


def by_query(pairs: pd.DataFrame, scored: Scored, seed: int, repeats: int) -> np.ndarray:
    """NDCG@10 of each query, the mean over as many folds, seeds and orders of ties."""
    runs = [crossing.shuffled(pairs, seed + repeat) for repeat in range(repeats)]
    values: np.ndarray = np.mean([ndcg.of_pairs(run, scored(run, seed + at)) for at, run in enumerate(runs)], axis=0)
    return values


def with_the_query(pairs: pd.DataFrame, seed: int) -> np.ndarray:
    """Rows split by chance and the query's number as a feature, so that a tree can learn each query by heart."""
    numbered = pairs.assign(query_number=pd.factorize(pairs["query"])[0])
    return crossing.out_of_fold(numbered, seed, BY_ROW, (*features.NAMES, "query_number"))


WAYS: Mapping[str, Scored] = {
    RANDOM: lambda pairs, seed: np.random.default_rng(seed).random(len(pairs)),
    TITLE: lambda pairs, _: pairs["bm25_title"].to_numpy(),
    EVERYTHING: lambda pairs, _: pairs["bm25_all"].to_numpy(),
    ONLY_BM25: lambda pairs, seed: crossing.out_of_fold(pairs, seed, columns=TEXT_SCORES),
    POINTWISE: lambda pairs, seed: crossing.out_of_fold(pairs, seed, objective="regression"),
    LAMBDAMART: crossing.out_of_fold,
    LEAK: with_the_query,
}


def _audits(pairs: pd.DataFrame, seed: int) -> Iterator[str]:
    for what, policy in (("Split by query", BY_QUERY), ("Split by row (the leak)", BY_ROW)):
        for one in crossing.audited(pairs, seed, policy):
            yield f"{what}: {one.says}"


def _table(measures: list[Measure]) -> Table:
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.variant, *(round(each or 0, 3) for each in one[2:5])) for one in measures if one.metric == "ndcg@10"
    )
    return Table("rerank", "The judged pool, reranked", ("way", "NDCG@10", "low", "high"), rows, "Intervals are over queries.")
