"""An embedding of texts is an option that somebody else's package offers; nothing here brings weights along."""

from collections.abc import Callable, Sequence
from importlib.metadata import entry_points

import numpy as np

from greenroom.labs.search import index as bm25
from greenroom.labs.search.index import Hits, Index

GROUP = "greenroom.embeddings"
"""The group of entry points in which a package offers ``embed(texts) -> array``, a row of numbers for each text."""
WHY_NOT = (
    f"The variants with an embedding are left out: no installed package offers one (an entry point of the group {GROUP},"
    " a function from texts to rows of numbers)."
)

Embed = Callable[[Sequence[str]], np.ndarray]


def installed() -> Embed | None:
    """The embedding that is installed, the first by name where there are several; None where there is none."""
    found = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    loaded: Embed | None = found[0].load() if found else None
    return loaded


def unit_rows(embed: Embed, texts: Sequence[str]) -> np.ndarray:
    """The texts' rows, each of length 1, so that a product of two is their cosine."""
    rows = np.asarray(embed(texts), dtype=np.float32)
    found: np.ndarray = rows / np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return found


def search(index: Index, embedded: np.ndarray, query: np.ndarray, k: int) -> Hits:
    """The ``k`` products whose rows are closest to the query's by cosine."""
    near = embedded @ query
    rows = np.argsort(-near, kind="stable")[:k]
    return bm25.hits(index, rows, near[rows])
