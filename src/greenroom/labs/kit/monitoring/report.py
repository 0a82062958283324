"""Evidently's report of a window against its reference: one HTML file to look through when an alarm went off."""

import warnings
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pandas as pd

from greenroom.labs.kit.monitoring.alarm import USUAL, Limits
from greenroom.labs.kit.serving.schema import Schema


def report(
    reference: pd.DataFrame,
    current: pd.DataFrame,
    path: Path,
    columns: Sequence[str] | None = None,
    schema: Schema | None = None,
    limits: Limits = USUAL,
) -> Path:
    """Write the HTML of the columns that both frames have (or of ``columns``), with the limits of `checks`; returns its path.

    The schema's personal fields are left out. Evidently alone would call a column of a large window drifted for any p-value
    below 0.05; here its distances are PSI and its limits ours. Importing it takes seconds, so only this function does.
    """
    private = {field.name for field in schema.fields if field.personal} if schema else set()
    both = [column for column in reference.columns if column in current.columns and column not in private]
    shared = [column for column in both if columns is None or column in columns]
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", module="evidently|litestar|numpy|plotly|nltk|pydantic|dynaconf")
        warnings.filterwarnings("ignore", category=DeprecationWarning)  # evidently reaches for numpy.core when it is imported
        run = _run(reference[shared], current[shared], limits)
        run.save_html(str(path))
    return path


def _run(reference: pd.DataFrame, current: pd.DataFrame, limits: Limits) -> Any:
    from evidently import DataDefinition, Dataset, Report
    from evidently.presets import DataDriftPreset, DataSummaryPreset

    numbers = [column for column in reference.columns if pd.api.types.is_numeric_dtype(reference[column])]
    others = [column for column in reference.columns if column not in numbers]
    kinds = DataDefinition(numerical_columns=numbers, categorical_columns=others)
    drift = DataDriftPreset(num_method="psi", cat_method="psi", num_threshold=limits.psi, cat_threshold=limits.psi)
    then, now = (Dataset.from_pandas(_plain(frame, others), data_definition=kinds) for frame in (reference, current))
    return Report([drift, DataSummaryPreset()]).run(now, then)


def _plain(frame: pd.DataFrame, others: Sequence[str]) -> pd.DataFrame:
    """Categories as text: evidently cannot lay values of several kinds beside each other."""
    return frame.assign(**{column: frame[column].astype(object).where(frame[column].notna(), None) for column in others})
