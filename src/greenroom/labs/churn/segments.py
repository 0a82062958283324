"""Stage: for whom the model is good. The one figure of all customers hides that contracts are told apart, not people."""

import numpy as np
import pandas as pd

from greenroom.labs.churn.measures import ece
from greenroom.labs.churn.out_of_fold import kept
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.table import customers
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation import slices
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.outcome import Measure, Outcome

VARIANT = "xgb"


def by_segment(context: Context) -> Outcome:
    """AUC, calibration error and share of leavers by contract, tenure and internet service."""
    frame, times = customers(context).frame, SIZES[context.size].times
    scores = kept(context.folders["imbalance"])
    p, parts = scores.by_variant[VARIANT], _parts(frame)
    measures: list[Measure] = []
    tables = []
    for name, metric in (("auc", auc), ("ece", ece)):
        found = slices.by_slice(metric, scores.y, p, parts, seed=context.seed, times=times)
        measures += slices.measures(found, VARIANT, name, "out of fold")
        tables.append(slices.table(found, f"segments-{name}", f"{name} by segment", name))
    measures += [
        Measure(VARIANT, "churn-rate", float(scores.y[mask].mean()), n=int(mask.sum()), part=part)
        for part, mask in parts.items()
    ]
    return Outcome(tuple(measures), tuple(tables))


def _parts(frame: pd.DataFrame) -> dict[str, np.ndarray]:
    tenure = pd.cut(frame["tenure"], [-1, 6, 24, 1_000], labels=["to-6-months", "7-to-24-months", "longer"]).astype(str)
    return {
        **slices.masks(frame["Contract"], "contract"),
        **slices.masks(tenure, "tenure"),
        **slices.masks(frame["InternetService"], "internet"),
    }
