"""NDCG as the search lab counts it online: over judged products alone, the gain of a grade being 2^grade - 1."""

from collections.abc import Sequence

import numpy as np


def ndcg(grades: Sequence[float] | np.ndarray, at: int = 10, ideal: Sequence[float] | np.ndarray | None = None) -> float:
    """NDCG of grades in the order of a ranking; ``ideal`` are all grades of the query where the ranking holds only some.

    0 where nothing good exists. Järvelin and Kekäläinen (2002), with the exponential gain of Burges et al. (2005).
    """
    best = _dcg(np.sort(np.asarray(grades if ideal is None else ideal, dtype=float))[::-1], at)
    return _dcg(np.asarray(grades, dtype=float), at) / best if best else 0.0


def _dcg(grades: np.ndarray, at: int) -> float:
    shown = grades[:at]
    return float(((2.0**shown - 1) / np.log2(np.arange(2, len(shown) + 2))).sum())
