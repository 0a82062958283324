"""The stage that finds products: an index by field, and what each way to search it is worth by both conventions of NDCG."""

from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from greenroom.labs.context import Context
from greenroom.labs.outcome import Cell, Measure, Outcome, Table
from greenroom.labs.search import contract, corpus, embedding, features, fusion, judgments, keeping, ndcg, significance, strata
from greenroom.labs.search import index as bm25
from greenroom.labs.search.corpus import Corpus
from greenroom.labs.search.index import Index
from greenroom.labs.search.judgments import Grades
from greenroom.labs.search.keeping import Lists

DEPTH = 200
"""How long the lists are: condensed NDCG may reach below the tenth place."""

TITLE, EVERYTHING, FUSED = LEXICAL = ("bm25-title", "bm25-all", "rrf")
COSINE, FUSED_COSINE = DENSE = ("cosine-title", "rrf-cosine")
METRICS: Mapping[str, Callable[[Sequence[str], Mapping[str, int]], float]] = {
    "ndcg@10": ndcg.unjudged_as_wrong,
    "ndcg@10-condensed": ndcg.condensed,
    "judged@10": ndcg.judged,
    "recall@100": ndcg.recall,
    "zero-results": lambda ids, _: float(not ids),
}


BY_STRATUM = ("ndcg@10", "ndcg@10-condensed")
"""What is measured for head, torso and tail, too."""


def measure(context: Context) -> Outcome:
    """Measures of each way over all judged queries and over head, torso and tail; leaves the pairs with their features."""
    shop = contract.held(corpus.opened(context.data, context.seed))
    index = bm25.build(shop.catalogue)
    grades = judgments.by_query(shop.pairs)
    found = lists(index, list(grades), embedding.installed())
    files = (
        keeping.keep(features.of_pairs(index, judgments.that_can_be_ranked(shop.pairs)), context.folder),
        keeping.keep_found(found, grades, context.folder),
    )
    measures = tuple(_measures(found, grades, strata.of_queries(index, list(grades)), context.seed))
    return Outcome(measures, (_table(measures, found),), notes=_notes(found, shop), files=files)


def lists(index: Index, queries: Sequence[str], embed: embedding.Embed | None) -> Lists:
    """What each way finds for each query; those with an embedding only where there is one."""
    found: dict[str, dict[str, Sequence[str]]] = {
        TITLE: {query: bm25.search(index, query, DEPTH, "title").ids for query in queries},
        EVERYTHING: {query: bm25.search(index, query, DEPTH).ids for query in queries},
    }
    found[FUSED] = _fused(found, TITLE, EVERYTHING)
    if embed:
        found[COSINE] = _by_cosine(index, queries, embed)
        found[FUSED_COSINE] = _fused(found, TITLE, EVERYTHING, COSINE)
    return found


def _fused(found: Lists, *ways: str) -> dict[str, Sequence[str]]:
    return {query: fusion.reciprocal_rank([found[way][query] for way in ways], DEPTH) for query in found[ways[0]]}


def _by_cosine(index: Index, queries: Sequence[str], embed: embedding.Embed) -> dict[str, Sequence[str]]:
    catalogue = embedding.unit_rows(embed, index.products["title"].tolist())
    asked = embedding.unit_rows(embed, queries)
    return {query: embedding.search(index, catalogue, row, DEPTH).ids for query, row in zip(queries, asked, strict=True)}


def _measures(found: Lists, grades: Grades, stratum: Mapping[str, str], seed: int) -> Iterator[Measure]:
    for way, ids in found.items():
        for metric, of in METRICS.items():
            values = {query: of(ids[query], grades[query]) for query in grades}
            for part in ("", *(strata.STRATA if metric in BY_STRATUM else ())):
                yield _measure(way, metric, part, [v for query, v in values.items() if part in ("", stratum[query])], seed)


def _measure(way: str, metric: str, part: str, values: list[float], seed: int) -> Measure:
    found = np.array(values)
    return Measure(way, metric, *significance.mean(found, seed), n=int((~np.isnan(found)).sum()), part=part)


def _table(measures: Sequence[Measure], found: Lists) -> Table:
    whole = {(one.variant, one.metric): round(one.value, 3) for one in measures if not one.part}
    rows: tuple[tuple[Cell, ...], ...] = tuple((way, *(whole[way, metric] for metric in METRICS)) for way in found)
    return Table(
        "retrieval",
        "What is found, by both conventions",
        ("way", *METRICS),
        rows,
        "The first NDCG counts a product that nobody judged as wrong, the second leaves it out.",
    )


def _notes(found: Lists, shop: Corpus) -> tuple[str, ...]:
    invented = () if shop.real else ("The shop is an invented one: its figures say nothing of real products.",)
    return (*invented, *(() if COSINE in found else (embedding.WHY_NOT,)))
