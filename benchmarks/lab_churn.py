"""The churn lab's table on the real customers, beside the figures measured before the lab was written.

    GREENROOM_DATA=… python benchmarks/lab_churn.py                5 seeds at full size: some minutes
    GREENROOM_DATA=… python benchmarks/lab_churn.py --seeds 2 --size small
    python benchmarks/lab_churn.py --null 100                      how often a null world is told apart (due: 5 in 100)

A figure is borne out where the mean over the seeds is within .02 of the former one, or within two standard errors of a
bootstrap of the customers; dollars have the second rule alone. The former figures are of one seed and of an XGBoost whose
settings were not kept.
"""

import argparse
import os
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np

from greenroom.labs.churn.hidden import ROWS, gains
from greenroom.labs.churn.measures import METRICS, PLACES, ece, f1
from greenroom.labs.churn.out_of_fold import out_of_fold, pairs_of
from greenroom.labs.churn.resampled_first import resampled_first
from greenroom.labs.churn.sizes import SIZES, Size
from greenroom.labs.churn.table import SOURCE_PATH, Customers, prepared, read
from greenroom.labs.churn.worlds import draw, table_of
from greenroom.labs.kit.evaluation.calibration import calibrated_held_out
from greenroom.labs.kit.evaluation.intervals import bootstrap
from greenroom.labs.kit.evaluation.metrics import auc
from greenroom.labs.kit.worlds import NULL, SAME, nominal, rate_of

COLUMNS = (
    "auc", "ap", "f1", "precision", "recall", "best-f1", "best-f1-threshold", "profit", "best-profit",
    "best-profit-threshold", "ece",
)  # fmt: skip
FORMER = {
    "lr": (0.844, 0.652, 0.595, 0.65, 0.55, 0.634, 0.30, 95_500, 111_000, 0.30, 0.012),
    "xgb": (0.844, 0.664, 0.582, 0.65, 0.53, 0.630, 0.29, 91_600, 109_700, 0.29, 0.018),
    "xgb-weights": (0.845, 0.665, 0.634, 0.53, 0.78, 0.634, 0.50, 111_300, 111_400, 0.49, 0.127),
    "xgb-smote": (0.845, 0.660, 0.604, 0.60, 0.61, 0.636, 0.37, 98_700, 111_400, 0.37, 0.043),
    "xgb-smote-enn": (0.842, 0.644, 0.627, 0.51, 0.81, 0.630, 0.72, 109_200, 109_200, 0.46, 0.184),
    "xgb-under": (0.842, 0.652, 0.625, 0.51, 0.80, 0.626, 0.51, 108_200, 108_800, 0.51, 0.146),
}
OTHERS = {
    "xgb accuracy": 0.80,
    "xgb-weights accuracy": 0.76,
    "xgb-smote-full told auc": 0.934,
    "xgb-smote-full told f1": 0.854,
    "xgb-smote-enn told auc": 0.992,
    "xgb-smote-enn told f1": 0.960,
    "xgb-smote ece sigmoid": 0.034,
    "xgb-weights ece sigmoid": 0.023,
    "xgb-smote ece isotonic": 0.006,
    "xgb-weights ece isotonic": 0.009,
}
CLOSE, TIMES = 0.02, 200


def main() -> int:
    asked = _asked()
    if asked.null:
        return _null(asked.null, SIZES[asked.size])
    table = prepared(read(Path(os.environ["GREENROOM_DATA"]) / SOURCE_PATH))
    size = SIZES[asked.size]
    found: dict[str, list[float]] = {}
    errors: dict[str, float] = {}
    for seed in range(asked.seeds):
        began = time.process_time()
        for name, value, error in _figures(table, seed, size):
            found.setdefault(name, []).append(value)
            errors.setdefault(name, error)
        print(f"seed {seed}: {time.process_time() - began:.0f} s of processor time", file=sys.stderr)
    return _compared(found, errors)


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--size", choices=tuple(SIZES), default="full")
    parser.add_argument("--null", type=int, default=0, metavar="N", help="draw N null worlds instead")
    return parser.parse_args()


def _figures(table: Customers, seed: int, size: Size) -> Iterator[tuple[str, float, float]]:
    """Each figure with the standard error of a bootstrap, which only the first seed works out."""
    pairs, y = pairs_of(table, size, seed), table.y
    for variant in FORMER:
        score = out_of_fold(variant, table.x, y, pairs, seed, size)
        for name, metric in {**METRICS, **PLACES}.items():
            yield f"{variant} {name}", metric(y, score), _error(metric, y, score, seed)
        for method in ("sigmoid", "isotonic"):
            again = calibrated_held_out(y, score, pairs, method)
            yield f"{variant} ece {method}", ece(y, again), _error(ece, y, again, seed)
    for treatment in ("smote-full", "smote-enn"):
        told = resampled_first(table.x, y, treatment, seed, size)
        for name, metric in (("auc", auc), ("f1", f1)):
            yield f"xgb-{treatment} told {name}", metric(*told), _error(metric, *told, seed)


def _error(metric: object, y: np.ndarray, score: np.ndarray, seed: int) -> float:
    if seed:
        return 0.0
    interval = bootstrap(metric, y, score, seed=seed, times=TIMES)
    return (interval.high - interval.low) / (2 * 1.96)


def _compared(found: dict[str, list[float]], errors: dict[str, float]) -> int:
    former = {f"{variant} {name}": value for variant, row in FORMER.items() for name, value in zip(COLUMNS, row, strict=True)}
    print(f"{'figure':36}{'former':>10}{'mean':>12}{'sd over seeds':>15}{'bootstrap se':>14}   borne out")
    missed = 0
    for name, before in {**former, **OTHERS}.items():
        values = np.array(found[name])
        apart = abs(float(values.mean()) - before)
        is_kept = apart <= max(0.0 if before > 1 else CLOSE, 2 * errors[name])
        missed += not is_kept
        deviation = values.std(ddof=1) if len(values) > 1 else float("nan")
        digits = 0 if before > 1 else 3
        print(
            f"{name:36}{before:>10,.{digits}f}{values.mean():>12,.{digits}f}{deviation:>15,.{digits + 1}f}"
            f"{errors[name]:>14,.{digits + 1}f}   {'yes' if is_kept else 'NO'}"
        )
    print(f"{len(former) + len(OTHERS) - missed} of {len(former) + len(OTHERS)} figures are borne out")
    return 1 if missed else 0


def _null(worlds: int, size: Size) -> int:
    """In worlds where weights change nothing, how often the verdict says so; both lines count."""

    found = []
    for seed in range(worlds):
        world = draw(NULL, seed)
        found += gains(world, table_of(world, ROWS, seed), seed, size).values()
    rate = rate_of(SAME, found.__getitem__, range(len(found)))
    print(f"{SAME}: {rate.share.value:.3f} [{rate.share.low:.3f}, {rate.share.high:.3f}] of {rate.n}; {dict(rate.counts)}")
    return 0 if nominal(rate) else 1


if __name__ == "__main__":
    sys.exit(main())
