"""How far inputs have moved from what a model learned on: the population stability index of sentinel features."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

BINS = 10
MOVED = 0.2
"""The index above which practice calls a population moved (Siddiqi, Credit Risk Scorecards, 2006: .1 slight, .25 great)."""

SENTINELS = ("orders_30", "amount_91", "mean_amount", "orders_182", "gap")
"""What customers do, which a season or a changed price would move."""

AGEING = ("recency", "tenure")
"""Ages, which move by themselves in a cohort that takes no new customers in: every day adds one."""


def index(reference: np.ndarray, current: np.ndarray, bins: int = BINS) -> float:
    """The population stability index over the reference's quantiles: sum of (q - p) ln(q / p), empty bins counted as 1e-4."""
    edges = np.unique(np.quantile(reference, np.linspace(0, 1, bins + 1)[1:-1]))
    before, now = (_shares(edges, values) for values in (reference, current))
    return float(((now - before) * np.log(now / before)).sum())


def indices(reference: pd.DataFrame, current: pd.DataFrame, sentinels: Sequence[str]) -> Mapping[str, float]:
    """The index of each sentinel."""
    return {name: index(reference[name].to_numpy(), current[name].to_numpy()) for name in sentinels}


def _shares(edges: np.ndarray, values: np.ndarray) -> np.ndarray:
    place = np.searchsorted(edges, values, side="left")
    return np.clip(np.bincount(place, minlength=len(edges) + 1) / len(values), 1e-4, None)
