"""The dated churn lab's figures on CDNOW, beside those measured before the lab was written.

    python benchmarks/lab_churn_dated.py                       5 seeds at full size: some minutes
    python benchmarks/lab_churn_dated.py --seeds 2 --size small
    python benchmarks/lab_churn_dated.py --null 300            how often a null world is told apart (due: 5 in 100)

A seed is that of the model, its folds and the bootstrap; at full size the customers are all of CDNOW's. A figure is borne out
where the mean over the seeds is within .02 of the former one, or within two standard errors of the bootstrap. The former
figures are of one seed, a model whose settings were not kept, and features not written down.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from greenroom.labs.churn.dated import incidents, leak, lists, retraining, season, sizes, surge, targeting, worlds
from greenroom.labs.context import Context
from greenroom.labs.kit.worlds import NULL, SAME, WORLDS, nominal, rate_of
from greenroom.labs.outcome import Outcome

FORMER = {
    "all-time auc validated": 0.998,
    "all-time accuracy validated": 0.982,
    "all-time auc served": 0.792,
    "all-time accuracy served": 0.823,
    "point-in-time auc served": 0.835,
    "point-in-time accuracy served": 0.880,
    "majority accuracy served": 0.859,
    "recency auc served": 0.828,
}
CLOSE = 0.02
STAGES: dict[str, Callable[[Context], Outcome]] = {
    "temporal leak": leak.temporal_leak,
    "season": season.season,
    "surge": surge.surge,
    "retraining": retraining.policies,
    "targeting": targeting.targeting,
    "faults": incidents.faults,
}
STATES = ("healthy", "faulty", "mended")
FAULTS = {"future-aggregates": "auc", "stale-weekend": "weekend-gap", "early-labels": "gap"}
LATE = (("auc", "before"), ("auc", "in-it"), ("calibration-bias", "before"), ("calibration-bias", "in-it"))
LEARNING = ("never", "schedule", "on-drift", "on-any-drift")
SHOWN = {
    "temporal leak": (
        "point-in-time auc validated",
        "point-in-time auc-over-all-time served",
        "point-in-time auc-over-recency served",
    ),
    "season": (
        *(f"frozen auc {period}" for period in (*season.PERIODS, "season-over-before")),
        "frozen orders-a-week season-over-before",
        "frozen psi-max recency",
        "frozen psi-max orders_30",
    ),
    "surge": (
        *(f"{calendar} psi-max orders_4" for calendar in surge.CALENDARS),
        *(f"{calendar} {metric} {part}" for calendar in surge.CALENDARS for metric, part in LATE),
    ),
    "retraining": (
        *(f"{policy} {metric}" for policy in LEARNING for metric in ("trainings", "auc", "ece")),
        *(f"{policy} {metric}-over-never" for policy in LEARNING[1:] for metric in ("auc", "ece")),
    ),
    "targeting": (
        *(f"riskiest over-anybody {world}" for world in WORLDS),
        "riskiest profit story-false",
        "uplift profit story-false",
    ),
    "faults": tuple(f"{fault} {metric} {state}" for fault, metric in FAULTS.items() for state in STATES),
}


def main() -> int:
    asked = _asked()
    if asked.null:
        return _null(asked.null)
    borne_out: list[bool] = []
    for name, stage in STAGES.items():
        started = time.process_time()
        found = [stage(_context(asked.size, seed)) for seed in range(asked.seeds)]
        spent = (time.process_time() - started) / asked.seeds
        print(f"\n{name}, {asked.seeds} seeds, {spent:.1f} CPU s each", flush=True)
        borne_out += [_beside(key, former, found) for key, former in FORMER.items() if name == "temporal leak"]
        for key in SHOWN[name]:
            _line(key, found)
    print(f"\n{sum(borne_out)} of {len(FORMER)} former figures are borne out.")
    return 0 if all(borne_out) else 1


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--seeds", type=int, default=5)
    parser.add_argument("--size", choices=tuple(sizes.SIZES), default="full")
    parser.add_argument("--null", type=int, default=0, help="draw so many null worlds instead")
    return parser.parse_args()


def _context(size: str, seed: int) -> Context:
    package = find_spec("lifetimes")
    if package is None or package.origin is None:
        raise SystemExit("CDNOW rides in the package lifetimes: pip install 'greenroom[labs]'.")
    path = Path(package.origin).parent / "datasets/CDNOW_master.txt"
    return Context(size, seed, {sizes.SOURCE: path}, Path(tempfile.gettempdir()))


def _figures(key: str, outcomes: list[Outcome]) -> tuple[float, float, float | None, float | None]:
    """The mean and the spread over seeds, and the mean ends of the bootstrap's intervals."""
    measures = [outcome.measure(*key.split(" ")) for outcome in outcomes]
    values = [measure.value for measure in measures]
    ends = [(m.low, m.high) for m in measures if m.low is not None and m.high is not None]
    low, high = (statistics.mean(end) for end in zip(*ends, strict=True)) if ends else (None, None)
    return statistics.mean(values), statistics.stdev(values) if len(values) > 1 else 0.0, low, high


def _beside(key: str, former: float, outcomes: list[Outcome]) -> bool:
    mean, spread, low, high = _figures(key, outcomes)
    error = (high - low) / (2 * 1.96) if low is not None and high is not None else 0.0
    holds = abs(mean - former) <= max(CLOSE, 2 * error)
    interval = "" if low is None else f"[{low:.4f}, {high:.4f}]"
    print(
        f"{key:44} {mean:12.4f} ±{spread:.4f} {interval:18} formerly {former:.3f}  {'borne out' if holds else 'NOT borne out'}"
    )
    return holds


def _line(key: str, outcomes: list[Outcome]) -> None:
    mean, spread, low, high = _figures(key, outcomes)
    interval = "" if low is None else f"[{low:.4f}, {high:.4f}]"
    print(f"{key:44} {mean:12.4f} ±{spread:.4f} {interval}", flush=True)


def _null(n: int) -> int:
    def measured(seed: int):
        tried = lists.tried(worlds.draw(NULL, seed), 3_000, 9_000, seed)
        return lists.over_anybody(tried, lists.RISK)

    rate = rate_of(SAME, measured, range(1_000, 1_000 + n))
    print(f"{rate.counts} of {n}: {rate.share.value:.3f} [{rate.share.low:.3f}, {rate.share.high:.3f}], due .95")
    return 0 if nominal(rate) else 1


if __name__ == "__main__":
    raise SystemExit(main())
