"""From a customer's record to the numbers that a model reads: one function, for training and for serving alike."""

from greenroom.labs.churn.columns import CATEGORIES, INPUTS, RANGES
from greenroom.labs.kit.serving.features import Encoding
from greenroom.labs.kit.serving.schema import Field, Schema


def _field(column: str) -> Field:
    if column in CATEGORIES:
        return Field(column, "category", allowed=CATEGORIES[column])
    low, high = RANGES[column]
    return Field(column, low=low, high=high)


SCHEMA = Schema(tuple(_field(column) for column in INPUTS))
"""What a request for a prediction must look like."""

encode = Encoding(SCHEMA)
"""Rows as a float32 matrix: numbers as they are, then a one for each category; ``encode.names`` names its columns.

A category that the model has not seen leaves its column's places at zero: the contract is there to refuse it before.
"""
