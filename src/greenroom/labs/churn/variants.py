"""The models and treatments of imbalance that the lab compares, each a pipeline: resampling stays inside the folds."""

from typing import Any

import numpy as np
from imblearn.combine import SMOTEENN
from imblearn.over_sampling import SMOTE
from imblearn.pipeline import Pipeline
from imblearn.under_sampling import RandomUnderSampler
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler
from xgboost import XGBClassifier

from greenroom.labs.churn.sizes import Size

VARIANTS: dict[str, tuple[str, str]] = {
    "lr": ("lr", ""),
    "lr-weights": ("lr", "weights"),
    "lr-smote": ("lr", "smote"),
    "forest": ("forest", ""),
    "forest-weights": ("forest", "weights"),
    "xgb": ("xgb", ""),
    "xgb-weights": ("xgb", "weights"),
    "xgb-smote": ("xgb", "smote"),
    "xgb-smote-enn": ("xgb", "smote-enn"),
    "xgb-under": ("xgb", "under"),
}
"""Model and treatment by a variant's key."""


def fitted(variant: str, x: np.ndarray, y: np.ndarray, seed: int, size: Size) -> Pipeline:
    """A variant's pipeline of scaling, resampling and model, fitted; what it is tested on never meets the resampling."""
    model, treatment = VARIANTS[variant]
    weight = (len(y) - y.sum()) / y.sum() if treatment == "weights" else 1.0
    steps = [
        ("scaled", StandardScaler()),
        ("resampled", resampler(treatment, seed)),
        ("model", _model(model, weight, seed, size)),
    ]
    return Pipeline([(name, step) for name, step in steps if step is not None]).fit(x, y)


def resampler(treatment: str, seed: int) -> Any:
    """What changes the training rows of a treatment, or None.

    "smote" fills the minority up to .8 of the majority, "smote-full" and "smote-enn" up to all of it.
    """
    made = {
        "smote": lambda: SMOTE(sampling_strategy=0.8, random_state=seed),
        "smote-full": lambda: SMOTE(random_state=seed),
        "smote-enn": lambda: SMOTEENN(random_state=seed, n_jobs=1),
        "under": lambda: RandomUnderSampler(random_state=seed),
    }
    return made[treatment]() if treatment in made else None


def booster(seed: int, trees: int, weight: float = 1.0) -> XGBClassifier:
    """The XGBoost of the lab: trees of depth 4 that learn slowly, on four fifths of the rows and columns each."""
    return XGBClassifier(
        n_estimators=trees, max_depth=4, learning_rate=0.05, subsample=0.8, colsample_bytree=0.8,
        scale_pos_weight=weight, random_state=seed, n_jobs=1, tree_method="hist",
    )  # fmt: skip


def _model(name: str, weight: float, seed: int, size: Size) -> Any:
    balance = None if weight == 1.0 else "balanced"
    if name == "lr":
        return LogisticRegression(solver="newton-cholesky", max_iter=200, class_weight=balance)
    if name == "forest":
        return RandomForestClassifier(size.forest, min_samples_leaf=5, class_weight=balance, random_state=seed, n_jobs=1)
    return booster(seed, size.trees, weight)
