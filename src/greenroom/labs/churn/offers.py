"""Stage: who gets an offer. The threshold by profit, chosen on other folds, and how far it moves with what nobody knows."""

from collections.abc import Iterator
from functools import partial

from greenroom.labs.churn.measures import OFFER, THRESHOLDS, profit, profit_by_threshold
from greenroom.labs.churn.out_of_fold import Scores, kept
from greenroom.labs.churn.sizes import SIZES
from greenroom.labs.context import Context
from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.kit.evaluation.threshold import held_out, sensitivity
from greenroom.labs.outcome import Curve, Measure, Outcome, Table

VARIANTS = ("lr", "xgb", "xgb-weights", "xgb-smote")
RATES = (0.17, 0.25, 0.34, 0.5)
COSTS = (25.0, 50.0, 75.0, 100.0)


def threshold(context: Context) -> Outcome:
    """Profit at .5, at break-even and at a threshold chosen on the other folds; and what a wrong assumption forgoes."""
    scores, times = kept(context.folders["imbalance"]), SIZES[context.size].times
    measures = [measure for variant in VARIANTS for measure in _profits(scores, variant, context.seed, times)]
    cases = sensitivity(scores.y, scores.by_variant["xgb"], OFFER.save, RATES, COSTS, OFFER.break_even, list(THRESHOLDS))
    rows = tuple((c.rate, c.offer, c.best.threshold, c.best.profit, c.kept.profit, c.regret) for c in cases)
    columns = ("rate", "offer ($)", "best threshold", "best profit ($)", "profit at .29 ($)", "forgone ($)")
    table = Table("sensitivity", "The threshold when the assumptions are wrong (xgb)", columns, rows)
    worst = max(cases, key=lambda case: case.regret)
    measures.append(Measure("xgb", "worst-regret", worst.regret, unit="$"))
    measures.append(Measure("xgb", "break-even", OFFER.break_even))
    return Outcome(tuple(measures), (table,), (_curve(scores),))


def _profits(scores: Scores, variant: str, seed: int, times: int) -> Iterator[Measure]:
    y, p, n = scores.y, scores.by_variant[variant], len(scores.y)
    for metric, at in (("profit-at-half", 0.5), ("profit-at-break-even", OFFER.break_even)):
        found = bootstrap(partial(profit, at=at), y, p, seed=seed, times=times)
        yield Measure(variant, metric, *found, n, "out of fold", "$")
    total, points = held_out(y, p, scores.pairs, *OFFER, list(THRESHOLDS))
    yield Measure(variant, "profit-held-out", total, n=n, split="threshold chosen on the other folds", unit="$")
    yield Measure(variant, "profit-chosen-here", float(profit_by_threshold(y, p).max()), n=n, split="out of fold", unit="$")
    for metric, pick in (("lowest-threshold", min), ("highest-threshold", max)):
        yield Measure(variant, metric, pick(point.threshold for point in points), n=len(points))


def _curve(scores: Scores) -> Curve:
    lines = {
        variant: tuple(
            zip(THRESHOLDS.tolist(), profit_by_threshold(scores.y, scores.by_variant[variant]).tolist(), strict=True)
        )
        for variant in VARIANTS
    }
    return Curve("profit", "Profit by threshold", "threshold", "profit ($)", lines)
