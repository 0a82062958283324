"""Reads the SQLite file of an MLflow store, without MLflow and without writing to it."""

from collections.abc import Iterator
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from greenroom.errors import UnusableInput
from greenroom.evidence.mlflow import Metric, Run

if TYPE_CHECKING:
    from sqlite3 import Connection

MAGIC = b"SQLite format 3\0"
NEEDED = ("runs", "metrics", "experiments")
LATEST = "SELECT run_uuid, key, value, timestamp, step, is_nan FROM latest_metrics"
HISTORY = "SELECT run_uuid, key, value, timestamp, step, is_nan FROM metrics ORDER BY step, timestamp, value"
DATA = (
    "SELECT inputs.destination_id, datasets.digest FROM inputs JOIN datasets ON inputs.source_id = datasets.dataset_uuid"
    " WHERE inputs.source_type = 'DATASET' AND inputs.destination_type = 'RUN'"
)


def runs_in(path: str) -> list[Run]:
    """The runs that were not deleted, the oldest first. Raises `UnusableInput` where the file is no store of MLflow."""
    import sqlite3

    for mode in ("mode=ro", "mode=ro&immutable=1"):
        try:
            with closing(sqlite3.connect(f"file:{quote(path)}?{mode}", uri=True)) as connection:
                tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
                if not tables.issuperset(NEEDED):
                    raise UnusableInput(f"{path} is a database, but none of MLflow: name the file of an MLflow store.")
                return list(_runs(connection, tables))
        except sqlite3.OperationalError as error:
            fault: sqlite3.Error = error
        except sqlite3.DatabaseError as error:
            fault = error
            break
    raise UnusableInput(f"{path} cannot be read as a store of MLflow ({fault}): copy it again, then import the copy.")


def _runs(connection: "Connection", tables: set[str]) -> Iterator[Run]:
    metrics = _metrics(connection, tables)
    params, tags = (_pairs(connection, table, tables) for table in ("params", "tags"))
    data = _data(connection, tables)
    columns = {row[1] for row in connection.execute("PRAGMA table_info(runs)")}
    name, version = (f"runs.{column}" if column in columns else "''" for column in ("name", "source_version"))
    rows = connection.execute(
        f"SELECT runs.run_uuid, {name}, {version}, experiments.name FROM runs"
        " LEFT JOIN experiments ON experiments.experiment_id = runs.experiment_id"
        " WHERE runs.lifecycle_stage = 'active' ORDER BY runs.start_time, runs.run_uuid"
    )
    for run, called, commit, experiment in rows:
        found = tuple(metrics.get(run, {}).values())
        yield Run(
            run, called or "", experiment or "", found, params.get(run, {}), tags.get(run, {}), commit or "", data.get(run, "")
        )


def _metrics(connection: "Connection", tables: set[str]) -> dict[str, dict[str, Metric]]:
    """The last value of every metric by run; a store from before MLflow 1.5 has only the history of them."""
    found: dict[str, dict[str, Metric]] = {}
    for run, key, value, timestamp, step, is_nan in connection.execute(LATEST if "latest_metrics" in tables else HISTORY):
        found.setdefault(run, {})[key] = Metric(key, None if is_nan else value, timestamp or 0, step or 0)
    return found


def _pairs(connection: "Connection", table: str, tables: set[str]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    rows: Any = connection.execute(f"SELECT run_uuid, key, value FROM {table} ORDER BY key") if table in tables else ()
    for run, key, value in rows:
        found.setdefault(run, {})[key] = str(value or "")
    return found


def _data(connection: "Connection", tables: set[str]) -> dict[str, str]:
    """The digest of each run's data, where it is of one data set only."""
    if not tables.issuperset(("inputs", "datasets")):
        return {}
    digests: dict[str, set[str]] = {}
    for run, digest in connection.execute(DATA):
        digests.setdefault(run, set()).add(digest)
    return {run: next(iter(found)) for run, found in digests.items() if len(found) == 1}
