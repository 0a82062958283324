"""A service as its own process: uvicorn, two workers, models by alias, served rows recorded."""

import contextlib
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx

from greenroom.labs.kit.serving.boosters import xgboost_scores
from greenroom.labs.kit.serving.champion import Aliased
from greenroom.labs.kit.serving.recording import Recorder
from greenroom.labs.kit.serving.running import logged
from greenroom.labs.kit.serving.service import make_app
from tests.labs.serving.rows import SCHEMA

ROOT = Path(__file__).parents[3]


def make() -> Any:
    """The application of each worker."""
    folder = Path(os.environ["SERVED_FOLDER"])
    champion = Aliased(folder / "aliases.json", xgboost_scores)
    return logged(make_app(champion, SCHEMA, "churn", recorder=Recorder(folder / "served", time.time)))


@contextlib.contextmanager
def service(folder: Path, workers: int) -> Iterator[httpx.Client]:
    """A client of the service; what the processes print is in ``folder / "printed"`` afterwards."""
    with socket.socket() as own:
        own.bind(("127.0.0.1", 0))
        port = own.getsockname()[1]
    command = f"from greenroom.labs.kit.serving.running import run; run('tests.labs.serving.served:make', port={port}, workers={workers})"
    variables = {**os.environ, "SERVED_FOLDER": str(folder), "PYTHONPATH": str(ROOT), "OMP_NUM_THREADS": "1"}
    with (folder / "printed").open("wb") as printed:
        process = subprocess.Popen([sys.executable, "-c", command], env=variables, stdout=printed, stderr=printed)
        try:
            _listening(port)
            with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=20) as client:
                yield client
        finally:
            process.terminate()
            process.wait(20)


def _listening(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port), 1):
            return
        time.sleep(0.05)
    raise TimeoutError("the service did not listen within a minute")
