"""Stage: models and treatments of imbalance side by side, by scores that nobody was trained on."""

from collections.abc import Iterator

import numpy as np

from greenroom.labs.churn.measures import METRICS, PLACES, UNITS
from greenroom.labs.churn.out_of_fold import Scores, keep, out_of_fold, pairs_of
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.churn.table import customers
from greenroom.labs.churn.variants import VARIANTS
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import bootstrap, paired
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.outcome import Cell, Measure, Outcome, Table

SPLIT = "out of fold"


def compare(context: Context) -> Outcome:
    """The lab's large table: what each variant's scores are worth, and what its treatment adds to the ranking."""
    table, size = customers(context), SIZES[context.size]
    pairs = pairs_of(table, size, context.seed)
    by_variant = {
        variant: out_of_fold(variant, table.x, table.y, pairs, context.seed, size)
        for variant in context.progress(list(VARIANTS), "variants")
    }
    scores = Scores(table.y, by_variant, pairs)
    measures = (*_worth(scores, context.seed, size.times), *_gains(scores, context.seed, size.times))
    return Outcome(measures, (_table(measures),), files=(keep(context.folder, scores),))


def _worth(scores: Scores, seed: int, times: int) -> Iterator[Measure]:
    for variant, score in scores.by_variant.items():
        for name, metric in METRICS.items():
            interval = bootstrap(metric, scores.y, score, seed=seed, times=times)
            yield Measure(variant, name, *interval, n=len(score), split=SPLIT, unit=UNITS.get(name, ""))
        for name, metric in PLACES.items():
            yield Measure(variant, name, metric(scores.y, score), n=len(score), split=SPLIT)


def _gains(scores: Scores, seed: int, times: int) -> Iterator[Measure]:
    """The AUC of each treated model less that of the same model untreated, on the same resamples."""
    for variant, (model, treatment) in VARIANTS.items():
        if treatment:
            gain = paired(auc, scores.y, scores.by_variant[variant], scores.by_variant[model], seed=seed, times=times)
            yield Measure(variant, "auc-gain", *gain, n=len(scores.y), split=SPLIT)


def _table(measures: tuple[Measure, ...]) -> Table:
    columns = (*METRICS, *PLACES)
    found = {(measure.variant, measure.metric): measure.value for measure in measures}
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (variant, *(_rounded(found[variant, column]) for column in columns)) for variant in VARIANTS
    )
    note = "Every customer is scored by a model of the other folds; what needs a threshold and names none takes .5."
    return Table("imbalance", "Models and treatments of imbalance", ("variant", *columns), rows, note)


def _rounded(value: float) -> float:
    return float(np.round(value, 0 if abs(value) > 1 else 3))
