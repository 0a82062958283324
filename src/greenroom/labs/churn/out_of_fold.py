"""Scores that nobody was trained on: every customer is scored by a model of the other folds."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np

from greenroom.labs.churn.columns import LABEL
from greenroom.labs.churn.sizes import Size
from greenroom.labs.churn.table import Customers
from greenroom.labs.churn.variants import fitted
from greenroom.labs.kit.splits import Pair, Policy, folds

FILE = "scores.npz"


class Scores(NamedTuple):
    """Who left, every variant's score of each customer, and the folds as pairs of (train, test) positions."""

    y: np.ndarray
    by_variant: dict[str, np.ndarray]
    pairs: list[Pair]


def policy(size: Size) -> Policy:
    """The lab's split: the table has no dates and each customer once, so it is random, with alike shares of leavers."""
    return Policy("random", folds=size.folds, label=LABEL)


def pairs_of(table: Customers, size: Size, seed: int) -> list[Pair]:
    """The folds of a table."""
    return folds(table.frame, policy(size), seed)


def out_of_fold(variant: str, x: np.ndarray, y: np.ndarray, pairs: Sequence[Pair], seed: int, size: Size) -> np.ndarray:
    """The probability of leaving that a variant gives each row, by the model of the other folds."""
    scores = np.full(len(y), np.nan)
    for train, test in pairs:
        scores[test] = fitted(variant, x[train], y[train], seed, size).predict_proba(x[test])[:, 1]
    return scores


def keep(folder: Path, scores: Scores) -> str:
    """Put scores into a stage's folder, for later stages; the file's name."""
    fold: np.ndarray = np.zeros(len(scores.y), dtype=np.int64)
    for number, (_, test) in enumerate(scores.pairs):
        fold[test] = number
    arrays: dict[str, Any] = {**scores.by_variant, "y": scores.y, "fold": fold}
    np.savez(folder / FILE, **arrays)
    return FILE


def kept(folder: Path) -> Scores:
    """The scores that an earlier stage kept in its folder."""
    with np.load(folder / FILE) as file:
        arrays = {name: file[name] for name in file.files}
    fold, y = arrays.pop("fold"), arrays.pop("y")
    pairs = [(np.flatnonzero(fold != number), np.flatnonzero(fold == number)) for number in range(fold.max() + 1)]
    return Scores(y, arrays, pairs)
