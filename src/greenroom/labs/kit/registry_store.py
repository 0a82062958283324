"""MLflow on a SQLite file of one's own: nobody's tracking server, environment or ``mlruns`` is read or written."""

import logging
import os
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from greenroom.errors import UnusableWorkspace

DATABASE, FILES = "registry.db", "files"
_HEADER = b"SQLite format 3\0"
_REFUSAL = "{} is no registry of models: move it away and run again"
_SILENT = "MLFLOW_DISABLE_TELEMETRY"


def opened(folder: Path) -> tuple[Any, str]:
    """A client of the folder's own database, and the id of the experiment whose runs hold its files.

    MLflow's own schema and migrations (by Alembic) are used as they are, so ``mlflow ui`` can show the file. An experiment's
    name is its place: a folder that was moved gets another for what is registered from then on. Raises UnusableWorkspace
    where the file is no MLflow database.
    """
    folder.mkdir(parents=True, exist_ok=True)
    _check(folder / DATABASE)
    with _without_telemetry(), _without_chatter():
        from mlflow import MlflowClient
        from mlflow.exceptions import MlflowException
        from mlflow.telemetry import set_telemetry_client

        set_telemetry_client()
        address = f"sqlite:///{(folder / DATABASE).resolve().as_posix()}"
        try:
            client = MlflowClient(tracking_uri=address, registry_uri=address)
            place = (folder / FILES).resolve().as_uri()
            known = client.get_experiment_by_name(place)
            return client, known.experiment_id if known else client.create_experiment(place, artifact_location=place)
        except MlflowException as error:
            raise UnusableWorkspace(_REFUSAL.format(folder / DATABASE)) from error


def closed(client: Any) -> None:
    """The database's connections are given back; MLflow has no public way to say so."""
    for store in (client._tracking_client.store, client._get_registry_client().store):  # noqa: SLF001
        store.engine.dispose()


def moved_by_hand(folder: Path, name: str, alias: str, number: int) -> None:
    """Points an alias to a version past gate and history, as anybody can with MLflow: a fault to inject."""
    client, _ = opened(folder)
    client.set_registered_model_alias(name, alias, str(number))
    closed(client)


def files_of(folder: Path, run: str) -> Path:
    """Where the files of a run lie, wherever the folder was when it ran."""
    return folder / FILES / run / "artifacts"


def _check(database: Path) -> None:
    """Refuses what SQLite did not write at once; MLflow would try it again for a minute and a half."""
    if database.exists() and database.stat().st_size and database.read_bytes()[: len(_HEADER)] != _HEADER:
        raise UnusableWorkspace(_REFUSAL.format(database))


@contextmanager
def _without_telemetry() -> Iterator[None]:
    """MLflow reports its use to its makers unless this is set while it is imported; nothing of greenroom leaves the machine."""
    before = os.environ.get(_SILENT)
    os.environ[_SILENT] = "true"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SILENT]
        else:
            os.environ[_SILENT] = before


@contextmanager
def _without_chatter() -> Iterator[None]:
    """MLflow tells of each new database on stderr, and is not yet written for SQLAlchemy 2.1, which says so."""
    loud = logging.getLogger("mlflow.store.db.utils")
    before = loud.level
    loud.setLevel(logging.WARNING)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", r"The ``noload`` loader strategy is deprecated")
            yield
    finally:
        loud.setLevel(before)
