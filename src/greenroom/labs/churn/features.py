"""From a customer's record to the numbers that a model reads: one function, for training and for serving alike."""

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from greenroom.labs.churn.columns import CATEGORIES, NUMBERS

NAMES = (*NUMBERS, *(f"{column}={value}" for column, values in CATEGORIES.items() for value in values))
"""The features in their order."""

_PLACES = {
    column: {value: NAMES.index(f"{column}={value}") for value in values} for column, values in CATEGORIES.items()
}


def encode(records: Sequence[Mapping[str, Any]]) -> np.ndarray:
    """A row of float32 for each record, in the order of `NAMES`; numbers as they are, a one for each category.

    A category that the model has not seen leaves its column's places at zero: the contract is there to refuse it before.
    Raises KeyError where a column is missing.
    """
    rows = np.zeros((len(records), len(NAMES)), dtype=np.float32)
    rows[:, : len(NUMBERS)] = [[record[column] for column in NUMBERS] for record in records]
    lit = [
        (row, place)
        for row, record in enumerate(records)
        for column, places in _PLACES.items()
        if (place := places.get(record[column])) is not None
    ]
    if lit:
        rows[tuple(np.array(lit).T)] = 1
    return rows
