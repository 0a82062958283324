"""The shop that a run works on: the real catalogue and its judgments where they are at hand, else an invented one."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from greenroom.labs.search import invented, judgments, products

CATALOGUE = ("products-1", "products-2", "products-3", "products-4")
JUDGMENTS = "judgments"
RATERS = "raters"
"""Keys of the lab's sources."""


class Corpus(NamedTuple):
    """``catalogue`` has `products.COLUMNS`, ``pairs`` are ``query``, ``product``, ``grade``; ``real`` tells which it is."""

    catalogue: pd.DataFrame
    pairs: pd.DataFrame
    real: bool


def opened(data: Mapping[str, Path], seed: int) -> Corpus:
    """The real shop where ``data`` (of the context) holds all five files of it; else one that is drawn from the seed."""
    if all(key in data for key in (*CATALOGUE, JUDGMENTS)):
        return Corpus(products.read(data[key] for key in CATALOGUE), judgments.read(data[JUDGMENTS]), real=True)
    shop = invented.shop(seed)
    return Corpus(shop.catalogue, shop.pairs, real=False)
