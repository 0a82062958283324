"""The model of all dated stages: boosted trees on the features of one or more cutoffs."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from sklearn.model_selection import StratifiedKFold, cross_val_predict
from xgboost import XGBClassifier

from greenroom.labs.churn.dated.features import FEATURES

ROUNDS = 200


def untrained(seed: int) -> XGBClassifier:
    """Gradient-boosted trees on one thread, so that the same seed gives the same trees."""
    return XGBClassifier(
        n_estimators=ROUNDS, max_depth=4, learning_rate=0.05, subsample=0.8, colsample_bytree=0.8, n_jobs=1, random_state=seed
    )


def trained(snapshot: pd.DataFrame, seed: int, columns: Sequence[str] = FEATURES) -> XGBClassifier:
    """The model that learned ``churned`` of a snapshot."""
    return untrained(seed).fit(snapshot[list(columns)], snapshot["churned"])


def scores(model: XGBClassifier, snapshot: pd.DataFrame, columns: Sequence[str] = FEATURES) -> np.ndarray:
    """The probability of being gone for each row."""
    found: np.ndarray = model.predict_proba(snapshot[list(columns)])[:, 1].astype(float)
    return found


def cross_validated(snapshot: pd.DataFrame, seed: int, columns: Sequence[str] = FEATURES, folds: int = 5) -> np.ndarray:
    """Scores out of random folds: what a notebook would show."""
    splits = StratifiedKFold(folds, shuffle=True, random_state=seed)
    features = snapshot[list(columns)]
    found = cross_val_predict(untrained(seed), features, snapshot["churned"], cv=splits, method="predict_proba")
    scores: np.ndarray = found[:, 1].astype(float)
    return scores
