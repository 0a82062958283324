"""Models of XGBoost as functions from a matrix to scores, without pandas and without a thread too many."""

from pathlib import Path
from typing import Any

import xgboost

from greenroom.labs.kit.serving.champion import Scores


def xgboost_scores(model: Any, threads: int = 1) -> Scores:
    """The scores of a booster, or of the path of what `Booster.save_model` wrote.

    One thread unless told: many small calls gain nothing from more, and workers are the parallel part.
    """
    booster = xgboost.Booster(model_file=model) if isinstance(model, Path) else model
    booster.set_param({"nthread": threads})

    def scores(matrix: Any) -> Any:
        return booster.inplace_predict(matrix, validate_features=False)

    return scores
