"""Reads a file store of MLflow: ``mlruns/EXPERIMENT/RUN/`` with ``meta.yaml`` and a file per metric, parameter and tag."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

from greenroom.errors import UnusableInput
from greenroom.evidence.mlflow import Metric, Run

META = "meta.yaml"
USUAL = "mlruns"
TRASH = ".trash"


def runs_in(path: str) -> list[Run]:
    """The runs of a store, of one experiment, or the run in a folder; deleted ones are left out. Raises `UnusableInput`."""
    inside = os.path.join(path, USUAL)
    root = inside if os.path.isdir(inside) else path
    meta = _meta(root)
    if _is_run(meta):
        return [_run(root, meta, str(_meta(os.path.dirname(os.path.abspath(root))).get("name", "")))]
    folders = [root] if meta else _subfolders(root)
    experiments = [(folder, found) for folder in folders if "experiment_id" in (found := _meta(folder))]
    if not experiments:
        raise UnusableInput(f"{path} is a folder, but no store of MLflow: name one with experiments in it, or a file.")
    return [run for folder, found in experiments if _is_active(found) for run in _runs(folder, str(found.get("name", "")))]


def _runs(folder: str, experiment: str) -> Iterator[Run]:
    for below in _subfolders(folder):
        meta = _meta(below)
        if _is_run(meta) and _is_active(meta):
            yield _run(below, meta, experiment)


def _is_run(meta: Mapping[str, Any]) -> bool:
    return "run_id" in meta or "run_uuid" in meta


def _is_active(meta: Mapping[str, Any]) -> bool:
    return bool(meta.get("lifecycle_stage", "active") == "active")


def _run(folder: str, meta: Mapping[str, Any], experiment: str) -> Run:
    metrics = (_metric(name, path) for name, path in _files(os.path.join(folder, "metrics")))
    return Run(
        str(meta.get("run_id") or meta.get("run_uuid")),
        str(meta.get("run_name") or meta.get("name") or ""),
        experiment,
        tuple(metric for metric in metrics if metric),
        _texts(os.path.join(folder, "params")),
        _texts(os.path.join(folder, "tags")),
        str(meta.get("source_version") or ""),
    )


def _metric(name: str, path: str) -> Metric | None:
    """The value of the last step of lines "timestamp value step data-name data-digest".

    Lines from before MLflow 1.0 have no step, those from before MLflow 3 no data.
    """
    found = []
    for line in _read(path).splitlines():
        parts = line.split()
        try:
            timestamp, value, step = int(parts[0]), float(parts[1]), int(parts[2]) if len(parts) > 2 else 0
        except (ValueError, IndexError):
            raise UnusableInput(f"{path} is no metric of MLflow ({line[:40]!r}): mend that line, or take it out.") from None
        found.append((step, timestamp, value, parts[4] if len(parts) == 5 else ""))
    if not found:
        return None
    step, timestamp, value, data = max(found)
    return Metric(name, None if value != value else value, timestamp, step, data)


def _meta(folder: str) -> Mapping[str, Any]:
    """What a folder says of itself; nothing where it is neither an experiment nor a run."""
    import yaml

    path = os.path.join(folder, META)
    if not os.path.isfile(path):
        return {}
    try:
        table = yaml.load(_read(path), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise UnusableInput(f"{path} is no YAML: copy the store again, then import the copy.") from error
    return table if isinstance(table, dict) else {}


def _texts(folder: str) -> dict[str, str]:
    return {name: _read(path).strip() for name, path in _files(folder)}


def _files(folder: str) -> Iterator[tuple[str, str]]:
    """Every file below a folder, named as MLflow does: ``val/recall`` is a file in a folder ``val``."""
    for parent, folders, names in os.walk(folder):
        folders.sort()
        for name in sorted(names):
            path = os.path.join(parent, name)
            yield os.path.relpath(path, folder).replace(os.sep, "/"), path


def _subfolders(folder: str) -> list[str]:
    with os.scandir(folder) as entries:
        return sorted(entry.path for entry in entries if entry.is_dir() and entry.name != TRASH)


def _read(path: str) -> str:
    try:
        with open(path, encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError as error:
        raise UnusableInput(f"{path} cannot be read ({error.strerror or error}): give yourself permission to.") from error
