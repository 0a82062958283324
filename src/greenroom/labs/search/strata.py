"""Head, torso and tail of the queries.

Usually they are told apart by traffic. The judgments come without any, so that the share of the catalogue which has every word
of a query stands in for it: what many products answer to is asked often and in few words.
"""

from collections.abc import Mapping, Sequence

import numpy as np

from greenroom.labs.search import index as bm25
from greenroom.labs.search.index import Index

HEAD, TORSO, TAIL = STRATA = ("head", "torso", "tail")


def of_queries(index: Index, queries: Sequence[str]) -> Mapping[str, str]:
    """The stratum of each query, a third of them each: the head's are those that most products have every word of."""
    order = np.argsort([-answering(index, query) for query in queries], kind="stable")
    thirds: np.ndarray = np.empty(len(queries), dtype=int)
    thirds[order] = np.arange(len(queries)) * len(STRATA) // max(1, len(queries))
    return {query: STRATA[third] for query, third in zip(queries, thirds, strict=True)}


def answering(index: Index, query: str) -> int:
    """How many products have every word of a query."""
    words = set(bm25.words_of(query))
    return int((bm25.shared(index, query) == len(words)).sum()) if words else 0
