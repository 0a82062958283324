"""What a reranker knows of a product and a query: one function, used to train and to serve."""

from collections.abc import Iterable

import numpy as np
import pandas as pd

from greenroom.labs.search import index as bm25
from greenroom.labs.search.index import FIELDS, Index

NAMES = (
    *(f"bm25_{field}" for field in FIELDS),
    "overlap_title",
    "overlap_all",
    "query_words",
    "title_words",
    "all_words",
    "price",
    "year",
)
"""BM25 of each field; the share of the query's words that the title, and any text, has; how long the query, the title and the
texts are; the logarithm of the price, and the year."""


def of(index: Index, query: str, rows: np.ndarray) -> np.ndarray:
    """The features of products for a query: a row for each of ``rows``, a column for each of `NAMES`."""
    words = max(1, len(set(bm25.words_of(query))))
    columns = [
        *(bm25.scores(index, query, field)[rows] for field in FIELDS),
        bm25.shared(index, query, "title")[rows] / words,
        bm25.shared(index, query)[rows] / words,
        np.full(len(rows), words),
        index.lengths["title"][rows],
        index.lengths[bm25.ALL][rows],
        np.log1p(index.products["price"].to_numpy()[rows]),
        index.products["year"].to_numpy()[rows],
    ]
    found: np.ndarray = np.column_stack(columns).astype(np.float64)
    return found


def of_pairs(index: Index, pairs: pd.DataFrame) -> pd.DataFrame:
    """The features of judged pairs: ``query``, ``product``, ``grade`` and `NAMES`, the pairs of a query beside each other."""
    return pd.concat(_of_queries(index, pairs), ignore_index=True)


def _of_queries(index: Index, pairs: pd.DataFrame) -> Iterable[pd.DataFrame]:
    for query, judged in pairs.groupby("query", sort=False):
        rows = np.array([index.rows[product] for product in judged["product"]])
        known = pd.DataFrame(of(index, str(query), rows), columns=list(NAMES), index=judged.index)
        yield pd.concat([judged[["query", "product", "grade"]], known], axis=1)
