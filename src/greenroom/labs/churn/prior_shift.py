"""Scores of a model that was shown leavers more often than they come, brought back to their true share."""

from typing import Any

import numpy as np


def undone(score: Any, weight: float) -> Any:
    """The scores with their odds divided by ``weight``, how many times too heavy a leaver was in training.

    For a sample that keeps a share b of the others the weight is 1 / b: Dal Pozzolo, Caelen, Johnson and Bontempi, Calibrating
    Probability with Undersampling for Unbalanced Classification, IEEE SSCI 2015, equation (4); in general, Elkan, The
    Foundations of Cost-Sensitive Learning, IJCAI 2001, theorem 2.
    """
    return np.asarray(score / (score + (1 - score) * weight))
