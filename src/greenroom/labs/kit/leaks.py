"""Which features know what came later: each is computed again without it, however it was made, and must not change."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd

from greenroom.labs.kit.splits import Audit

FeaturesOf = Callable[[pd.DataFrame, pd.DataFrame], pd.DataFrame]
"""Handed events and cutoffs, gives a row for each cutoff with its features, under the same two key columns."""


def leaks(
    features_of: FeaturesOf,
    events: pd.DataFrame,
    cutoffs: pd.DataFrame,
    *,
    entity: str = "customer",
    at: str = "at",
    cutoff: str = "cutoff",
    within: float = 1e-9,
) -> tuple[Audit, ...]:
    """For each feature, whether it holds when, cutoff by cutoff, all events at or after it are taken away.

    Numbers may differ by ``within`` of themselves. It computes the features once more for every distinct cutoff.
    """
    keys = [entity, cutoff]
    told = features_of(events, cutoffs).set_index(keys)
    parts = [features_of(events[events[at] < moment], rows) for moment, rows in cutoffs.groupby(cutoff)]
    known = pd.concat(parts).set_index(keys).reindex(told.index)
    return tuple(_audit(told[name], known[name], within) for name in told.columns if name not in cutoffs.columns)


def _audit(told: pd.Series, known: pd.Series, within: float) -> Audit:
    changed = int((~_alike(told, known, within)).sum())
    if not changed:
        return Audit(str(told.name), True, f"{told.name} stays the same without what came at or after its cutoff.")
    rows = f"{changed:,} of {len(told):,} rows"
    return Audit(
        str(told.name), False, f"{told.name} changes in {rows} without what came at or after the cutoff: it knew the future."
    )


def _alike(told: pd.Series, known: pd.Series, within: float) -> Any:
    missing = told.isna().to_numpy() & known.isna().to_numpy()
    if pd.api.types.is_numeric_dtype(told.dtype) and pd.api.types.is_numeric_dtype(known.dtype):
        one, other = (column.to_numpy(dtype=float, na_value=np.nan) for column in (told, known))
        return missing | np.isclose(one, other, rtol=within, atol=0.0)
    return missing | (told.astype(object).to_numpy() == known.astype(object).to_numpy())
