"""How far inputs have moved from what a model learned on: the population stability index of sentinel features."""

from collections.abc import Mapping, Sequence

import numpy as np
import pandas as pd

from greenroom.labs.kit.monitoring.drift import psi

BINS = 10
MOVED = 0.2
"""The index above which practice calls a population moved (Siddiqi, Credit Risk Scorecards, 2006: .1 slight, .25 great)."""

SENTINELS = ("orders_30", "amount_91", "mean_amount", "orders_182", "gap")
"""What customers do, which a season or a changed price would move."""

AGEING = ("recency", "tenure")
"""Ages, which move by themselves in a cohort that takes no new customers in: every day adds one."""


def index(reference: np.ndarray, current: np.ndarray, bins: int = BINS) -> float:
    """The population stability index over the reference's quantiles, with half a row added to every bin."""
    edges = np.unique(np.quantile(reference, np.linspace(0, 1, bins + 1)[1:-1]))
    return psi(*(np.bincount(np.searchsorted(edges, rows), minlength=len(edges) + 1) for rows in (reference, current)))


def indices(reference: pd.DataFrame, current: pd.DataFrame, sentinels: Sequence[str]) -> Mapping[str, float]:
    """The index of each sentinel."""
    return {name: index(reference[name].to_numpy(), current[name].to_numpy()) for name in sentinels}
