"""What a split keeps apart: one check each, over all of its folds, told in a sentence with the figures."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

Pair = tuple[np.ndarray, np.ndarray]
"""Positions of the rows to learn from, and of the rows to test on."""


class Audit(NamedTuple):
    """Whether a split keeps one thing apart; ``says`` is a sentence with the figures."""

    check: str
    holds: bool
    says: str


def rows(pairs: Sequence[Pair]) -> Audit:
    """No row is on both sides, and no side is empty."""
    empty = sum(1 for train, test in pairs if not (len(train) and len(test)))
    both = sum(len(np.intersect1d(train, test)) for train, test in pairs)
    says = f"{_counted(both, 'row', 'is', 'are')} on both sides of a fold" if both else "No row is on both sides of a fold"
    holes = f"; {_counted(empty, 'fold', 'has', 'have')} an empty side" if empty else ""
    return Audit("rows", not both and not empty, f"{says}{holes}.")


def duplicates(frame: pd.DataFrame, pairs: Sequence[Pair]) -> Audit:
    """No tested row has a twin that was learned from."""
    hashes = pd.util.hash_pandas_object(frame, index=False).to_numpy()
    twins = sum(int(np.isin(hashes[test], hashes[train]).sum()) for train, test in pairs)
    tested = sum(len(test) for _, test in pairs)
    if not twins:
        return Audit("duplicates", True, "No tested row has a twin among the rows learned from.")
    return Audit(
        "duplicates",
        False,
        f"{twins:,} of {tested:,} tested rows {'has' if twins == 1 else 'have'} a twin among the rows learned from.",
    )


def groups(groups: pd.Series, pairs: Sequence[Pair]) -> Audit:
    """No group is on both sides."""
    values = groups.to_numpy()
    both = [len(set(values[train]) & set(values[test])) for train, test in pairs]
    if not any(both):
        return Audit("groups", True, f"No {groups.name} is on both sides of a fold.")
    fold = int(np.argmax(both))
    of_all = len(set(values[pairs[fold][1]]))
    return Audit(
        "groups", False, f"{both[fold]:,} of {of_all:,} {groups.name} groups tested in fold {fold + 1} were learned from."
    )


def time(times: pd.Series, pairs: Sequence[Pair]) -> Audit:
    """All that is learned from lies before all that is tested."""
    values = times.to_numpy()
    late = [int((values[train] >= values[test].min()).sum()) if len(test) else 0 for train, test in pairs]
    if not any(late):
        return Audit("time", True, f"By {times.name}, everything learned from lies before everything tested.")
    fold = int(np.argmax(late))
    says = f"{late[fold]:,} of {len(pairs[fold][0]):,} rows learned from in fold {fold + 1} are not before its first tested row"
    return Audit("time", False, f"Time runs backwards: by {times.name}, {says}.")


def labels(labels: pd.Series, pairs: Sequence[Pair], apart: float) -> Audit:
    """The shares of each label are alike on both sides, within ``apart`` or three standard errors."""
    gaps = [_widest_gap(labels.iloc[train], labels.iloc[test], apart) for train, test in pairs]
    beyond, gap, label, fold = max((*found, fold) for fold, found in enumerate(gaps, 1))
    says = f"{labels.name} = {label} differs by {100 * gap:.1f} points between the sides of fold {fold}"
    if beyond <= 0:
        return Audit("labels", True, f"The sides hold alike shares of {labels.name}: at the widest, {says}.")
    return Audit("labels", False, f"The share of {says}, more than chance explains.")


def base_rate(labels: pd.Series, pairs: Sequence[Pair], apart: float, base_rate: float) -> Audit:
    """The tests' mean of a 0/1 label is the population's, within ``apart`` or three standard errors."""
    tested = labels.iloc[np.concatenate([test for _, test in pairs])].astype(float)
    allowed = max(apart, 3 * float(np.sqrt(base_rate * (1 - base_rate) / len(tested))))
    says = f"{100 * tested.mean():.1f} % of the tested rows have {labels.name}, and {100 * base_rate:.1f} % of the population"
    if abs(tested.mean() - base_rate) <= allowed:
        return Audit("base rate", True, f"{says}.")
    return Audit("base rate", False, f"{says}: the rows were resampled or selected before the split.")


def _counted(number: int, what: str, one: str, many: str) -> str:
    return f"{number:,} {what} {one}" if number == 1 else f"{number:,} {what}s {many}"


def _widest_gap(train: pd.Series, test: pd.Series, apart: float) -> tuple[float, float, str]:
    """How far the worst label is beyond what is allowed, its gap as a share, and its name."""
    shares = pd.concat([train.value_counts(normalize=True), test.value_counts(normalize=True)], axis=1).fillna(0.0)
    gaps = (shares.iloc[:, 0] - shares.iloc[:, 1]).abs()
    pooled = pd.concat([train, test]).value_counts(normalize=True).reindex(gaps.index)
    errors = 3 * np.sqrt(pooled * (1 - pooled) * (1 / len(train) + 1 / len(test)))
    beyond = gaps - np.maximum(errors, apart)
    worst = beyond.idxmax()
    return float(beyond[worst]), float(gaps[worst]), str(worst)
