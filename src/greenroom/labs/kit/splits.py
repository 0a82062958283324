"""How rows are kept for testing: a policy that is declared, its folds, and an audit of what they really keep apart."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
from sklearn.model_selection import (
    GroupKFold,
    GroupShuffleSplit,
    KFold,
    ShuffleSplit,
    StratifiedGroupKFold,
    StratifiedKFold,
    StratifiedShuffleSplit,
    TimeSeriesSplit,
)

from greenroom.errors import UnusableOption
from greenroom.labs.kit import kept_apart
from greenroom.labs.kit.kept_apart import Audit, Pair

__all__ = ["KINDS", "Audit", "Pair", "Policy", "audit", "folds"]

KINDS = ("random", "group", "time")


class Policy(NamedTuple):
    """``kind`` is one of KINDS; ``column`` holds the group or the time that it goes by (nothing for "random").

    ``folds`` of 1 is one hold-out with a share ``test`` of the rows; more are folds in turn. ``label`` names the column of the
    label, whose shares a random or group split then keeps alike. ``group`` and ``time`` name further columns that the audit
    holds the split against, whatever its kind: a random split of dated rows is then told to look into the future.
    """

    kind: str
    column: str = ""
    folds: int = 5
    test: float = 0.2
    label: str = ""
    group: str = ""
    time: str = ""


def folds(frame: pd.DataFrame, policy: Policy, seed: int) -> list[Pair]:
    """Pairs of positions to learn from and to test on. Raises UnusableOption for a policy that does not fit the frame.

    By time, every fold tests on what came after all that it learns from, and rows of one moment are never parted.
    """
    _fits(frame, policy)
    if policy.kind == "time":
        return _by_time(frame[policy.column], policy)
    groups = frame[policy.column].to_numpy() if policy.kind == "group" else None
    labels = frame[policy.label].to_numpy() if policy.label else None
    rows = np.zeros(len(frame))
    return [(np.sort(train), np.sort(test)) for train, test in _splitter(policy, seed).split(rows, labels, groups)]


def audit(
    frame: pd.DataFrame,
    pairs: Sequence[Pair],
    policy: Policy,
    *,
    apart: float = 0.02,
    base_rate: float | None = None,
    ignoring: Sequence[str] = (),
) -> tuple[Audit, ...]:
    """What the pairs keep apart, one Audit a check, each over all folds.

    "rows": none on both sides. "duplicates": no two rows on two sides that are the same but for the columns ``ignoring``.
    "groups" and "time": where the policy names such columns. "labels": the shares of each label differ by at most ``apart``
    or three standard errors, whichever is more. "base rate": the tests' mean of a 0/1 label is ``base_rate``, that of the
    population, within the same: it is not where rows were resampled before the split.
    """
    group = policy.column if policy.kind == "group" else policy.group
    time = policy.column if policy.kind == "time" else policy.time
    found = [kept_apart.rows(pairs), kept_apart.duplicates(frame.drop(columns=list(ignoring)), pairs)]
    if group:
        found.append(kept_apart.groups(frame[group], pairs))
    if time:
        found.append(kept_apart.time(frame[time], pairs))
    if policy.label:
        found.append(kept_apart.labels(frame[policy.label], pairs, apart))
    if policy.label and base_rate is not None:
        found.append(kept_apart.base_rate(frame[policy.label], pairs, apart, base_rate))
    return tuple(found)


def _fits(frame: pd.DataFrame, policy: Policy) -> None:
    if complaint := _unknown(frame, policy) or _too_few(frame, policy):
        raise UnusableOption(complaint)


def _unknown(frame: pd.DataFrame, policy: Policy) -> str:
    if policy.kind not in KINDS:
        return f"'{policy.kind}' is no way to split; use {', '.join(KINDS)}."
    if policy.kind != "random" and not policy.column:
        return f"A split by {policy.kind} needs the name of the column to go by."
    if missing := [name for name in (policy.column, policy.label) if name and name not in frame.columns]:
        return f"The split goes by {missing[0]}, and there is no such column."
    if policy.kind != "random" and frame[policy.column].isna().any():
        return f"The split goes by {policy.column}, which is missing in some rows: fill or drop those first."
    if policy.folds == 1 and not 0 < policy.test < 1:
        return f"A hold-out needs a share between 0 and 1, and not {policy.test}."
    return ""


def _too_few(frame: pd.DataFrame, policy: Policy) -> str:
    needed = max(policy.folds, 2)
    if policy.kind == "time" and (moments := frame[policy.column].nunique()) <= policy.folds:
        return f"{policy.column} holds {moments} moments, too few for {policy.folds} folds by time."
    if policy.kind == "group" and (groups := frame[policy.column].nunique()) < needed:
        return f"{policy.column} holds {groups} groups, too few for {needed} folds."
    if len(frame) < needed:
        return f"There are {len(frame)} rows, too few for {needed} folds."
    if policy.label and policy.kind != "time" and (rarest := frame[policy.label].value_counts().min()) < needed:
        return f"A value of {policy.label} is in {rarest} rows only, too few for each of {needed} folds."
    return ""


def _splitter(policy: Policy, seed: int) -> KFold:
    once = {"n_splits": 1, "test_size": policy.test, "random_state": seed}
    if policy.folds == 1:
        if policy.kind == "group":
            return GroupShuffleSplit(**once)
        return StratifiedShuffleSplit(**once) if policy.label else ShuffleSplit(**once)
    many = {"n_splits": policy.folds, "shuffle": True, "random_state": seed}
    if policy.kind == "group":
        return StratifiedGroupKFold(**many) if policy.label else GroupKFold(**many)
    return StratifiedKFold(**many) if policy.label else KFold(**many)


def _by_time(times: pd.Series, policy: Policy) -> list[Pair]:
    moments, of_row = np.unique(times.to_numpy(), return_inverse=True)
    if policy.folds == 1:
        first = _moment_of_the_last(of_row, policy.test)
        return [(np.flatnonzero(of_row < first), np.flatnonzero(of_row >= first))]
    parts = TimeSeriesSplit(n_splits=policy.folds).split(moments)
    return [(np.flatnonzero(of_row <= train[-1]), np.flatnonzero(np.isin(of_row, test))) for train, test in parts]


def _moment_of_the_last(of_row: np.ndarray, share: float) -> int:
    """The first moment of the test side, so that it holds about that share of the rows, and neither side is empty."""
    before = np.searchsorted(np.sort(of_row), np.arange(1, of_row.max() + 1))
    return int(np.argmin(np.abs(before / len(of_row) - (1 - share)))) + 1
