"""An index of a catalogue for BM25 (Robertson and Zaragoza, 2009, by ``bm25s``): one part for each field, and one for all."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

import bm25s
import numpy as np
import pandas as pd
import Stemmer

from greenroom.labs.search.products import TEXTS

ALL = "all"
FIELDS = (*TEXTS, ALL)
"""What can be searched: each text of a product, or all of them as one."""

NO_WORD = "-"
"""Stands in a field that is empty in the whole catalogue, which bm25s cannot index; no query has it as a word."""


class Index(NamedTuple):
    """``products`` is the catalogue whose rows are meant by every row number; ``parts`` holds BM25 by field, ``lengths`` the
    words of each product by field, and ``rows`` the row of each product's id."""

    products: pd.DataFrame
    parts: Mapping[str, Any]
    lengths: Mapping[str, np.ndarray]
    rows: Mapping[str, int]


class Hits(NamedTuple):
    """Products by falling score: their ``rows`` in the catalogue, their ``ids`` and their ``scores``, each as long."""

    rows: np.ndarray
    ids: tuple[str, ...]
    scores: np.ndarray


def build(products: pd.DataFrame) -> Index:
    """The index of a catalogue (`products.COLUMNS`). It takes some seconds for twenty thousand products."""
    words, numbers = _numbered(products)
    parts = {field: _part(texts, numbers) for field, texts in words.items()}
    lengths = {field: np.array([len(text) for text in texts]) for field, texts in words.items()}
    return Index(products, parts, lengths, {name: row for row, name in enumerate(products["id"])})


@lru_cache(maxsize=4096)
def words_of(query: str) -> tuple[str, ...]:
    """The words of a query as the index knows them: in lower case, stemmed, without English stop words."""
    return tuple(_tokenized([query], return_ids=False)[0])


def search(index: Index, query: str, k: int = 100, field: str = ALL) -> Hits:
    """The ``k`` best products for a query by BM25 of a field; fewer where fewer share a word with it, none where none does.

    Products of one score stand in the order of the catalogue.
    """
    return best(index, scores(index, query, field), k)


def scores(index: Index, query: str, field: str = ALL) -> np.ndarray:
    """The BM25 score of every product of the catalogue for a query; 0 where no word is shared."""
    part = index.parts[field]
    known = [word for word in words_of(query) if word in part.vocab_dict]
    found: np.ndarray = part.get_scores(known) if known else np.zeros(len(index.products), dtype=np.float32)
    return found


def shared(index: Index, query: str, field: str = ALL) -> np.ndarray:
    """How many of a query's words each product of the catalogue has in a field, each word counted once."""
    part = index.parts[field]
    found: np.ndarray = np.zeros(len(index.products), dtype=np.int32)
    starts, rows = part.scores["indptr"], part.scores["indices"]
    for word in {word for word in words_of(query) if word in part.vocab_dict}:
        at = part.vocab_dict[word]
        found[rows[starts[at] : starts[at + 1]]] += 1
    return found


def best(index: Index, scored: np.ndarray, k: int) -> Hits:
    """The ``k`` products of the highest scores above 0, of scores for the whole catalogue."""
    rows = np.flatnonzero(scored > 0)
    if len(rows) > k:
        rows = rows[scored[rows] >= np.partition(scored[rows], -k)[-k]]
        rows = rows[np.argsort(-scored[rows], kind="stable")][:k]
    return hits(index, rows, scored[rows])


def hits(index: Index, rows: np.ndarray, scored: np.ndarray) -> Hits:
    """Products by falling score; of one score, in the order given."""
    order = np.argsort(-scored, kind="stable")
    names = index.products["id"].to_numpy()[rows[order]]
    return Hits(rows[order], tuple(names), scored[order])


def _numbered(products: pd.DataFrame) -> tuple[dict[str, Sequence[Sequence[int]]], dict[str, int]]:
    """The words of each field of each product as numbers, and the number of each word; it is the same in every field."""
    found = _tokenized([text for field in TEXTS for text in products[field]])
    size = len(products)
    words = {field: found.ids[at * size : (at + 1) * size] for at, field in enumerate(TEXTS)}
    words[ALL] = [[word for text in texts for word in text] for texts in zip(*words.values(), strict=True)]
    return words, {**found.vocab, NO_WORD: max(found.vocab.values(), default=0) + 1}


def _tokenized(texts: Sequence[str], **asked: Any) -> Any:
    return bm25s.tokenize(list(texts), stopwords="en", stemmer=_STEMMER, show_progress=False, **asked)


def _part(words: Sequence[Sequence[int]], numbers: Mapping[str, int]) -> Any:
    part = bm25s.BM25()
    part.index((words if any(words) else [[numbers[NO_WORD]]] * len(words), numbers), show_progress=False)
    return part


_STEMMER = Stemmer.Stemmer("english")
