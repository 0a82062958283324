"""MLflow stores, written by hand after the formats of MLflow 2 and 3."""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

SCHEMA = """
CREATE TABLE experiments (
    experiment_id INTEGER NOT NULL PRIMARY KEY, name VARCHAR(256) NOT NULL UNIQUE, artifact_location VARCHAR(256),
    lifecycle_stage VARCHAR(32), creation_time BIGINT, last_update_time BIGINT);
CREATE TABLE runs (
    run_uuid VARCHAR(32) NOT NULL PRIMARY KEY, name VARCHAR(250), source_type VARCHAR(20), source_name VARCHAR(500),
    entry_point_name VARCHAR(50), user_id VARCHAR(256), status VARCHAR(9), start_time BIGINT, end_time BIGINT,
    source_version VARCHAR(50), lifecycle_stage VARCHAR(20), artifact_uri VARCHAR(200), experiment_id INTEGER,
    deleted_time BIGINT);
CREATE TABLE metrics (
    key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT NOT NULL, run_uuid VARCHAR(32) NOT NULL,
    step BIGINT DEFAULT '0' NOT NULL, is_nan BOOLEAN DEFAULT '0' NOT NULL,
    PRIMARY KEY (key, timestamp, step, run_uuid, value, is_nan));
CREATE TABLE latest_metrics (
    key VARCHAR(250) NOT NULL, value FLOAT NOT NULL, timestamp BIGINT, step BIGINT NOT NULL, is_nan BOOLEAN NOT NULL,
    run_uuid VARCHAR(32) NOT NULL, PRIMARY KEY (key, run_uuid));
CREATE TABLE params (key VARCHAR(250) NOT NULL, value VARCHAR(8000) NOT NULL, run_uuid VARCHAR(32) NOT NULL);
CREATE TABLE tags (key VARCHAR(250) NOT NULL, value VARCHAR(8000), run_uuid VARCHAR(32) NOT NULL);
CREATE TABLE datasets (
    dataset_uuid VARCHAR(36) NOT NULL, experiment_id INTEGER NOT NULL, name VARCHAR(500) NOT NULL,
    digest VARCHAR(36) NOT NULL, dataset_source_type VARCHAR(36) NOT NULL, dataset_source TEXT NOT NULL);
CREATE TABLE inputs (
    input_uuid VARCHAR(36) NOT NULL, source_type VARCHAR(36) NOT NULL, source_id VARCHAR(36) NOT NULL,
    destination_type VARCHAR(36) NOT NULL, destination_id VARCHAR(36) NOT NULL);
"""
RUN, DELETED = "0a1b2c3d4e5f60718293a4b5c6d7e8f9", "ffffffffffffffffffffffffffffffff"
COMMIT = "9fceb02d0ae598e95dc970b74767f19372d61af8"
AT = 1_741_954_830_123
"""2025-03-14, 12:20:30 UTC, in milliseconds."""
LARGEST = 1.7976931348623157e308


def database(path: Path, *, latest: bool = True) -> Path:
    """A store in SQLite: one run with a metric of three steps, one without a number; and a run that was deleted."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(SCHEMA)
        run = ("capable-fox-12", "LOCAL", "train.py", "", "me", "FINISHED", AT, AT + 9000, COMMIT, "active", "", 1, None)
        gone = ("gone", "LOCAL", "train.py", "", "me", "FINISHED", AT, AT + 9000, "", "deleted", "", 1, AT)
        put(connection, "experiments", (0, "Default", "", "active", AT, AT), (1, "churn", "", "active", AT, AT))
        put(connection, "runs", (RUN, *run), (DELETED, *gone))
        steps = [("test_recall", value, AT + step, RUN, step, 0) for step, value in enumerate((0.31, 0.45, 0.42))]
        put(connection, "metrics", *steps, ("loss", 0, AT, RUN, 0, 1), ("ratio", LARGEST, AT, RUN, 0, 0))
        put(connection, "metrics", ("system/cpu_utilization_percentage", 31.5, AT, RUN, 0, 0), ("auc", 0.9, AT, DELETED, 0, 0))
        put(connection, "params", ("seed", "7", RUN), ("max_depth", "6", RUN))
        put(connection, "tags", ("mlflow.runName", "capable-fox-12", RUN), ("mlflow.source.git.commit", COMMIT, RUN))
        put(connection, "datasets", ("d1", 1, "customers", "1f2e3d4c", "local", "{}"))
        put(connection, "inputs", ("i1", "DATASET", "d1", "RUN", RUN))
        if latest:
            last = "SELECT key, value, timestamp, step, is_nan, run_uuid FROM metrics GROUP BY key, run_uuid HAVING step = max(step)"
            connection.execute(f"INSERT INTO latest_metrics {last}")
        else:
            connection.execute("DROP TABLE latest_metrics")
        connection.commit()
    return path


def put(connection: sqlite3.Connection, table: str, *rows: tuple[object, ...]) -> None:
    """Adds rows to a table."""
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def folder(path: Path) -> Path:
    """The same as files, below ``mlruns/``."""
    store = path / "mlruns"
    write(store / "0/meta.yaml", meta(artifact_location="x", experiment_id="'0'", lifecycle_stage="active", name="Default"))
    write(store / "1/meta.yaml", meta(artifact_location="x", experiment_id="'1'", lifecycle_stage="active", name="churn"))
    write(store / "1/tags/mlflow.note.content", "About churn.")
    write(store / ".trash/2/meta.yaml", meta(experiment_id="'2'", lifecycle_stage="deleted", name="old"))
    write(store / "models/meta.yaml", meta(name="registered"))
    run = {"end_time": AT + 9000, "entry_point_name": "''", "experiment_id": "'1'", "source_version": "''", "start_time": AT}
    run |= {"status": 3, "tags": "[]", "user_id": "me"}
    for id_, name, stage in ((RUN, "capable-fox-12", "active"), (DELETED, "gone", "deleted")):
        there = {"run_id": id_, "run_uuid": id_, "run_name": name, "lifecycle_stage": stage}
        write(store / "1" / id_ / "meta.yaml", meta(**run, **there))
    here = store / "1" / RUN
    write(
        here / "metrics/test_recall", "".join(f"{AT + step} {value} {step}\n" for step, value in enumerate((0.31, 0.45, 0.42)))
    )
    write(here / "metrics/val/recall", f"{AT} 0.4\n")
    write(here / "metrics/loss", f"{AT} nan 0\n")
    write(here / "metrics/f1", f"{AT} 0.38 0 customers 1f2e3d4c\n")
    write(here / "metrics/system/cpu_utilization_percentage", f"{AT} 31.5 0\n")
    write(here / "params/seed", "7")
    write(here / "params/max_depth", "6")
    write(here / "tags/mlflow.runName", "capable-fox-12")
    write(here / "tags/mlflow.source.git.commit", COMMIT)
    write(store / "1" / DELETED / "metrics/auc", f"{AT} 0.9 0\n")
    return store


def meta(**facts: object) -> str:
    """The text of a ``meta.yaml``."""
    return "".join(f"{key}: {value}\n" for key, value in facts.items())


def write(path: Path, text: str) -> None:
    """Writes a file, and the folders above it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)


def hashes(path: Path) -> Mapping[str, bytes]:
    """What lies there, byte for byte."""
    return {str(file): file.read_bytes() for file in sorted(path.rglob("*")) if file.is_file()}
