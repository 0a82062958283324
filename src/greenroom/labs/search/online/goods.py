"""The shop that is searched: its catalogue, what is stated of each product, and how well products answer the judged queries."""

import json
import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.search import corpus, invented, judgments
from greenroom.labs.search.index import Index, build

Key = tuple[tuple[tuple[str, Path], ...], int]
STATED = 3
"""How many attributes an invented kind of product has, of which one in five is left out."""


class Shop(NamedTuple):
    """``catalogue`` has `products.COLUMNS`; ``stated`` holds the names of each product's attributes, which differ from kind
    to kind; ``pairs`` are the judged pairs of queries that can be ranked; ``bm25`` is the index of the catalogue.
    """

    catalogue: pd.DataFrame
    stated: tuple[frozenset[str], ...]
    pairs: pd.DataFrame
    bm25: Index
    real: bool


def shop_of(context: Context) -> Shop:
    """The real shop where the context has its data, an invented one otherwise."""
    return opened(context.data, context.seed)


def key_of(context: Context) -> Key:
    """What the shop of a context depends on, and the seed."""
    return tuple(sorted(context.data.items())), context.seed


def opened(data: Mapping[str, Path], seed: int) -> Shop:
    """The real shop where ``data`` holds all files of it, one drawn from the seed otherwise."""
    return _opened(tuple(sorted(data.items())), 0 if _is_real(data) else seed)


@lru_cache(maxsize=2)
def _opened(data: tuple[tuple[str, Path], ...], seed: int) -> Shop:
    """Kept, since the real shop takes seconds to read and to index, and every stage asks for it."""
    found = corpus.opened(dict(data), seed)
    names = _stated(dict(data)[key] for key in corpus.CATALOGUE) if found.real else _invented(found.catalogue, seed)
    pairs = judgments.that_can_be_ranked(found.pairs)
    return Shop(found.catalogue, tuple(names), pairs, build(found.catalogue), found.real)


def _is_real(data: Mapping[str, Path]) -> bool:
    return all(key in data for key in (*corpus.CATALOGUE, corpus.JUDGMENTS))


def _stated(paths: Iterable[Path]) -> Iterable[frozenset[str]]:
    rows = (row for path in paths for row in json.loads(path.read_text(encoding="utf-8")))
    return (frozenset(name for name in row if name.startswith("attr_")) for row in rows)


def _invented(catalogue: pd.DataFrame, seed: int) -> Iterable[frozenset[str]]:
    """What an invented product's kind would have stated of it: some names that only its kind has, and one that all have."""
    rng, kinds = np.random.default_rng(seed), {name: kind for kind, names in enumerate(invented.KINDS) for name in names}
    for title in catalogue["title"]:
        kind = next(kinds[word] for word in re.findall("[a-z]+", title) if word in kinds)
        kept = np.flatnonzero(rng.random(STATED) < 0.8)
        yield frozenset(["attr_n_weight", *(f"attr_t_of_{invented.KINDS[kind][0]}_{part}" for part in kept)])
