"""Stage: the champion, from a training set that can be made again, by way of the registry, to the file that is served."""

import json
from collections.abc import Mapping
from typing import Any

import numpy as np
import pandas as pd

from greenroom.labs.churn.columns import INPUTS, KEY, LABEL
from greenroom.labs.churn.features import SCHEMA, encode
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.table import customers, prepared
from greenroom.labs.churn.variants import booster
from greenroom.labs.context import Context
from greenroom.labs.kit.registry import CHAMPION, Registry
from greenroom.labs.kit.serving.aliases import point
from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.features import plain_rows
from greenroom.labs.kit.serving.validation import Requests
from greenroom.labs.kit.training_set import build, rebuild
from greenroom.labs.outcome import Measure, Outcome

MODEL, ALIASES, NAME = "churn.ubj", "aliases.json", "churn"


def train(context: Context) -> Outcome:
    """Trains, registers, promotes and points the service's alias; then holds the served scores against the trained ones."""
    size, tables = SIZES[context.size], {"customers": customers(context).frame}
    frame, lineage = build(training_rows, tables, by=(KEY,), engine=context.engine, seed=context.seed)
    again = rebuild(lineage, tables)
    table = prepared(frame)
    model = booster(context.seed, size.trees).fit(table.x, table.y)
    path = context.folder / MODEL
    model.get_booster().save_model(path)
    with Registry(context.folder / "registry") as registry:
        version = registry.register(NAME, path, lineage, {"rows": len(frame)})
        registry.promote(NAME, version, CHAMPION)
        point(context.folder / ALIASES, CHAMPION, str(version), registry.load(NAME, CHAMPION))
    apart = np.abs(served(context, frame) - model.predict_proba(table.x)[:, 1]).max()
    measures = (
        Measure("xgb", "training-rows", lineage.rows),
        Measure("xgb", "rebuilt-alike", float(frame.equals(again)), n=lineage.rows),
        Measure("xgb", "served-apart", float(apart), n=lineage.rows),
    )
    notes = (f"Version {version} was trained on {lineage.rows:,} rows with the sha256 {lineage.sha256[:12]}….",)
    return Outcome(measures, notes=notes, files=(MODEL, ALIASES))


def training_rows(tables: Mapping[str, Any]) -> Any:
    """The training set as an ibis expression: every customer once, with what a request would carry and who left."""
    return tables["customers"].select(KEY, *INPUTS, LABEL)


def served(context: Context, frame: pd.DataFrame) -> np.ndarray:
    """The scores that requests get: every customer as the JSON of a request, validated, encoded, scored by the file."""
    requests = Requests(SCHEMA, largest=len(frame))
    rows = requests.rows(json.dumps({"rows": plain_rows(frame, SCHEMA)}))
    scores: np.ndarray = np.asarray(xgboost_scores(context.folder / MODEL)(encode(rows)))
    return scores
