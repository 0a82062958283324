"""How good an order is: NDCG (Järvelin and Kekäläinen, 2002) with gains of 2^grade - 1, and what a judged pool does to it.

Products that nobody judged are wrong by one convention and left out by the other (condensed lists: Sakai, 2007).
"""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from greenroom.labs.search.judgments import RELEVANT

K = 10


def dcg(grades: Sequence[int] | np.ndarray, k: int = K) -> float:
    """The discounted gain of grades in the order shown, over the first ``k``."""
    gains = 2.0 ** np.asarray(grades[:k], dtype=float) - 1
    return float((gains / np.log2(np.arange(len(gains)) + 2)).sum())


def ndcg(shown: Sequence[int] | np.ndarray, judged: Sequence[int] | np.ndarray, k: int = K) -> float:
    """The gain of the grades ``shown`` as a share of the best order of all ``judged``; not a number where none is above 0."""
    ideal = dcg(np.sort(np.asarray(judged))[::-1], k)
    return dcg(shown, k) / ideal if ideal else float("nan")


def unjudged_as_wrong(ids: Sequence[str], grades: Mapping[str, int], k: int = K) -> float:
    """NDCG of a list where a product without a grade counts as 0."""
    return ndcg([grades.get(product, 0) for product in ids[:k]], list(grades.values()), k)


def condensed(ids: Sequence[str], grades: Mapping[str, int], k: int = K) -> float:
    """NDCG of a list after the products without a grade were taken out of it."""
    return ndcg([grades[product] for product in ids if product in grades], list(grades.values()), k)


def judged(ids: Sequence[str], grades: Mapping[str, int], k: int = K) -> float:
    """The share of the first ``k`` products that have a grade; 0 for an empty list."""
    return float(np.mean([product in grades for product in ids[:k]])) if len(ids) else 0.0


def recall(ids: Sequence[str], grades: Mapping[str, int], k: int = 100) -> float:
    """The share of the relevant products (`judgments.RELEVANT`) among the first ``k``; not a number where there are none."""
    wanted = {product for product, grade in grades.items() if grade >= RELEVANT}
    return len(wanted & set(ids[:k])) / len(wanted) if wanted else float("nan")


def of_pairs(pairs: pd.DataFrame, scores: np.ndarray, label: str = "grade", k: int = K) -> np.ndarray:
    """NDCG of each query, in the order of ``pairs``, when its pairs are ranked by ``scores``.

    Pairs of one score keep their order: shuffle them before, so that the order of a file tells nothing.
    """
    grades = pairs[label].to_numpy()
    found: np.ndarray = np.array(
        [
            ndcg(grades[rows][np.argsort(-scores[rows], kind="stable")], grades[rows], k)
            for rows in pairs.groupby("query", sort=False).indices.values()
        ]
    )
    return found
