"""The shop that is searched: its catalogue, what is stated of each product, and how well products answer the judged queries."""

import json
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from greenroom.labs.context import Context
from greenroom.labs.search import index as bm25
from greenroom.labs.search import judgments, products
from greenroom.labs.search.online.drawn import drawn

PRODUCTS = ("products-1", "products-2", "products-3", "products-4")
JUDGMENTS = "judgments"
"""The keys of the sources that a real shop is read from."""


class Shop(NamedTuple):
    """``catalogue`` has `products.COLUMNS`; ``stated`` holds the names of each product's attributes, which differ from kind
    to kind; ``pairs`` are the judged pairs of queries that can be ranked; ``index`` is built of the catalogue.
    """

    catalogue: pd.DataFrame
    stated: tuple[frozenset[str], ...]
    pairs: pd.DataFrame
    index: bm25.Index


def shop_of(context: Context) -> Shop:
    """The real shop where the context has its data, a small one drawn from the seed otherwise."""
    paths = tuple(context.data[key] for key in PRODUCTS if key in context.data)
    return read(paths, context.data[JUDGMENTS]) if paths and JUDGMENTS in context.data else small(context.seed)


@lru_cache(maxsize=1)
def read(paths: Sequence[Path], judged: Path) -> Shop:
    """The shop of Icecat's JSON files and of a CSV of judged pairs; kept, since it takes seconds to index."""
    return _shop(products.read(paths), stated(paths), judgments.read(judged))


@lru_cache(maxsize=2)
def small(seed: int) -> Shop:
    """A shop drawn from a seed (`drawn.drawn`)."""
    return _shop(*drawn(seed))


def stated(paths: Sequence[Path]) -> tuple[frozenset[str], ...]:
    """The names of the attributes of each product of Icecat's JSON files, in their order."""
    rows = (row for path in paths for row in json.loads(path.read_text(encoding="utf-8")))
    return tuple(frozenset(name for name in row if name.startswith("attr_")) for row in rows)


def _shop(catalogue: pd.DataFrame, names: tuple[frozenset[str], ...], pairs: pd.DataFrame) -> Shop:
    return Shop(catalogue, names, judgments.that_can_be_ranked(pairs), bm25.build(catalogue))
