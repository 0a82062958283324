"""Runs of MLflow as entries: one per metric, with the value that MLflow shows, which is the one of the last step."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from typing import Any

from greenroom.evidence.drafts import Draft, Wanted
from greenroom.evidence.entry import Entry
from greenroom.record import NamedTuple

SYSTEM = "system/"
"""What the names of the metrics begin with that MLflow measures of the machine."""
LARGEST = 1e300
"""MLflow writes infinities as the largest number of a database."""
SEEDS = ("seed", "random_seed", "random_state")
COMMIT, NAME = "mlflow.source.git.commit", "mlflow.runName"


class Metric(NamedTuple):
    """The last value of a metric; None where it is no number. ``timestamp`` is in milliseconds since 1970.

    ``data_hash`` is the digest of the data that it was measured on, where MLflow was told.
    """

    name: str
    value: float | None
    timestamp: int
    step: int
    data_hash: str = ""


class Run(NamedTuple):
    """A run of a store: what it is called, what was logged to it, and the digest of its data where there is one."""

    id: str
    name: str
    experiment: str
    metrics: tuple[Metric, ...]
    params: Mapping[str, str]
    tags: Mapping[str, str]
    version: str = ""
    data_hash: str = ""


def drafts_of(runs: Iterable[Run], store: str, wanted: Wanted, left_out: list[str]) -> Iterator[Draft]:
    """A draft per metric of every run; a run is known by its id, wherever its store is moved."""
    system = infinite = 0
    for run in runs:
        for metric in run.metrics:
            if wanted.metrics and metric.name not in wanted.metrics:
                continue
            if metric.name.startswith(SYSTEM) and not wanted.metrics:
                system += 1
            elif metric.value is None or not abs(metric.value) < LARGEST:
                infinite += 1
            else:
                yield Draft(
                    _entry(run, metric, metric.value, store), ("mlflow", run.id, metric.name, metric.step, metric.value)
                )
    if system:
        left_out.append(f"Left out what MLflow measured of the machine (system/…, {system} in all); `--metric NAME` takes one.")
    if infinite:
        left_out.append(f"Left out {infinite} of the metrics: they have no finite value.")


def _entry(run: Run, metric: Metric, value: float, store: str) -> Entry:
    seed = next((run.params[name] for name in SEEDS if name in run.params), "")
    extra: dict[str, Any] = {"run": run.id}
    extra |= {"step": metric.step} if metric.step else {}
    extra |= {"params": dict(run.params)} if run.params else {}
    return Entry(
        "",
        metric.name,
        value,
        project=run.experiment,
        variant=run.name or run.tags.get(NAME, "") or run.id[:8],
        data_hash=metric.data_hash or run.data_hash,
        code_version=run.tags.get(COMMIT, "") or run.version,
        seed=int(seed) if seed.isdecimal() and len(seed) < 20 else seed or None,
        when=_moment(metric.timestamp),
        source=f"MLflow {store}, run {run.id}",
        extra=extra,
    )


def _moment(milliseconds: int) -> str:
    try:
        return datetime.fromtimestamp(milliseconds / 1000, UTC).replace(tzinfo=None).isoformat(timespec="seconds") + "Z"
    except (ValueError, OverflowError, OSError):
        return ""
