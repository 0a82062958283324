"""The running system as its monitoring sees it: what it was trained on, what arrives, what it answers, what comes of it."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import pandas as pd

from greenroom.labs.churn.columns import INPUTS, LABEL
from greenroom.labs.churn.features import encode
from greenroom.labs.churn.measures import OFFER, ece, profit
from greenroom.labs.churn.out_of_fold import out_of_fold
from greenroom.labs.churn.sizes import SIZES, Size
from greenroom.labs.churn.table import Customers, customers
from greenroom.labs.churn.variants import booster
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.champion import Aliased
from greenroom.labs.kit.serving.features import plain_rows
from greenroom.labs.kit.splits import Policy, folds

SHARE_ARRIVING = 0.3
GOOD = "2"
ALIASES = "aliases.json"


class System(NamedTuple):
    """``trained`` are the customers of training and ``expected`` their out-of-fold scores, by which ``told`` is the AUC.

    ``billed`` is what the billing system knows of today's customers, ``arriving`` what reaches the service, ``left`` (known
    much later) who of them left. ``features`` makes the matrix, ``aliases`` says which model answers, and ``calibrate``
    changes its scores. From ``threshold`` on an offer is made.
    """

    trained: Customers
    expected: np.ndarray
    told: float
    billed: pd.DataFrame
    arriving: pd.DataFrame
    left: np.ndarray
    aliases: Path
    size: Size
    seed: int
    features: Callable[[Sequence[Mapping[str, Any]]], Any] = encode
    calibrate: Callable[[np.ndarray], np.ndarray] = np.asarray
    threshold: float = OFFER.break_even


class Worth(NamedTuple):
    """What the system brings: AUC, calibration error, dollars for each 1,000 customers, the AUC told less the one found, and
    the share of the customers who get an offer.
    """

    auc: float
    ece: float
    profit: float
    told_too_much: float
    offered: float


def healthy(context: Context) -> System:
    """A system that nothing is wrong with: seven of ten customers were trained on, the others arrive."""
    table, size = customers(context), SIZES[context.size]
    train, arrive = folds(table.frame, Policy("random", folds=1, test=SHARE_ARRIVING, label=LABEL), context.seed)[0]
    trained = Customers(table.frame.iloc[train].reset_index(drop=True), table.x[train], table.y[train])
    pairs = folds(trained.frame, Policy("random", folds=3, label=LABEL), context.seed)
    expected = out_of_fold("xgb", trained.x, trained.y, pairs, context.seed, size)
    now = table.frame.iloc[arrive][list(INPUTS)].reset_index(drop=True)
    model = booster(context.seed, size.trees).fit(trained.x, trained.y)
    aliases = promoted(context.folder / ALIASES, GOOD, model)
    return System(trained, expected, auc(trained.y, expected), now, now, table.y[arrive], aliases, size, context.seed)


def promoted(aliases: Path, version: str, model: Any) -> Path:
    """Saves a booster beside the file of aliases, and lets it answer from now on."""
    path = aliases.parent / f"{version}.ubj"
    model.get_booster().save_model(path)
    point(aliases, "champion", version, path)
    return aliases


def answers(system: System) -> tuple[np.ndarray, np.ndarray]:
    """The matrix that the service makes of what arrives, and its scores, as the service's own champion gives them."""
    champion = Aliased(system.aliases, xgboost_scores)
    champion.look()
    matrix = system.features(plain_rows(system.arriving, encode.schema))
    loaded = champion.current()
    if loaded is None:
        raise RuntimeError(champion.trouble)
    return matrix, system.calibrate(np.asarray(loaded.scores(matrix), float))


def worth(system: System, score: np.ndarray) -> Worth:
    """What the system brings with the scores that it gave, as it turns out once it is known who left."""
    dollars = profit(system.left, score, system.threshold) * 1_000 / len(score)
    found = auc(system.left, score)
    offered = float((score >= system.threshold).mean())
    return Worth(found, ece(system.left, score), dollars, system.told - found, offered)
