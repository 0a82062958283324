"""The service of the lab: who is about to leave, asked one by one or in batches."""

import os
from pathlib import Path
from typing import Any

from greenroom.labs.churn.features import SCHEMA, encode
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.table import SOURCE_PATH, drawn, prepared, read
from greenroom.labs.churn.trained import ALIASES, NAME
from greenroom.labs.churn.variants import booster
from greenroom.labs.context import Context
from greenroom.labs.kit.registry import CHAMPION
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.champion import Aliased, Champion, Fixed
from greenroom.labs.kit.serving.service import make_app

DATA = "GREENROOM_DATA"


def make(context: Context | None = None) -> Any:
    """The FastAPI application of a run: the alias that its stage "model" keeps says which version answers.

    Without a run, or where that stage was left out, a model is trained at the start: on the real table below GREENROOM_DATA,
    else on a drawn one; its version says on which.
    """
    folder = context.folders.get("model") if context else None
    champion = Aliased(folder / ALIASES, xgboost_scores, CHAMPION, probe=_probe()) if folder else _trained_now()
    return make_app(champion, SCHEMA, NAME, features=encode)


def _probe() -> Any:
    return prepared(drawn("null", 0, rows=8)).x


def _trained_now() -> Champion:
    path = Path(os.environ.get(DATA, "")) / SOURCE_PATH
    real = DATA in os.environ and path.is_file()
    table = prepared(read(path) if real else drawn("null", 0))
    model = booster(0, SIZES["full"].trees).fit(table.x, table.y)
    return Fixed(xgboost_scores(model.get_booster()), "telco" if real else "drawn")
