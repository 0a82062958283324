"""What the served engine finds over the whole catalogue, against BM25 alone, by both conventions of NDCG."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation import intervals
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.search import index as bm25
from greenroom.labs.search import judgments, ndcg, ranker
from greenroom.labs.search.online.engine import CANDIDATES
from greenroom.labs.search.online.goods import shop_of
from greenroom.labs.search.online.pools import folds, joined, pools_of

PLAIN, RERANKED = "bm25-all", "served"
METRICS: Mapping[str, Callable[[Sequence[str], Mapping[str, int]], float]] = {
    "ndcg@10": ndcg.unjudged_as_wrong,
    "ndcg@10-condensed": ndcg.condensed,
    "judged@10": ndcg.judged,
}


def served(context: Context) -> Outcome:
    """Each query's 100 candidates as they come, and reranked by trees that never saw the query."""
    shop, found = shop_of(context), pools_of(context)
    grades, lists = judgments.by_query(shop.pairs), _lists(context)
    values = {
        (way, metric): np.array([of(ids[pool.query], grades[pool.query]) for pool in found])
        for way, ids in lists.items()
        for metric, of in METRICS.items()
    }
    measures = [Measure(*key, *intervals.mean_of(own, seed=context.seed), n=len(own)) for key, own in values.items()]
    for metric in METRICS:
        gain = intervals.mean_of(values[RERANKED, metric] - values[PLAIN, metric], seed=context.seed)
        measures.append(Measure(RERANKED, f"{metric}-gain", *gain, n=len(found)))
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (way, *(float(values[way, metric].mean()) for metric in METRICS)) for way in lists
    )
    note = "The first NDCG counts a product that nobody judged as wrong, the second leaves it out."
    return Outcome(tuple(measures), (Table("served", "What is served, by both conventions", ("way", *METRICS), rows, note),))


def _lists(context: Context) -> dict[str, dict[str, Sequence[str]]]:
    shop, found = shop_of(context), pools_of(context)
    fold = folds(found, context.seed).tolist()
    trained = {
        part: ranker.train(joined([pool for pool, own in zip(found, fold, strict=True) if own != part]), seed=context.seed)
        for part in sorted(set(fold))
    }
    hits = {pool.query: bm25.search(shop.bm25, pool.query, CANDIDATES) for pool in found}
    parts = dict(zip(hits, fold, strict=True))
    reranked = {query: ranker.rerank(trained[parts[query]], shop.bm25, query, own) for query, own in hits.items()}
    return {name: {query: own.ids for query, own in ways.items()} for name, ways in ((PLAIN, hits), (RERANKED, reranked))}
